/**
 * Who sees what (Y3). `seenBy` is the only place: what it does not return never leaves the server towards that viewer, in
 * whatever form. The tables are total over the events; a new event does not compile until somebody says who sees it.
 */
import type { Recorded } from '#shared/kernel/decider.ts';
import { conferenceSight, inConference } from './conferenceSight.ts';
import type { EventOf, MeetingEvent, OfficerOpinion } from './events.ts';
import { masked } from './protectedNames.ts';
import { mustSign } from './seats.ts';
import {
  type Eye,
  everybody,
  hall,
  hallWithoutReason,
  inside,
  invited,
  own,
  room,
  roomAndOwn,
  type Sight,
  seated,
} from './sight.ts';
import type { Meeting } from './state.ts';
import { belongs, heard, isInside, isPublic, mayFollow, seatOfViewer, type Viewer } from './viewer.ts';

const planned = <Event extends EventOf<'hearingPlanned'> | EventOf<'planRevised'>>(
  event: Event,
  eye: Eye,
): Event | null => {
  if (eye.inside) return event;
  const briefed = eye.officer && eye.meeting.briefedAt !== null;
  const { digest, supervisedOrgan: _, ...plan } = event.plan;
  return { ...event, plan: { ...plan, opennessReason: '', digest: briefed ? digest : '' } };
};

/** That it was given may be known; what it says is sealed until all are announced. */
const sealed = (opinion: OfficerOpinion): OfficerOpinion => ({ ...opinion, answers: [], overall: '' });

/** For officers alone while they deliberate, else for the room. */
const voting = <Event extends MeetingEvent>(event: Event, eye: Eye, inDeliberation: boolean): Event | null =>
  inDeliberation ? (eye.deliberates ? event : null) : room(event, eye);

const wasInDeliberation = (meeting: Meeting, voteId: string) => meeting.votes[voteId]?.inDeliberation ?? true;

const exhibited = (event: EventOf<'exhibitAdded'>, eye: Eye): EventOf<'exhibitAdded'> | null => {
  if (eye.inside || eye.personId === eye.meeting.exhibits[event.exhibitId]?.addedBy) return event;
  if (eye.officer) return event.audience !== 'officers' || eye.meeting.briefedAt !== null ? event : null;
  return event.audience !== 'officers' && eye.inRoom ? event : null;
};

const sight: { readonly [Type in MeetingEvent['type']]: Sight<Type> } = {
  hearingPlanned: planned,
  planRevised: planned,
  approvalRequested: inside,
  hearingApproved: (event, eye) => (eye.inside ? event : { ...event, note: '' }),
  hearingRefused: inside,
  participantSeated: seated,
  participantCorrected: seated,
  participantWithdrawn: (event, eye) => (eye.inside ? event : { ...event, reason: '' }),
  panelSet: (event, eye) =>
    eye.inside
      ? event
      : {
          ...event,
          seed: '',
          candidates: [],
          excluded: [],
          reason: '',
          officers: event.officers.map((officer) => seated(officer, eye)),
        },
  conflictDeclared: own,
  officerReplaced: (event, eye) =>
    eye.inside ? event : { ...event, reason: '', officer: seated(event.officer, eye) },
  panelBriefed: (event, eye) => (eye.inside || eye.officer ? event : null),
  noticesServed: (event, eye) => (eye.inside ? event : eye.invited ? { ...event, lateReason: '' } : null),
  hearingAnnounced: everybody,
  hearingPostponed: (event, eye) => (eye.inside || eye.invited ? event : { ...event, reason: '' }),
  hearingCancelled: (event, eye) => (eye.inside || eye.invited ? event : { ...event, reason: '' }),
  invitationIssued: own,
  invitationRevoked: own,
  observerRegistered: (event, eye) => (eye.inside || eye.personId === event.observerId ? event : null),
  checkInOpened: everybody,
  arrived: roomAndOwn,
  admitted: roomAndOwn,
  sentBack: roomAndOwn,
  departureNoted: roomAndOwn,
  identityConfirmed: own,
  rightsConfirmed: own,
  presenceNoted: roomAndOwn,
  recusalAnswered: roomAndOwn,
  recusalRaised: roomAndOwn,
  recusalDecided: (event, eye) => {
    if (eye.inside || eye.inRoom)
      return { ...event, replacement: event.replacement && seated(event.replacement, eye) };
    return { ...event, reason: '', replacement: event.replacement && seated(event.replacement, eye) };
  },
  stepEntered: (event, eye) => (eye.inside || eye.inRoom ? event : { ...event, skipReason: '' }),
  hearingSuspended: hallWithoutReason,
  hearingResumed: everybody,
  hearingClosed: everybody,
  convertedOffline: hallWithoutReason,
  floorAsked: hall,
  requestWithdrawn: hall,
  floorGiven: hall,
  floorExtended: hall,
  floorEnded: hall,
  statementMade: hall,
  questionAsked: hall,
  questionAnswered: hall,
  summedUp: hall,
  issueTurnedTo: hall,
  exhibitAdded: exhibited,
  exhibitWithdrawn: (event, eye) => {
    const exhibit = eye.meeting.exhibits[event.exhibitId];
    if (eye.inside || eye.personId === exhibit?.addedBy) return event;
    return exhibit?.audience !== 'officers' && exhibit?.shownAt !== null
      ? hall({ ...event, reason: '' }, eye)
      : null;
  },
  // E5 What is for the room does not reach the public.
  exhibitShown: (event, eye) => (event.audience === 'public' ? hall(event, eye) : room(event, eye)),
  exhibitHidden: hall,
  deliberationNoted: (event, eye) => (eye.deliberates ? event : null),
  spokespersonChosen: (event, eye) => (eye.deliberates ? event : null),
  opinionSubmitted: (event, eye) => {
    if (eye.personId === event.opinion.officerId) return event;
    return eye.inside || eye.officer ? { ...event, opinion: sealed(event.opinion) } : null;
  },
  opinionsAnnounced: hall,
  paperFormReceived: (event, eye) => (eye.inside || eye.officer ? event : null),
  paperFormReturned: (event, eye) => (eye.inside || eye.officer ? event : null),
  paperFormTranscribed: (event, eye) => {
    const { officerId, transcribedBy } = event.opinion;
    if (eye.personId === officerId || eye.personId === transcribedBy) return event;
    return eye.inside || eye.officer ? { ...event, opinion: sealed(event.opinion) } : null;
  },
  voteOpened: (event, eye) => voting(event, eye, event.inDeliberation),
  ballotCast: (event, eye) => {
    const seen = eye.personId === event.voterId ? event : { ...event, choice: null };
    return voting(seen, eye, wasInDeliberation(eye.meeting, event.voteId));
  },
  voteClosed: (event, eye) => voting(event, eye, wasInDeliberation(eye.meeting, event.voteId)),
  voteCancelled: (event, eye) => voting(event, eye, wasInDeliberation(eye.meeting, event.voteId)),
  admonished: roomAndOwn,
  orderedOut: roomAndOwn,
  correctionRequested: own,
  correctionAccepted: (event, eye) => (eye.inside || isAuthor(eye, event.correctionId) ? event : null),
  correctionDeclined: (event, eye) => (eye.inside || isAuthor(eye, event.correctionId) ? event : null),
  minutesCirculated: invited,
  minutesBound: invited,
  minutesReopened: invited,
  minutesSigned: (event, eye) =>
    eye.inside || eye.personId === event.participantId ? event : eye.invited ? { ...event, image: '' } : null,
  signatureRefused: (event, eye) =>
    eye.inside || eye.personId === event.participantId
      ? event
      : eye.invited
        ? { ...event, reason: '' }
        : null,
  hearingSealed: (event, eye) => (eye.inside || eye.invited ? event : { ...event, unsigned: [] }),
  correctionNoted: (event, eye) => (readsMinutes(eye) ? event : null),
  notedCorrectionAnswered: (event, eye) => {
    if (eye.inside || eye.personId === event.participantId) return event;
    return readsMinutes(eye) ? { ...event, words: '' } : null;
  },
  departureRequested: inside,
  departureConsented: inside,
  departureDeclined: inside,
  decisionRecorded: (event, eye) =>
    eye.inside || (eye.invited && (eye.seat?.stays.length ?? 0) > 0) ? event : null,
  treatmentTold: own,
  hearingArchived: inside,
  ...conferenceSight,
};

/** Those inside, and those who sign: the minutes, and what is noted beside them, are theirs to read. */
const readsMinutes = ({ inside, invited, seat }: Eye) =>
  inside || (invited && seat !== undefined && mustSign(seat));

/** The same events as a conference shows them. */
const ofConference: typeof sight = { ...sight, ...inConference };

const isAuthor = ({ meeting, personId }: Eye, correctionId: string) =>
  meeting.corrections[correctionId]?.byId === personId;

/**
 * What this viewer is shown of one event: the event, the event with parts left out, or nothing. W1 An event of a later
 * version is shown to nobody.
 * `meeting` is the state after the newest event, so that a view can be drawn again from the first number at any time.
 */
export function seenBy(
  viewer: Viewer,
  record: Recorded<MeetingEvent>,
  meeting: Meeting,
): Recorded<MeetingEvent> | null {
  if (!mayFollow(meeting, viewer)) return null;
  const eye = eyeOf(viewer, record.seq, meeting);
  const { type } = record.event;
  const table = meeting.kind === 'conference' ? ofConference : sight;
  const look = Object.hasOwn(table, type) ? (table[type] as Sight<MeetingEvent['type']>) : undefined;
  const event = look?.(record.event, eye) ?? null;
  if (!event) return null;
  const seen = eye.inside || eye.invited ? event : masked(event, meeting);
  return { ...record, by: eye.inside || eye.invited ? record.by : '', event: seen };
}

const eyeOf = (viewer: Viewer, seq: number, meeting: Meeting): Eye => {
  const seat = seatOfViewer(meeting, viewer);
  const invited = belongs(meeting, viewer);
  const officer = invited && (seat?.roles.includes('officer') ?? false);
  const inRoom = invited && seat !== undefined && heard(seat, seq);
  return {
    meeting,
    personId: viewer.personId,
    inside: isInside(meeting, viewer),
    seat,
    officer,
    deliberates: officer && inRoom,
    inRoom,
    invited,
    // Somebody who takes part is no longer the public: a witness waiting outside hears nothing by the gallery either.
    public: !invited && isPublic(meeting),
  };
};
