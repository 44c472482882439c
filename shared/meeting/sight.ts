/** From where somebody looks at one event, and the ways in which most events are shown. `seenBy` alone decides. */
import type { EventOf, MeetingEvent, Seated } from './events.ts';
import type { Meeting, Seat } from './state.ts';

/** From where somebody looks at one event. */
export type Eye = {
  readonly meeting: Meeting;
  readonly personId: string | null;
  readonly inside: boolean;
  readonly seat: Seat | undefined;
  /** Sits on the panel. */
  readonly officer: boolean;
  /** Sits on the panel and was there when they deliberated. */
  readonly deliberates: boolean;
  /** Was, or is by now, in the room when it happened. */
  readonly inRoom: boolean;
  /** Has a seat in this hearing, in the room or not. */
  readonly invited: boolean;
  readonly public: boolean;
};

export type Sight<Type extends MeetingEvent['type']> = (
  event: EventOf<Type>,
  eye: Eye,
) => EventOf<Type> | null;

export const everybody = <Event>(event: Event): Event => event;
export const inside = <Event>(event: Event, eye: Eye): Event | null => (eye.inside ? event : null);
/** Those with a seat and those inside, not the public. */
export const invited = <Event>(event: Event, eye: Eye): Event | null =>
  eye.inside || eye.invited ? event : null;
/** Said or done in the room. */
export const room = <Event>(event: Event, eye: Eye): Event | null =>
  eye.inside || eye.inRoom ? event : null;
/** Said or done in the room of a hearing that the public may follow. */
export const hall = <Event>(event: Event, eye: Eye): Event | null =>
  eye.inside || eye.inRoom || eye.public ? event : null;
/** Inside, and the one it is about. */
export const own = <Event extends { readonly participantId: string }>(
  event: Event,
  eye: Eye,
): Event | null => (eye.inside || eye.personId === event.participantId ? event : null);
/** Inside, the room, and the one it is about. */
export const roomAndOwn = <Event extends { readonly participantId: string }>(
  event: Event,
  eye: Eye,
): Event | null => (eye.inside || eye.inRoom || eye.personId === event.participantId ? event : null);
/** As `hall`, but a reason is for those in the room. */
export const hallWithoutReason = <Event extends { readonly reason: string }>(
  event: Event,
  eye: Eye,
): Event | null =>
  eye.inside || eye.inRoom ? event : eye.public || eye.invited ? { ...event, reason: '' } : null;

export const seated = <Event extends Omit<Seated, 'roles'>>(event: Event, eye: Eye): Event =>
  eye.inside || eye.personId === event.participantId ? event : { ...event, phone: '' };
