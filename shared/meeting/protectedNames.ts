/** Minors and witnesses: their names never reach the public (minors-protection law Art. 103). */
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './state.ts';

type Mask = readonly (readonly [name: string, alias: string])[];

const maskOf = (meeting: Meeting): Mask =>
  Object.values(meeting.seats)
    .flatMap((seat) => (seat.protectedAs === null ? [] : [[seat.name, seat.protectedAs] as const]))
    .sort(([one], [other]) => other.length - one.length);

/** The event with every protected name, in every text of it, replaced by what stands for it. */
export const masked = (event: MeetingEvent, meeting: Meeting): MeetingEvent => {
  const mask = maskOf(meeting);
  if (mask.length === 0) return event;
  // Only texts change, never the shape: an event stays an event of its type.
  return cover(event, mask) as MeetingEvent;
};

const cover = (value: unknown, mask: Mask): unknown => {
  if (typeof value === 'string')
    return mask.reduce((text, [name, alias]) => text.replaceAll(name, alias), value);
  if (Array.isArray(value)) return value.map((one) => cover(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'protectedAs' ? null : cover(one, mask)]),
  );
};
