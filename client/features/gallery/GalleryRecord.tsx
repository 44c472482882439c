/** What is said and shown in public, as it happens. */
import { useMemo, useState } from 'react';
import { tellOpenly } from '#shared/record/openTelling.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { FeedState } from '../../live/feed.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Timeline, type TimelineEntry } from '../../ui/Timeline.tsx';
import styles from './Gallery.module.css';
import { publicRecord } from './publicRecord.ts';

const WINDOW = 60;

/** `isLive`: the newest stands first, so that a phone need not be scrolled; afterwards from the beginning. */
export function GalleryRecord({ view, isLive }: { readonly view: FeedState; readonly isLive: boolean }) {
  const words = useWords();
  const { room } = words.gallery;
  const formats = useFormats();
  const [windows, setWindows] = useState(1);
  const { meeting } = view;
  const all = useMemo(() => publicRecord(view.records), [view.records]);
  const drawn = isLive ? all.slice(-WINDOW * windows) : all.slice(0, WINDOW * windows);
  const entries = drawn.map((record): TimelineEntry => {
    const { kind, speaker, text } = tellOpenly(record, meeting, words);
    const name = speaker === null ? undefined : meeting.seats[speaker]?.name;
    return {
      id: String(record.seq),
      time: formats.time(record.at),
      dateTime: new Date(record.at).toISOString(),
      kind: kind === 'speech' ? 'line' : 'mark',
      ...(name !== undefined && { who: `${name}：` }),
      children: text,
    };
  });
  const rest = all.length - drawn.length;
  return (
    <Card title={room.record} aside={<span className={styles.soft}>{room.recordLead}</span>}>
      {entries.length === 0 ? (
        <EmptyHint title={room.recordEmpty} />
      ) : (
        <Timeline
          label={room.record}
          voice="record"
          live={isLive}
          entries={isLive ? entries.toReversed() : entries}
        />
      )}
      {rest > 0 && (
        <button type="button" className={styles.go} onClick={() => setWindows(windows + 1)}>
          {isLive ? room.earlier(rest) : words.gallery.morePast}
        </button>
      )}
    </Card>
  );
}
