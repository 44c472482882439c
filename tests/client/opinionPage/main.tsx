/** A page with nothing but an opinion's text: what the browser tests open. `?port=…&person=…&reader=1&theme=dark`. */
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { AuthorRun } from '../../../client/editor/authorRuns.ts';
import type { AuthorsShown } from '../../../client/editor/authorsView.ts';
import type { OpinionHandle } from '../../../client/editor/handle.ts';
import { OpinionEditor } from '../../../client/editor/OpinionEditor.tsx';
import { OpinionReader } from '../../../client/editor/OpinionReader.tsx';
import type { MarginMark, OpinionDesk, Passage } from '../../../client/editor/opinionDesk.ts';
import { type LiveDocument, openLiveDocument } from '../../../client/live/liveDocument.ts';
import { inkOf } from '../../../client/ui/personInk.ts';

declare global {
  interface Window {
    live: LiveDocument;
    handle: OpinionHandle | null;
    passage: Passage | null;
    refused: string[];
    show: (marks: readonly MarginMark[], runs?: readonly AuthorRun[] | null) => void;
  }
}

const query = new URLSearchParams(location.search);
const person = query.get('person') ?? 'chen';
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const live = openLiveDocument({
  documentId: 'opinion:o1',
  url: `ws://127.0.0.1:${query.get('port')}/collab`,
  person: { id: person, name: person },
});
window.live = live;
window.handle = null;
window.passage = null;
window.refused = [];

function Page() {
  const state = useSyncExternalStore(live.subscribe, live.getSnapshot);
  const [marks, setMarks] = useState<readonly MarginMark[]>([]);
  const [runs, setRuns] = useState<readonly AuthorRun[] | null>(null);
  const [words, setWords] = useState(0);
  useEffect(() => {
    window.show = (nextMarks, nextRuns = null) => {
      setMarks(nextMarks);
      setRuns(nextRuns);
    };
  }, []);
  useEffect(() => {
    if (marks || runs) window.handle?.redraw();
  }, [marks, runs]);
  const authors: AuthorsShown | null = runs && {
    runs,
    inkOf,
    initialsOf: (id) => id.charAt(0),
    describe: (run) => (run ? `${run.author} ${run.kind} ${run.actor}` : '尚未核验'),
  };
  const desk: OpinionDesk = {
    words: { label: '专业意见', loading: '正在打开' },
    inkOf,
    marks,
    chosenMark: null,
    placeholderOf: ({ section, question }) => `请写${section}${question ?? ''}`,
    onPassage: (passage) => {
      window.passage = passage;
    },
    onRefused: (what) => window.refused.push(what),
  };
  const shared = {
    desk,
    authors,
    onFacts: (facts: { readonly words: number }) => setWords(facts.words),
    onHandle: (handle: OpinionHandle) => {
      window.handle = handle;
    },
  };
  return (
    <>
      <h1>专业意见书</h1>
      {state.isReady && query.has('reader') && <OpinionReader {...shared} doc={live.doc} />}
      {state.isReady && !query.has('reader') && (
        <OpinionEditor
          {...shared}
          live={live}
          person={{ id: person, name: person }}
          mayEdit={state.mayEdit}
        />
      )}
      <output>{`${state.status} ${state.unconfirmed} ${words} 字`}</output>
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
