/** What can happen in a joint conference alone. Events are for ever: add, never rename or reinterpret. */
import type { ConferenceRequest, ViewAnswerGiven } from './conferenceCommands.ts';
import type { Plan } from './planFields.ts';
import type { ConferenceDeparture, Position, ViewAnswer } from './terms.ts';

/** One prosecutor's conclusion and reasons, issue by issue. */
export type View = {
  readonly memberId: string;
  readonly answers: readonly ViewAnswerGiven[];
  readonly at: number;
};

/** Those who concluded the same on an issue. */
export type ViewGroup = {
  readonly answer: ViewAnswer;
  readonly conclusion: string;
  readonly memberIds: readonly string[];
};

/** How the views fall on one issue, as the system counts them; `of` = those entitled and present, missing views included. */
export type ViewResult = {
  readonly issueId: string;
  readonly of: number;
  readonly groups: readonly ViewGroup[];
  readonly outcome: 'majority' | 'tie' | 'noMajority';
  /** The group with more than half, when there is one. */
  readonly majority: ViewGroup | null;
};

/** What a request says beyond the plan. */
export type Asked = Pick<
  ConferenceRequest,
  'proposal' | 'grounds' | 'groundsNote' | 'memberIds' | 'attendeeIds' | 'assistantIds'
>;

export type Quorum = {
  readonly present: readonly string[];
  /** Present of the handler's own department, of so many prosecutors there. */
  readonly ofDepartment: number;
  readonly department: number;
  readonly atLeast: number;
  readonly share: number;
};

export type ConferenceEvent =
  | {
      readonly type: 'conferenceRequested';
      readonly meetingId: string;
      readonly plan: Plan;
      readonly asked: Asked;
      readonly reviewBy: number;
      /** By a head or deputy, without a request to review. */
      readonly ordered: boolean;
    }
  | {
      readonly type: 'conferenceRevised';
      readonly plan: Plan;
      readonly asked: Asked;
      readonly reviewBy: number;
    }
  | { readonly type: 'conferenceDeclined'; readonly reason: string }
  | {
      readonly type: 'conferenceScheduled';
      readonly plan: Plan;
      /** Who speaks after whom when views are stated, the chair last. */
      readonly order: readonly string[];
      readonly attendeesLeave: boolean;
      readonly note: string;
      readonly departures: readonly ConferenceDeparture[];
    }
  | { readonly type: 'attendeesSettled'; readonly leave: boolean; readonly reason: string }
  | {
      readonly type: 'materialSent';
      readonly participantIds: readonly string[];
      readonly exhibitIds: readonly string[];
      readonly note: string;
    }
  | { readonly type: 'materialRead'; readonly participantId: string }
  | ({ readonly type: 'conferenceConvened'; readonly unread: readonly string[] } & Quorum)
  | {
      readonly type: 'conferenceAdjourned';
      readonly reason: string;
      readonly from: number;
      readonly startsAt: number;
    }
  | {
      readonly type: 'expertOpinionShown';
      readonly opinionId: string;
      readonly title: string;
      readonly participantId: string;
    }
  | { readonly type: 'expertOpinionHidden' }
  | {
      readonly type: 'viewsOpened';
      readonly round: number;
      readonly sealed: boolean;
      readonly reason: string;
    }
  | { readonly type: 'viewSealed'; readonly round: number; readonly view: View }
  /** Where the office lets views be stated openly, in the order of speaking. */
  | { readonly type: 'viewStated'; readonly round: number; readonly view: View }
  /** All at once, in the order of speaking. */
  | {
      readonly type: 'viewsRevealed';
      readonly round: number;
      readonly views: readonly View[];
      readonly missing: readonly string[];
      readonly reason: string;
    }
  | {
      readonly type: 'conferenceConcluded';
      readonly text: string;
      readonly round: number;
      readonly results: readonly ViewResult[];
    }
  | { readonly type: 'wordsConfirmed'; readonly participantId: string; readonly count: number }
  | {
      readonly type: 'positionTaken';
      readonly position: Position;
      readonly intended: string;
      readonly reasons: string;
    }
  | { readonly type: 'conferenceEscalated'; readonly participantId: string; readonly reasons: string }
  | { readonly type: 'escalationDecided'; readonly way: 'decided' | 'toCommittee'; readonly text: string }
  | { readonly type: 'committeeConcluded'; readonly text: string; readonly heldAt: number }
  | { readonly type: 'conferenceFiled'; readonly note: string };
