/** Everything that happened to the opinion, as far as this reader is shown it. */
import { doerIn, tellOpinion } from '#shared/record/opinionTelling.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Card } from '../../ui/Card.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

export function HistoryCard() {
  const words = useWords();
  const formats = useFormats();
  const { opinion, records } = useOpinion();
  const teller = { opinion, words, dayOf: formats.date };
  return (
    <Card title={words.opinionPages.tabs.record}>
      <Timeline
        label={words.opinionPages.tabs.record}
        entries={records.map((record) => ({
          id: String(record.seq),
          time: formats.moment(record.at),
          dateTime: new Date(record.at).toISOString(),
          who: doerIn(opinion, record.by),
          children: tellOpinion(record, teller),
        }))}
      />
    </Card>
  );
}
