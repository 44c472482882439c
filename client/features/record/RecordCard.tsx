import { useState } from 'react';
import { tell } from '#shared/record/telling.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './record.module.css';

const AT_ONCE = 200;

/** Everything this reader may see of what happened: number, time, who, in words; newest last, with the chain's head. */
export function RecordCard() {
  const words = useWords();
  const { record } = words.hearing;
  const { time, exactTime, shortDay } = useFormats();
  const { meeting, records, seq } = useMeeting();
  const nameOf = useNames();
  const [asked, setAsked] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const told = records.map((one) => {
    const { speaker, text } = tell(one, meeting, words);
    return { ...one, who: speaker ?? '', by: nameOf(one.by), text };
  });
  const found = told.filter(({ who, by, text }) => `${who}${by}${text}`.includes(asked.trim()));
  const visible = found.slice(-shown);
  return (
    <Card
      title={record.title}
      aside={<Pill>{record.count(records.length)}</Pill>}
      foot={<Soft>{record.lead}</Soft>}
    >
      <Stack>
        <SearchField label={record.filter} value={asked} onChange={setAsked} />
        {found.length > visible.length && (
          <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
            {record.older}
          </Button>
        )}
        {found.length === 0 && <Soft>{record.nothing}</Soft>}
        <Timeline
          label={record.title}
          entries={visible.map((one) => ({
            id: String(one.seq),
            time: time(one.at),
            dateTime: new Date(one.at).toISOString(),
            kind: 'line' as const,
            ...(one.who !== '' && { who: one.who }),
            children: (
              <>
                {one.text}{' '}
                <span className={styles.number}>
                  {[record.number(one.seq), `${shortDay(one.at)} ${exactTime(one.at)}`, one.by].join(
                    words.common.dot,
                  )}
                </span>
              </>
            ),
          }))}
        />
        <Head seq={seq} />
      </Stack>
    </Card>
  );
}

function Head({ seq }: { readonly seq: number }) {
  const { record } = useWords().hearing;
  const { head } = useMeeting();
  const toasts = useToasts();
  const copy = async () => {
    await navigator.clipboard.writeText(head);
    toasts.say({ text: record.copied, tone: 'good' });
  };
  return (
    <>
      <Facts
        facts={[
          { label: record.last, value: record.number(seq) },
          { label: record.head, value: <code className={styles.hash}>{head}</code> },
        ]}
      />
      <div>
        <Button size="small" onPress={() => void copy()}>
          {record.copyHead}
        </Button>
      </div>
    </>
  );
}
