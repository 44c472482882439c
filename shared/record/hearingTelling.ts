import type { ConferenceEvent } from '#shared/meeting/conferenceEvents.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { resultOf } from '#shared/meeting/vote.ts';
import { openTellers } from './openTelling.ts';
import { exhibit, note, speech, step, type Tellers, vote } from './teller.ts';

/** 3:05, or 1:02:09. */
const spanText = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};

const voteQuestion = (meeting: Meeting, voteId: string) => meeting.votes[voteId]?.question ?? '';

const exhibitNumber = (meeting: Meeting, exhibitId: string) => meeting.exhibits[exhibitId]?.number ?? 0;

export const hearingTellers: Omit<Tellers, ConferenceEvent['type']> = {
  ...openTellers,
  hearingPlanned: ({ plan }, { words }) => note(words.record.hearingPlanned(plan.title)),
  planRevised: (_, { words }) => note(words.record.planRevised),
  approvalRequested: (_, { words }) => note(words.record.approvalRequested),
  hearingApproved: (_, { words }) => note(words.record.hearingApproved),
  hearingRefused: ({ reason }, { words }) => note(words.record.hearingRefused(reason)),
  participantSeated: ({ name, roles }, { words }) =>
    note(
      words.record.participantSeated(
        name,
        words.record.listed(roles.map((role) => words.terms.seatRoles[role])),
      ),
    ),
  participantCorrected: ({ name }, { words }) => note(words.record.participantCorrected(name)),
  participantWithdrawn: ({ participantId }, { words, nameOf }) =>
    note(words.record.participantWithdrawn(nameOf(participantId))),
  panelSet: ({ method, officers, candidates }, { words }) => {
    const names = words.record.listed(officers.map((officer) => officer.name));
    return note(
      method === 'drawn'
        ? words.record.panelDrawn(names, candidates.length)
        : words.record.panelChosen(names),
    );
  },
  conflictDeclared: ({ participantId, conflict }, { words, nameOf }) =>
    note(words.record.conflictDeclared(nameOf(participantId), conflict)),
  officerReplaced: ({ participantId, officer }, { words, nameOf }) =>
    note(words.record.officerReplaced(nameOf(participantId), officer.name)),
  panelBriefed: (_, { words }) => note(words.record.panelBriefed),
  noticesServed: ({ participantIds, clearDays }, { words }) =>
    note(words.record.noticesServed(participantIds.length, clearDays)),
  hearingAnnounced: (_, { words }) => note(words.record.hearingAnnounced),
  hearingPostponed: ({ reason }, { words }) => note(words.record.hearingPostponed(reason)),
  hearingCancelled: ({ reason }, { words }) => note(words.record.hearingCancelled(reason)),
  invitationIssued: ({ participantId }, { words, nameOf }) =>
    note(words.record.invitationIssued(nameOf(participantId))),
  invitationRevoked: ({ participantId }, { words, nameOf }) =>
    note(words.record.invitationRevoked(nameOf(participantId))),
  observerRegistered: ({ name }, { words }) => note(words.record.observerRegistered(name)),
  arrived: ({ participantId, remote }, { words, nameOf }) =>
    note(words.record.arrived(nameOf(participantId), remote)),
  admitted: ({ participantId }, { words, nameOf }) => note(words.record.admitted(nameOf(participantId))),
  sentBack: ({ participantId }, { words, nameOf }) => note(words.record.sentBack(nameOf(participantId))),
  departureNoted: ({ participantId, reason }, { words, nameOf }) =>
    note(words.record.departureNoted(nameOf(participantId), reason)),
  identityConfirmed: ({ participantId, method }, { words, nameOf }) =>
    note(words.record.identityConfirmed(nameOf(participantId), words.terms.identityMethods[method])),
  rightsConfirmed: ({ participantId }, { words, nameOf }) =>
    note(words.record.rightsConfirmed(nameOf(participantId))),
  presenceNoted: ({ participantId, online }, { words, nameOf }) =>
    note(online ? words.record.online(nameOf(participantId)) : words.record.offline(nameOf(participantId))),
  recusalAnswered: ({ participantId }, { words, nameOf }) =>
    note(words.record.recusalAnswered(nameOf(participantId))),
  recusalRaised: ({ participantId, againstId, reason }, { words, nameOf }) =>
    note(words.record.recusalRaised(nameOf(participantId), nameOf(againstId), reason)),
  recusalDecided: ({ againstId, granted, reason, replacement }, { words, nameOf }) =>
    note(
      granted
        ? words.record.recusalGranted(nameOf(againstId), reason, replacement?.name ?? '')
        : words.record.recusalDenied(nameOf(againstId), reason),
    ),
  floorAsked: ({ participantId }, { words, nameOf }) => note(words.record.floorAsked(nameOf(participantId))),
  requestWithdrawn: ({ participantId }, { words, nameOf }) =>
    note(words.record.requestWithdrawn(nameOf(participantId))),
  floorExtended: ({ seconds }, { words }) => note(words.record.floorExtended(spanText(seconds * 1000))),
  floorEnded: ({ participantId, spokenMs }, { words, nameOf }) =>
    note(words.record.floorEnded(nameOf(participantId), spanText(spokenMs))),
  exhibitAdded: ({ number, title }, { words }) => exhibit(words.record.exhibitAdded(number, title)),
  exhibitWithdrawn: ({ exhibitId, reason }, { words, meeting }) =>
    exhibit(words.record.exhibitWithdrawn(exhibitNumber(meeting, exhibitId), reason)),
  exhibitHidden: (_, { words }) => exhibit(words.record.exhibitHidden),
  deliberationNoted: ({ participantId, text }) => speech(participantId, text),
  spokespersonChosen: ({ participantId }, { words, nameOf }) =>
    note(words.record.spokespersonChosen(nameOf(participantId))),
  opinionSubmitted: ({ opinion }, { words, nameOf }) =>
    vote(words.record.opinionSubmitted(nameOf(opinion.officerId))),
  paperFormReceived: ({ participantId, receivedBy }, { words, nameOf }) =>
    vote(words.record.paperFormReceived(nameOf(participantId), nameOf(receivedBy))),
  paperFormReturned: ({ participantId, reason }, { words, nameOf }) =>
    vote(words.record.paperFormReturned(nameOf(participantId), reason)),
  paperFormTranscribed: ({ opinion }, { words, nameOf }) =>
    vote(words.record.paperFormTranscribed(nameOf(opinion.officerId), nameOf(opinion.transcribedBy ?? null))),
  voteOpened: ({ question, secret, electorate }, { words }) =>
    vote(words.record.voteOpened(question, secret, electorate.length)),
  ballotCast: ({ voterId }, { words, nameOf }) => vote(words.record.ballotCast(nameOf(voterId))),
  voteClosed: ({ voteId, counts }, { words, meeting }) => {
    const closed = meeting.votes[voteId];
    const options = closed?.options ?? [];
    const textOf = (optionId: string) => options.find((option) => option.id === optionId)?.text ?? optionId;
    const result = closed ? resultOf({ ...closed, counts }) : ({ outcome: 'open' } as const);
    const told =
      result.outcome === 'carried'
        ? words.record.carried(textOf(result.optionId))
        : words.record.results[result.outcome];
    const numbers = words.record.listed(
      options.map(({ id, text }) => words.record.count(text, counts[id] ?? 0)),
    );
    return vote(words.record.voteClosed(voteQuestion(meeting, voteId), numbers, told));
  },
  voteCancelled: ({ voteId, reason }, { words, meeting }) =>
    vote(words.record.voteCancelled(voteQuestion(meeting, voteId), reason)),
  admonished: ({ participantId, reason }, { words, nameOf }) =>
    note(words.record.admonished(nameOf(participantId), reason)),
  orderedOut: ({ participantId, reason }, { words, nameOf }) =>
    note(words.record.orderedOut(nameOf(participantId), reason)),
  correctionRequested: ({ participantId }, { words, nameOf }) =>
    note(words.record.correctionRequested(nameOf(participantId))),
  correctionAccepted: (_, { words }) => note(words.record.correctionAccepted),
  correctionDeclined: ({ reason }, { words }) => note(words.record.correctionDeclined(reason)),
  minutesCirculated: (_, { words }) => step(words.record.minutesCirculated),
  minutesBound: ({ sha256 }, { words }) => note(words.record.minutesBound(sha256.slice(0, 12))),
  minutesReopened: ({ reason }, { words }) => step(words.record.minutesReopened(reason)),
  minutesSigned: ({ participantId }, { words, nameOf }) =>
    note(words.record.minutesSigned(nameOf(participantId))),
  signatureRefused: ({ participantId, reason }, { words, nameOf }) =>
    note(words.record.signatureRefused(nameOf(participantId), reason)),
  hearingSealed: ({ unsigned }, { words, nameOf }) =>
    step(words.record.sealed(words.record.listed(unsigned.map(nameOf)))),
  correctionNoted: ({ notedBy, stands, shouldSay, reason }, { words, nameOf }) =>
    step(words.record.correctionNoted(nameOf(notedBy), stands, shouldSay, reason)),
  notedCorrectionAnswered: ({ participantId, agrees, words: said }, { words, nameOf }) =>
    note(
      agrees
        ? words.record.notedAcknowledged(nameOf(participantId), said)
        : words.record.notedObjected(nameOf(participantId), said),
    ),
  departureRequested: (_, { words }) => note(words.record.departureRequested),
  departureConsented: (_, { words }) => note(words.record.departureConsented),
  departureDeclined: ({ reason }, { words }) => note(words.record.departureDeclined(reason)),
  decisionRecorded: ({ text }, { words }) => step(words.record.decisionRecorded(text)),
  treatmentTold: ({ participantId, treatment }, { words, nameOf }) =>
    note(words.record.treatmentTold(nameOf(participantId), words.terms.treatments[treatment])),
  hearingArchived: (_, { words }) => step(words.record.hearingArchived),
};
