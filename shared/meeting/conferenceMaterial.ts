/** Material for a conference: sent to members and to those who attend, and read by each before it is convened. */
import { refuse } from '#shared/kernel/decider.ts';
import type { Conference } from './conferenceState.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { prepares, seatOf, takesPart } from './seats.ts';
import type { Meeting } from './state.ts';
import { isStep } from './terms.ts';

export const materialOf = (
  { conference }: Meeting,
  personId: string,
): Conference['material'][string] | undefined =>
  conference && Object.hasOwn(conference.material, personId) ? conference.material[personId] : undefined;

/** Members and attendees who take part and were not sent the material, or have not read it. */
export const lacksMaterial = (meeting: Meeting): readonly string[] =>
  toBeSent(meeting).filter((id) => !materialOf(meeting, id));
export const unreadMaterial = (meeting: Meeting): readonly string[] =>
  toBeSent(meeting).filter((id) => (materialOf(meeting, id)?.readAt ?? null) === null);

/** The clerk and the handler, who send it, need no receipt. */
const toBeSent = (meeting: Meeting): readonly string[] =>
  Object.values(meeting.seats)
    .filter(
      (seat) =>
        takesPart(seat) &&
        !seat.roles.includes('handler') &&
        seat.roles.some((role) => role === 'member' || role === 'attendee'),
    )
    .map((seat) => seat.id);

export const conferenceMaterialRules: RulesFor<'sendMaterial' | 'noteMaterialRead'> = {
  /** K6 Those who prepare send the digest and chosen exhibits; whoever was not sent them does not see them. */
  sendMaterial(meeting, { participantIds, exhibitIds, note }, { by }) {
    if (!meeting.conference) return refuse('otherKind');
    if (meeting.stage !== 'preparing' && meeting.stage !== 'checkIn' && !isStep(meeting.stage))
      return refuse('wrongStage');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    const seats = participantIds.map((id) => seatOf(meeting, id));
    if (!seats.every((seat) => seat && takesPart(seat))) return refuse('participantUnknown');
    const exhibits = exhibitIds.map((id) =>
      Object.hasOwn(meeting.exhibits, id) ? meeting.exhibits[id] : undefined,
    );
    if (!exhibits.every((exhibit) => exhibit && exhibit.withdrawn === null)) return refuse('exhibitUnknown');
    const toAttendee = seats.some((seat) => seat?.roles.includes('attendee'));
    if (toAttendee && exhibits.some((exhibit) => exhibit?.audience === 'officers'))
      return refuse('exhibitNotForHere');
    return [{ type: 'materialSent', participantIds: [...new Set(participantIds)], exhibitIds, note }];
  },
  /** K6 Each who was sent it notes that he has read it; what is sent anew is read anew. */
  noteMaterialRead(meeting, _, { by }) {
    const material = materialOf(meeting, by.id);
    const seat = seatOf(meeting, by.id);
    if (!material || !seat || !takesPart(seat)) return refuse('materialUnsent');
    if (meeting.stage === 'cancelled' || meeting.stage === 'archived') return refuse('wrongStage');
    if (material.readAt !== null) return refuse('materialAlreadyRead');
    return [{ type: 'materialRead', participantId: by.id }];
  },
};

export const conferenceMaterialSteps: StepsFor<'materialSent' | 'materialRead'> = {
  materialSent: (meeting, { participantIds, exhibitIds }, { at }) =>
    withMaterial(
      meeting,
      Object.fromEntries(
        participantIds.map((id) => [
          id,
          {
            exhibitIds: [...new Set([...(materialOf(meeting, id)?.exhibitIds ?? []), ...exhibitIds])],
            sentAt: at,
            readAt: null,
          },
        ]),
      ),
    ),
  materialRead: (meeting, { participantId }, { at }) => {
    const material = materialOf(meeting, participantId);
    return material ? withMaterial(meeting, { [participantId]: { ...material, readAt: at } }) : meeting;
  },
};

const withMaterial = (meeting: Meeting, changed: Conference['material']): Meeting => ({
  ...meeting,
  conference: meeting.conference && {
    ...meeting.conference,
    material: { ...meeting.conference.material, ...changed },
  },
});
