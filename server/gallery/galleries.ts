/** Hearings as the public is shown them, each read once for everybody and kept while it is asked about. */
import { epochName, type FeedPart, SEGMENT } from '#shared/feed.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { type GalleryReading, readGallery, releasedOf } from '#shared/meeting/gallery.ts';
import type { GalleryDelay } from '#shared/meeting/terms.ts';
import { isPublic } from '#shared/meeting/viewer.ts';
import type { Meetings } from '../meetings.ts';

/** What the public is shown at one moment. */
export type Shown = {
  readonly epoch: string;
  readonly delay: GalleryDelay;
  readonly events: readonly Recorded<MeetingEvent>[];
  /** The number of the newest of them: what happened since and is not for the public is not even counted. */
  readonly upTo: number;
  /** Something is held back until its time (B2). */
  readonly isHolding: boolean;
};

export type Galleries = {
  /** Null where nothing is public. */
  readonly read: (meetingId: string) => Promise<Shown | null>;
};

/** Hearings kept read. */
const KEEP = 100;

export function createGalleries({ meetings, now }: { meetings: Meetings; now: () => number }): Galleries {
  const known = new Map<string, GalleryReading>();
  const keep = (meetingId: string, reading: GalleryReading): GalleryReading => {
    known.delete(meetingId);
    known.set(meetingId, reading);
    for (const name of known.keys()) if (known.size > KEEP) known.delete(name);
    return reading;
  };
  return {
    read: async (meetingId) => {
      const { state, records } = await meetings.read(meetingId);
      if (!isPublic(state)) return null;
      const before = known.get(meetingId);
      // Asked at once by two, the later record may have been read first.
      if (before && before.seq >= records.length) return shownOf(keep(meetingId, before), now());
      return shownOf(keep(meetingId, readGallery(records, before)), now());
    },
  };
}

const shownOf = (reading: GalleryReading, now: number): Shown => {
  const events = releasedOf(reading, now);
  return {
    events,
    epoch: epochName(reading.epoch),
    delay: reading.meeting.announcement?.delay ?? 0,
    upTo: events.at(-1)?.seq ?? 0,
    isHolding: events.length < reading.events.length,
  };
};

/** What was released after this number. */
export const partAfter = ({ epoch, events, upTo }: Shown, after: number): FeedPart => ({
  ...{ epoch, after, upTo },
  events: events.slice(indexAfter(events, after)),
});

/** One segment as far as it has been released; whole when it reaches `from + SEGMENT`. */
export const segmentFrom = (shown: Shown, from: number): FeedPart => {
  const upTo = Math.min(from + SEGMENT, shown.upTo);
  const events = shown.events.slice(indexAfter(shown.events, from), indexAfter(shown.events, upTo));
  return { epoch: shown.epoch, after: from, upTo, events };
};

/** How many of the events, which are in order, have a number up to this one. */
const indexAfter = (events: Shown['events'], seq: number): number => {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
};
