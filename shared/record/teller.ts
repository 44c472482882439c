/** What a telling is, and the kinds of line it may become. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { EventOf, MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { LineKind } from '#shared/richText.ts';

export type Telling = {
  readonly kind: LineKind;
  /** Whose words these are; null when the record itself speaks. */
  readonly speaker: string | null;
  readonly text: string;
};

export type Teller = {
  readonly meeting: Meeting;
  readonly words: Words;
  readonly nameOf: (personId: string | null) => string;
};
export type Tellers = {
  readonly [Type in MeetingEvent['type']]: (event: EventOf<Type>, teller: Teller) => Telling;
};

export const note = (text: string): Telling => ({ kind: 'note', speaker: null, text });
export const step = (text: string): Telling => ({ kind: 'step', speaker: null, text });
export const speech = (speaker: string, text: string): Telling => ({ kind: 'speech', speaker, text });
export const vote = (text: string): Telling => ({ kind: 'vote', speaker: null, text });
export const exhibit = (text: string): Telling => ({ kind: 'exhibit', speaker: null, text });

export const issueNumber = (meeting: Meeting, issueId: string) =>
  (meeting.plan?.issues.findIndex((issue) => issue.id === issueId) ?? -1) + 1;

/** What the table does not tell is not of its kind of meeting: an empty note. */
export function tellBy(
  table: Partial<Tellers>,
  record: Recorded<MeetingEvent>,
  meeting: Meeting,
  words: Words,
): Telling {
  const nameOf = (personId: string | null) =>
    (personId !== null && Object.hasOwn(meeting.seats, personId) && meeting.seats[personId]?.name) ||
    words.record.somebody;
  // One teller per event type, so that the lookup meets its own event.
  const teller = table[record.event.type] as ((event: MeetingEvent, teller: Teller) => Telling) | undefined;
  const telling = teller?.(record.event, { meeting, words, nameOf }) ?? note('');
  return { ...telling, text: wellEnded(telling.text) };
}

/** A reason that brings its own full stop does not get a second one. */
export const wellEnded = (text: string): string =>
  text.replace(/([。！？…])。/g, '$1').replace(/([.!?])\.(?=\s|$)/g, '$1');
