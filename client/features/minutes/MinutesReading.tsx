/** The minutes as they grow, for those who read them. */
import { RecordText } from '../../editor/RecordText.tsx';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import styles from './Minutes.module.css';

export function MinutesReading() {
  const { minutes } = useWords().room;
  const formats = useFormats();
  const { minutes: text } = useMeeting();
  if (!text || text.blocks.length === 0)
    return <EmptyHint title={minutes.empty}>{minutes.emptyMore}</EmptyHint>;
  return (
    <article className={styles.reading} aria-label={minutes.title}>
      <RecordText blocks={text.blocks} words={minutes.editor} timeOf={formats.time} />
    </article>
  );
}
