/** A page with nothing but the minutes: what the browser tests open. `?port=…&person=…&lang=en`. */
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { MinutesWords } from '../../../client/editor/desk.ts';
import { MinutesEditor } from '../../../client/editor/MinutesEditor.tsx';
import { RecordText } from '../../../client/editor/RecordText.tsx';
import { blocksOfDoc } from '../../../client/live/lateText.ts';
import { type LiveDocument, openLiveDocument } from '../../../client/live/liveDocument.ts';

declare global {
  interface Window {
    live: LiveDocument;
  }
}

const query = new URLSearchParams(location.search);
const person = query.get('person') ?? 'clerk';
const isEnglish = query.get('lang') === 'en';
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const words: MinutesWords = isEnglish
  ? {
      label: 'Minutes',
      placeholder: 'Who speaks? Press F1 to F9.',
      loading: 'Opening the minutes',
      edited: 'edited',
      recordNumber: (seq) => `Entry ${seq} of the record`,
      speakerKeys: 'Keys for speakers',
      phrases: 'Phrases',
      phraseSearch: 'Find a phrase',
      noPhrases: 'No such phrase',
    }
  : {
      label: '听证笔录',
      placeholder: '谁在发言？按 F1 至 F9。',
      loading: '正在打开笔录',
      edited: '已改',
      recordNumber: (seq) => `记录第 ${seq} 号`,
      speakerKeys: '发言人按键',
      phrases: '常用语',
      phraseSearch: '查找常用语',
      noPhrases: '没有这样的常用语',
    };

const participants = [
  { id: 'p1', name: '周检察官', role: '主持人' },
  { id: 'p2', name: '郑检察官', role: '承办' },
  { id: 'p3', name: '吴会计师' },
  { id: 'p4', name: '陈税务专家' },
];
const phrases = [
  { id: 'a', text: '请各方确认到场人员身份。' },
  { id: 'b', text: '现在休会，请听证员进行评议。' },
  { id: 'c', text: '以上笔录请核对，无误后签名。' },
];
const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Shanghai',
});
const timeOf = (at: number): string => clock.format(at);

const live = openLiveDocument({
  documentId: query.get('document') ?? 'minutes:m1',
  url: `ws://127.0.0.1:${query.get('port')}/collab`,
  person: { id: person, name: person },
});
window.live = live;

function Page() {
  const state = useSyncExternalStore(live.subscribe, live.getSnapshot);
  return (
    <>
      <h1>{words.label}</h1>
      <MinutesEditor
        live={live}
        person={{ id: person, name: person }}
        participants={participants}
        phrases={phrases}
        now={Date.now}
        newId={() => crypto.randomUUID()}
        timeOf={timeOf}
        words={words}
      />
      <output>{`${state.status} ${state.unconfirmed}`}</output>
      {query.has('reader') && <RecordText blocks={blocksOfDoc(live.doc)} words={words} timeOf={timeOf} />}
    </>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
