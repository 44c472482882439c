/** The public gallery: what those who take no part are shown of an open hearing, and how much later. */
import type { Recorded } from '#shared/kernel/decider.ts';
import { isReleased } from './delay.ts';
import type { MeetingEvent } from './events.ts';
import { meetingDecider } from './meeting.ts';
import type { Meeting } from './state.ts';
import { standingOf, thePublic } from './viewer.ts';
import { seenBy } from './visibility.ts';

type Records = readonly Recorded<MeetingEvent>[];

/** A record read with the eyes of the public. */
export type GalleryReading = {
  /** The hearing as it is, for nobody's eyes. */
  readonly meeting: Meeting;
  readonly seq: number;
  /**
   * How often what the public may see of the past has changed. The same number is the same view, on any server and
   * after any restart; it tells nothing of what has changed.
   */
  readonly epoch: number;
  /** What the public may see, in order, also what is still held back. */
  readonly events: Records;
};

const nothingRead: GalleryReading = { meeting: meetingDecider.initial, seq: 0, epoch: 0, events: [] };

/** Reads on to the end. B3 All of it is judged from the newest state: what is taken from the public is taken at once. */
export function readGallery(records: Records, known: GalleryReading = nothingRead): GalleryReading {
  const fresh = records.slice(known.seq);
  let { meeting, epoch } = known;
  let standing = standingOf(meeting, thePublic);
  for (const record of fresh) {
    meeting = meetingDecider.evolve(meeting, record);
    const next = standingOf(meeting, thePublic);
    if (next !== standing) epoch += 1;
    standing = next;
  }
  const seen = (those: Records) => those.flatMap((record) => seenBy(thePublic, record, meeting) ?? []);
  const events = epoch === known.epoch ? [...known.events, ...seen(fresh)] : seen(records);
  return { meeting, epoch, events, seq: records.length };
}

/** B2 What the public is shown at this moment. */
export const releasedOf = ({ events, meeting }: GalleryReading, now: number): Records => {
  const held = events.findIndex(({ at }) => !isReleased(at, meeting, now));
  return held < 0 ? events : events.slice(0, held);
};
