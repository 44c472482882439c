/** The record as it grows: every act in words with its time, following the end unless one has scrolled up. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { tell } from '#shared/record/telling.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { Timeline, type TimelineEntry } from '../../ui/Timeline.tsx';
import styles from './Minutes.module.css';
import { recordsOfTheRoom } from './roomRecord.ts';

/** As many lines as are drawn at once; earlier ones on demand. */
const WINDOW = 150;
/** This near to the end counts as being there, in CSS pixels. */
const NEAR = 48;

export function RecordPane() {
  const words = useWords();
  const text = words.room.minutes;
  const formats = useFormats();
  const { meeting, records } = useMeeting();
  const [windows, setWindows] = useState(1);
  const ofRoom = useMemo(() => recordsOfTheRoom(records), [records]);
  const drawn = ofRoom.slice(-WINDOW * windows);
  const end = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const lastSeq = ofRoom.at(-1)?.seq;
  const [follows, setFollows] = useState(true);

  useLayoutEffect(() => {
    if (follows && lastSeq !== undefined) end.current?.scrollIntoView({ block: 'end' });
  }, [follows, lastSeq]);

  // A notice above or a turned tablet makes the pane smaller: whoever was at the end stays there.
  useLayoutEffect(() => {
    const watched = pane.current;
    if (!watched || !follows) return;
    const sizes = new ResizeObserver(() => end.current?.scrollIntoView({ block: 'end' }));
    sizes.observe(watched);
    return () => sizes.disconnect();
  }, [follows]);

  const onScroll = ({ target }: { readonly target: EventTarget }) => {
    if (target instanceof HTMLElement)
      setFollows(target.scrollHeight - target.scrollTop - target.clientHeight < NEAR);
  };

  const entryOf = (record: Recorded<MeetingEvent>): TimelineEntry => {
    const told = tell(record, meeting, words);
    const speaker = told.speaker === null ? null : (meeting.seats[told.speaker]?.name ?? null);
    return {
      id: String(record.seq),
      time: formats.time(record.at),
      dateTime: new Date(record.at).toISOString(),
      kind: told.kind === 'speech' ? 'line' : 'mark',
      ...(speaker !== null && { who: words.room.acts.says(speaker) }),
      children: told.text,
    };
  };

  return (
    <div ref={pane} className={styles.pane} onScrollCapture={onScroll}>
      <ScrollArea label={text.record} className={styles.scroll}>
        <div>
          {ofRoom.length > drawn.length && (
            <Button size="small" variant="quiet" onPress={() => setWindows(windows + 1)}>
              {text.earlier(ofRoom.length - drawn.length)}
            </Button>
          )}
          {ofRoom.length === 0 ? (
            <p className={styles.soft}>{text.recordEmpty}</p>
          ) : (
            <Timeline label={text.record} voice="record" live entries={drawn.map(entryOf)} />
          )}
          <div ref={end} className={styles.end} />
        </div>
      </ScrollArea>
      {!follows && (
        <div className={styles.toEnd}>
          <Button size="small" onPress={() => end.current?.scrollIntoView({ block: 'end' })}>
            {text.toEnd}
          </Button>
        </div>
      )}
    </div>
  );
}
