/** The events of a joint conference told in one sentence, and those of every meeting that are told otherwise in one. */
import type { ConferenceEvent } from '#shared/meeting/conferenceEvents.ts';
import type { EventOf, MeetingEvent } from '#shared/meeting/events.ts';
import { issueNumber, note, speech, step, type Teller, type Tellers, type Telling, vote } from './teller.ts';
import { viewText } from './viewLines.ts';

type ConferenceTellers = {
  readonly [Type in ConferenceEvent['type']]: (event: EventOf<Type>, teller: Teller) => Telling;
};

const names = (ids: readonly string[], { words, nameOf }: Teller) => words.record.listed(ids.map(nameOf));

export const conferenceTellers: ConferenceTellers = {
  conferenceRequested: ({ plan, ordered }, { words }) => {
    const { record } = words.conference;
    return note(ordered ? record.ordered(plan.title) : record.requested(plan.title));
  },
  conferenceRevised: (_, { words }) => note(words.conference.record.revised),
  conferenceDeclined: ({ reason }, { words }) => note(words.conference.record.declined(reason)),
  conferenceScheduled: ({ order, departures }, { words }) => {
    const { record, departures: called } = words.conference;
    const departing = words.record.listed(departures.map((one) => called[one]));
    const departs = departures.length > 0 ? ` ${record.departs(departing)}` : '';
    return note(record.scheduled(order.length) + departs);
  },
  attendeesSettled: ({ leave, reason }, { words }) =>
    note(leave ? words.conference.record.attendeesLeave : words.conference.record.attendeesStay(reason)),
  materialSent: ({ participantIds, exhibitIds }, teller) =>
    note(teller.words.conference.record.materialSent(names(participantIds, teller), exhibitIds.length)),
  materialRead: ({ participantId }, { words, nameOf }) =>
    note(words.conference.record.materialRead(nameOf(participantId))),
  conferenceConvened: ({ present, ofDepartment, department, unread }, teller) => {
    const { record } = teller.words.conference;
    const unheard = unread.length > 0 ? ` ${record.unread(names(unread, teller))}` : '';
    return step(record.convened(present.length, ofDepartment, department) + unheard);
  },
  conferenceAdjourned: ({ reason }, { words }) => step(words.conference.record.adjourned(reason)),
  expertOpinionShown: ({ title }, { words }) => note(words.conference.record.opinionShown(title)),
  expertOpinionHidden: (_, { words }) => note(words.conference.record.opinionHidden),
  viewsOpened: ({ round, sealed, reason }, { words }) => {
    const { record } = words.conference;
    return note(round === 1 ? record.viewsOpened(sealed) : record.viewsAgain(round, reason));
  },
  viewSealed: ({ view }, { words, nameOf }) =>
    vote(words.conference.record.viewSealed(nameOf(view.memberId))),
  viewStated: ({ view }, { words, meeting }) => speech(view.memberId, viewText(view, meeting, words)),
  viewsRevealed: ({ round, views, missing, reason }, teller) => {
    const { record } = teller.words.conference;
    const without = missing.length > 0 ? ` ${record.missing(names(missing, teller), reason)}` : '';
    return vote(record.viewsRevealed(round, views.length) + without);
  },
  conferenceConcluded: ({ text }, { meeting }) => {
    const chair = Object.values(meeting.seats).find((seat) => seat.roles.includes('presider'));
    return speech(chair?.id ?? '', text);
  },
  wordsConfirmed: ({ participantId }, { words, nameOf }) =>
    note(words.conference.record.wordsConfirmed(nameOf(participantId))),
  positionTaken: ({ position, intended }, { words }) =>
    step(words.conference.record.positionTaken(words.conference.positions[position], intended)),
  conferenceEscalated: ({ participantId }, { words, nameOf }) =>
    note(words.conference.record.escalated(nameOf(participantId))),
  escalationDecided: ({ way, text }, { words }) => {
    const { record } = words.conference;
    return note(way === 'decided' ? record.escalationDecided(text) : record.toCommittee(text));
  },
  committeeConcluded: ({ text }, { words }) => note(words.conference.record.committeeConcluded(text)),
  conferenceFiled: (_, { words }) => step(words.conference.record.filed),
};

export const toldOfConference: { readonly [Type in MeetingEvent['type']]?: Tellers[Type] } = {
  checkInOpened: (_, { words }) => step(words.conference.record.checkInOpened),
  rightsConfirmed: ({ participantId }, { words, nameOf }) =>
    note(words.conference.record.rightsConfirmed(nameOf(participantId))),
  admitted: ({ participantId }, { words, nameOf }) =>
    note(words.conference.record.admitted(nameOf(participantId))),
  sentBack: ({ participantId }, { words, nameOf }) =>
    note(words.conference.record.sentBack(nameOf(participantId))),
  hearingSuspended: ({ reason }, { words }) => step(words.conference.record.suspended(reason)),
  hearingResumed: (_, { words }) => step(words.conference.record.resumed),
  hearingClosed: (_, { words }) => step(words.conference.record.closed),
  issueTurnedTo: ({ issueId }, { words, meeting }) => {
    const text = meeting.plan?.issues.find((issue) => issue.id === issueId)?.text ?? '';
    return note(words.conference.record.issueTurnedTo(issueNumber(meeting, issueId), text));
  },
  hearingPostponed: ({ reason }, { words }) => note(words.conference.record.postponed(reason)),
  hearingCancelled: ({ reason }, { words }) => note(words.conference.record.cancelled(reason)),
};
