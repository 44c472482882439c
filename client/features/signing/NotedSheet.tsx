/** 更正说明 on paper, under the minutes it is annexed to. */
import { notedCorrections } from '#shared/meeting/notedCorrections.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Signing.module.css';

export function NotedSheet() {
  const { noted: words } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const { meeting } = useMeeting();
  const corrections = notedCorrections(meeting);
  if (corrections.length === 0) return null;
  return (
    <Sheet title={words.title} label={words.title} size="slip">
      {corrections.map((correction) => (
        <dl key={correction.id} className={styles.head}>
          {(
            [
              [words.stands, correction.stands],
              [words.shouldSay, correction.shouldSay],
              [words.reason, correction.reason],
              [words.note, words.by(nameOf(correction.notedBy), formats.moment(correction.at))],
            ] as const
          ).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ))}
    </Sheet>
  );
}
