/** Everything that can happen in a meeting, on one page (in a conference alone: conferenceEvents.ts). Events are for ever: add, never rename or reinterpret. */
import type { CommandOf, MeetingCommand, Plan } from './commands.ts';
import type { ConferenceEvent } from './conferenceEvents.ts';
import type {
  ExhibitAudience,
  IdentityMethod,
  MeetingStep,
  OpinionAnswer,
  SeatRole,
  Treatment,
} from './terms.ts';

/** An event that says a command back in the past tense, with the same fields. */
type Told<Type extends MeetingCommand['type'], As extends string, More = unknown> = Omit<
  CommandOf<Type>,
  'type'
> &
  More & { readonly type: As };

/** Somebody given a seat: from the office, the bank, the roster, or named to the case. */
export type Seated = {
  readonly participantId: string;
  readonly roles: readonly SeatRole[];
  readonly name: string;
  readonly unit: string;
  readonly side: string;
  readonly phone: string;
  readonly remote: boolean;
  readonly protectedAs: string | null;
};

export type OfficerOpinion = {
  readonly officerId: string;
  readonly answers: readonly {
    readonly issueId: string;
    readonly answer: OpinionAnswer;
    readonly reasons: string;
  }[];
  readonly overall: string;
  readonly at: number;
  /** Handed in on paper: who copied it out. */
  readonly transcribedBy?: string;
};

export type MeetingEvent =
  | { readonly type: 'hearingPlanned'; readonly meetingId: string; readonly plan: Plan }
  | { readonly type: 'planRevised'; readonly plan: Plan }
  | { readonly type: 'approvalRequested'; readonly opinion: string }
  | { readonly type: 'hearingApproved'; readonly note: string }
  | { readonly type: 'hearingRefused'; readonly reason: string }
  | ({ readonly type: 'participantSeated' } & Seated)
  | ({ readonly type: 'participantCorrected' } & Omit<Seated, 'roles'>)
  | Told<'withdrawParticipant', 'participantWithdrawn'>
  | {
      readonly type: 'panelSet';
      readonly method: 'chosen' | 'drawn';
      readonly seed: string;
      readonly candidates: readonly string[];
      readonly excluded: readonly { readonly officerId: string; readonly why: string }[];
      readonly officers: readonly Seated[];
      readonly reason: string;
    }
  | {
      readonly type: 'conflictDeclared';
      readonly participantId: string;
      readonly conflict: boolean;
      readonly statement: string;
    }
  | {
      readonly type: 'officerReplaced';
      readonly participantId: string;
      readonly officer: Seated;
      readonly reason: string;
    }
  | { readonly type: 'panelBriefed'; readonly note: string }
  | Told<'serveNotices', 'noticesServed', { readonly clearDays: number }>
  | Told<'announce', 'hearingAnnounced'>
  | {
      readonly type: 'hearingPostponed';
      readonly startsAt: number;
      readonly from: number;
      readonly reason: string;
    }
  | { readonly type: 'hearingCancelled'; readonly reason: string }
  | Told<'issueInvitation', 'invitationIssued'>
  | Told<'revokeInvitation', 'invitationRevoked'>
  | Told<'registerObserver', 'observerRegistered'>
  | { readonly type: 'checkInOpened' }
  | {
      readonly type: 'arrived';
      readonly participantId: string;
      readonly remote: boolean;
      readonly deviceChecked: boolean;
    }
  | { readonly type: 'admitted'; readonly participantId: string }
  | { readonly type: 'sentBack'; readonly participantId: string; readonly reason: string }
  | { readonly type: 'departureNoted'; readonly participantId: string; readonly reason: string }
  | {
      readonly type: 'identityConfirmed';
      readonly participantId: string;
      readonly method: IdentityMethod;
      readonly note: string;
    }
  | { readonly type: 'rightsConfirmed'; readonly participantId: string; readonly recordedBy: string }
  | { readonly type: 'presenceNoted'; readonly participantId: string; readonly online: boolean }
  | { readonly type: 'recusalAnswered'; readonly participantId: string }
  | {
      readonly type: 'recusalRaised';
      readonly recusalId: string;
      readonly participantId: string;
      readonly againstId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'recusalDecided';
      readonly recusalId: string;
      readonly againstId: string;
      readonly granted: boolean;
      readonly reason: string;
      readonly replacement: Seated | null;
    }
  | {
      readonly type: 'stepEntered';
      readonly step: MeetingStep;
      readonly skipped: readonly MeetingStep[];
      readonly skipReason: string;
    }
  | { readonly type: 'hearingSuspended'; readonly reason: string; readonly recusalId: string | null }
  | { readonly type: 'hearingResumed' }
  | { readonly type: 'hearingClosed' }
  | { readonly type: 'convertedOffline'; readonly reason: string }
  | { readonly type: 'floorAsked'; readonly participantId: string }
  | { readonly type: 'requestWithdrawn'; readonly participantId: string }
  | Told<'giveFloor', 'floorGiven'>
  | { readonly type: 'floorExtended'; readonly seconds: number }
  | { readonly type: 'floorEnded'; readonly participantId: string; readonly spokenMs: number }
  | {
      readonly type: 'statementMade';
      readonly participantId: string;
      readonly text: string;
      readonly issueId: string | null;
    }
  | {
      readonly type: 'questionAsked';
      readonly questionId: string;
      readonly participantId: string;
      readonly toId: string;
      readonly text: string;
      readonly issueId: string | null;
    }
  | {
      readonly type: 'questionAnswered';
      readonly questionId: string;
      readonly participantId: string;
      readonly text: string;
    }
  | { readonly type: 'summedUp'; readonly text: string; readonly announcedDecision: string }
  | { readonly type: 'issueTurnedTo'; readonly issueId: string }
  | Told<'addExhibit', 'exhibitAdded', { readonly number: number }>
  | Told<'withdrawExhibit', 'exhibitWithdrawn'>
  /** Says what is shown, so that those who had not seen it added can draw it. */
  | {
      readonly type: 'exhibitShown';
      readonly exhibitId: string;
      readonly page: number;
      readonly participantId: string;
      readonly number: number;
      readonly title: string;
      readonly sha256: string;
      readonly mime: string;
      readonly pages: number;
      readonly audience: ExhibitAudience;
    }
  | { readonly type: 'exhibitHidden' }
  | {
      readonly type: 'deliberationNoted';
      readonly noteId: string;
      readonly participantId: string;
      readonly text: string;
    }
  | { readonly type: 'spokespersonChosen'; readonly participantId: string; readonly chosenBy: string }
  | { readonly type: 'opinionSubmitted'; readonly opinion: OfficerOpinion }
  | {
      readonly type: 'opinionsAnnounced';
      readonly spokenBy: string | null;
      readonly opinions: readonly OfficerOpinion[];
      readonly missing: readonly string[];
    }
  | Told<'receivePaperForm', 'paperFormReceived', { readonly receivedBy: string }>
  | Told<'returnPaperForm', 'paperFormReturned', { readonly returnedBy: string }>
  | { readonly type: 'paperFormTranscribed'; readonly opinion: OfficerOpinion }
  | (Omit<CommandOf<'openVote'>, 'type' | 'disclosureSeen'> & {
      readonly type: 'voteOpened';
      readonly inDeliberation: boolean;
    })
  /** For a secret vote `choice` is null: the record says that he voted, never how. */
  | {
      readonly type: 'ballotCast';
      readonly voteId: string;
      readonly voterId: string;
      readonly choice: string | null;
    }
  /** `ballots` are the named choices; null for a secret vote. */
  | {
      readonly type: 'voteClosed';
      readonly voteId: string;
      readonly counts: Readonly<Record<string, number>>;
      readonly ballots: Readonly<Record<string, string>> | null;
    }
  | { readonly type: 'voteCancelled'; readonly voteId: string; readonly reason: string }
  | { readonly type: 'admonished'; readonly participantId: string; readonly reason: string }
  | { readonly type: 'orderedOut'; readonly participantId: string; readonly reason: string }
  | {
      readonly type: 'correctionRequested';
      readonly correctionId: string;
      readonly participantId: string;
      readonly quote: string;
      readonly text: string;
    }
  | { readonly type: 'correctionAccepted'; readonly correctionId: string; readonly note: string }
  | { readonly type: 'correctionDeclined'; readonly correctionId: string; readonly reason: string }
  | { readonly type: 'minutesCirculated' }
  | { readonly type: 'minutesBound'; readonly sha256: string; readonly generation: number }
  | { readonly type: 'minutesReopened'; readonly reason: string }
  | {
      readonly type: 'minutesSigned';
      readonly participantId: string;
      readonly sha256: string;
      readonly image: string;
    }
  | {
      readonly type: 'signatureRefused';
      readonly participantId: string;
      readonly sha256: string;
      readonly reason: string;
      readonly witnessId: string | null;
      readonly recordedBy: string;
    }
  | { readonly type: 'hearingSealed'; readonly unsigned: readonly string[] }
  | Told<'noteCorrection', 'correctionNoted', { readonly correctionId: string; readonly notedBy: string }>
  | Told<'answerNotedCorrection', 'notedCorrectionAnswered', { readonly participantId: string }>
  | { readonly type: 'departureRequested'; readonly intended: string; readonly reasons: string }
  | { readonly type: 'departureConsented'; readonly note: string }
  | { readonly type: 'departureDeclined'; readonly reason: string }
  | {
      readonly type: 'decisionRecorded';
      readonly text: string;
      readonly reasons: string;
      readonly followsMajority: boolean;
    }
  | {
      readonly type: 'treatmentTold';
      readonly participantId: string;
      readonly treatment: Treatment;
      readonly reasons: string;
    }
  | { readonly type: 'hearingArchived' }
  | ConferenceEvent;

export type EventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>;
