/**
 * Who sees what of a joint conference. K27 Inside are those who prepare and hold it, its members, and those who answer for
 * cases in the office. Who attends without a vote sees what he was sent and what was said while he was in the room; the
 * public nothing, for it may not follow at all. K11 What a sealed view says reaches nobody but its author.
 */
import type { Plan } from './commands.ts';
import type { ConferenceEvent, View } from './conferenceEvents.ts';
import { materialOf } from './conferenceMaterial.ts';
import type { EventOf, MeetingEvent } from './events.ts';
import { type Eye, inside, invited, own, room, type Sight } from './sight.ts';

const wasSentMaterial = ({ meeting, personId }: Eye): boolean =>
  personId !== null && materialOf(meeting, personId) !== undefined;

const nothingAsked: EventOf<'conferenceRequested'>['asked'] = {
  proposal: '',
  grounds: [],
  groundsNote: '',
  memberIds: [],
  attendeeIds: [],
  assistantIds: [],
};

/** K6 The digest is for those who were sent the material; what the handler proposes is heard in his report. */
const asked = <Event extends EventOf<'conferenceRequested'> | EventOf<'conferenceRevised'>>(
  event: Event,
  eye: Eye,
): Event => {
  if (eye.inside) return event;
  return { ...event, plan: planFor(event.plan, eye), asked: nothingAsked };
};

/** O20 Whose organ is under supervision is weighed inside. */
const planFor = ({ digest, supervisedOrgan: _, ...plan }: Plan, eye: Eye): Plan => ({
  ...plan,
  digest: wasSentMaterial(eye) ? digest : '',
});

/** That it was given may be known inside; what it says is its author's alone until all are revealed. */
const sealed = (view: View): View => ({ ...view, answers: [] });

const withoutReason = <Event extends { readonly reason: string }>(event: Event, eye: Eye): Event =>
  eye.inside ? event : { ...event, reason: '' };

export const conferenceSight: { readonly [Type in ConferenceEvent['type']]: Sight<Type> } = {
  conferenceRequested: asked,
  conferenceRevised: asked,
  conferenceDeclined: inside,
  conferenceScheduled: (event, eye) => {
    if (eye.inside) return event;
    return { ...event, plan: planFor(event.plan, eye), order: [], note: '', departures: [] };
  },
  attendeesSettled: withoutReason,
  materialSent: (event, eye) => {
    if (eye.inside) return event;
    const { personId } = eye;
    return personId !== null && event.participantIds.includes(personId)
      ? { ...event, participantIds: [personId] }
      : null;
  },
  materialRead: own,
  conferenceConvened: (event, eye) => (eye.inside ? event : room({ ...event, unread: [] }, eye)),
  conferenceAdjourned: withoutReason,
  expertOpinionShown: room,
  expertOpinionHidden: room,
  viewsOpened: room,
  viewSealed: (event, eye) => {
    if (eye.personId === event.view.memberId) return event;
    return eye.inside ? { ...event, view: sealed(event.view) } : null;
  },
  viewStated: room,
  viewsRevealed: room,
  conferenceConcluded: room,
  wordsConfirmed: own,
  positionTaken: inside,
  conferenceEscalated: inside,
  escalationDecided: inside,
  committeeConcluded: inside,
  conferenceFiled: inside,
};

/** Events of every meeting that a conference shows otherwise than a hearing. */
export const inConference: { readonly [Type in MeetingEvent['type']]?: Sight<Type> } = {
  participantWithdrawn: (event, eye) =>
    eye.inside || eye.personId === event.participantId
      ? { ...event, reason: eye.inside ? event.reason : '' }
      : null,
  exhibitAdded: (event, eye) => {
    if (eye.inside || eye.personId === eye.meeting.exhibits[event.exhibitId]?.addedBy) return event;
    if (event.audience === 'officers') return null;
    const material = eye.personId === null ? undefined : materialOf(eye.meeting, eye.personId);
    return eye.inRoom || material?.exhibitIds.includes(event.exhibitId) ? event : null;
  },
  exhibitShown: room,
  hearingPostponed: (event, eye) => invited(withoutReason(event, eye), eye),
  hearingCancelled: (event, eye) => invited(withoutReason(event, eye), eye),
  minutesBound: inside,
  minutesReopened: (event, eye) => invited(withoutReason(event, eye), eye),
  minutesSigned: inside,
  signatureRefused: inside,
  hearingSealed: (event, eye) => (eye.inside ? event : { ...event, unsigned: [] }),
};
