/** L3 Minors and witnesses: their names never reach the public (minors-protection law Art. 103). */
import type { EventOf, MeetingEvent } from './events.ts';
import { seatOf } from './seats.ts';
import type { Meeting } from './state.ts';
import { belongs, isInside, type Viewer } from './viewer.ts';

type Mask = readonly (readonly [name: string, alias: string])[];

const maskOf = (meeting: Meeting): Mask =>
  Object.values(meeting.seats)
    .flatMap(({ name, formerNames, protectedAs }) =>
      protectedAs === null ? [] : [name, ...formerNames].map((one) => [one, protectedAs] as const),
    )
    .sort(([one], [other]) => other.length - one.length);

/** Replaces every protected name in a text by what stands for it; null when nobody's name is protected. */
export const nameCover = (meeting: Meeting): ((text: string) => string) | null => {
  const mask = maskOf(meeting);
  if (mask.length === 0) return null;
  const aliases = new Map(mask);
  const names = new RegExp([...aliases.keys()].map(literally).join('|'), 'gu');
  return (text) => text.replace(names, (name) => aliases.get(name) ?? '');
};

/** The same for somebody who looks at this hearing: those inside and those with a seat read the names themselves. */
export const nameCoverFor = (meeting: Meeting, viewer: Viewer): ((text: string) => string) => {
  const isTold = isInside(meeting, viewer) || belongs(meeting, viewer);
  return (isTold ? null : nameCover(meeting)) ?? ((text) => text);
};

/** The event with every protected name, in every text of it, replaced by what stands for it. */
export const masked = (event: MeetingEvent, meeting: Meeting): MeetingEvent => {
  const covering = nameCover(meeting);
  if (!covering) return event;
  // Only texts change, never the shape: an event stays an event of its type.
  const covered = cover(event, covering) as MeetingEvent;
  return covered.type === 'participantSeated' || covered.type === 'participantCorrected'
    ? withoutOrigin(covered, meeting)
    : covered;
};

/** Where he comes from and on whose side he stands would tell who he is. */
const withoutOrigin = (
  event: EventOf<'participantSeated'> | EventOf<'participantCorrected'>,
  meeting: Meeting,
): MeetingEvent =>
  (seatOf(meeting, event.participantId)?.protectedAs ?? null) === null
    ? event
    : { ...event, unit: '', side: '' };

/** What an event is and whom it is about are names of the house, not words: a short name must not break them. */
const isNoText = (key: string): boolean => key === 'type' || key === 'sha256' || /(?:^i|I)ds?$/.test(key);

type Covering = (text: string) => string;

// Only what the pattern language knows: to escape anything else (a hyphen) is an error in it.
const literally = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const cover = (value: unknown, covering: Covering): unknown => {
  if (typeof value === 'string') return covering(value);
  if (Array.isArray(value)) return value.map((one) => cover(one, covering));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'protectedAs' ? null : isNoText(key) ? one : cover(one, covering),
    ]),
  );
};
