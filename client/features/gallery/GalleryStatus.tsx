/** The last line of the public page: connected, how far behind, last number, how many watch; a lost line is announced. */
import { useFormats, useWords } from '../../i18n.tsx';
import { useFeed } from '../../live/useFeed.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import styles from './Status.module.css';

const DOTS = { online: 'good', connecting: 'look', offline: 'live' } as const;

export function GalleryStatus() {
  const { feed: words } = useWords();
  const formats = useFormats();
  const { line, meeting, records, seq, watchers } = useFeed();
  const minutes = meeting.announcement?.delay ?? 0;
  const last = records.at(-1);
  return (
    <div className={styles.status}>
      <StatusLine
        label={words.label}
        announcement={line === 'offline' ? words.line.offline : ''}
        items={[
          { id: 'line', text: words.line[line], dot: DOTS[line] },
          ...(minutes > 0 ? [{ id: 'delay', text: words.behind(minutes) }] : []),
          ...(watchers === null ? [] : [{ id: 'watchers', text: words.watchers(watchers) }]),
          { id: 'number', text: words.number(seq) },
          ...(last ? [{ id: 'at', text: words.at(formats.exactTime(last.at)) }] : []),
        ]}
      />
    </div>
  );
}
