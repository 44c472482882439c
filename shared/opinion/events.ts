/** Everything that can happen to an expert opinion, on one page. Events are for ever: add, never rename or reinterpret. */
import type { Anchor, Brief, MaterialFile, OpinionCommand, OpinionCommandOf } from './commands.ts';
import type { AdoptionTreatment, Certainty, SuggestionKind } from './terms.ts';

/** An event that says a command back in the past tense, with the same fields. */
type Told<Type extends OpinionCommand['type'], As extends string, More = unknown> = Omit<
  OpinionCommandOf<Type>,
  'type'
> &
  More & { readonly type: As };

/** Somebody of the roster as he was when he was asked. */
export type ExpertNamed = {
  readonly assistantId: string;
  readonly name: string;
  readonly organ: string;
  readonly field: string;
  readonly title: string;
  /** Of the letter of appointment he holds (聘书编号). */
  readonly appointmentNo: string;
};

export type OpinionEvent =
  | {
      readonly type: 'opinionRequested';
      readonly opinionId: string;
      readonly brief: Brief;
      readonly requesterId: string;
      readonly requester: string;
    }
  | { readonly type: 'requestRevised'; readonly brief: Brief }
  | {
      readonly type: 'deadlineExtended';
      readonly deadline: number;
      readonly from: number;
      readonly reason: string;
    }
  | { readonly type: 'opinionCancelled'; readonly reason: string }
  | {
      readonly type: 'materialAdded';
      readonly materialId: string;
      readonly number: number;
      readonly title: string;
      readonly source: string;
      readonly copies: number;
      readonly file: MaterialFile | null;
    }
  | Told<'withdrawMaterial', 'materialWithdrawn'>
  | ({
      readonly type: 'expertInvited';
      readonly disclosure: string;
      readonly ofSupervisedOrgan: boolean;
    } & ExpertNamed)
  | Told<'withdrawExpert', 'expertWithdrawn'>
  | Told<'remindExpert', 'expertReminded'>
  | {
      readonly type: 'expertConflictDeclared';
      readonly assistantId: string;
      readonly conflict: boolean;
      readonly statement: string;
    }
  | Told<'clearConflict', 'conflictCleared'>
  | { readonly type: 'invitationAccepted'; readonly assistantId: string }
  | { readonly type: 'invitationDeclined'; readonly assistantId: string; readonly reason: string }
  /** The first acceptance opens the text; its structure is the server's to write. */
  | { readonly type: 'draftingBegun' }
  | {
      readonly type: 'opinionSubmitted';
      readonly round: number;
      readonly authorIds: readonly string[];
      readonly conclusions: readonly { readonly questionId: string; readonly certainty: Certainty }[];
      readonly note: string;
      /** The text as it was handed in. */
      readonly generation: number;
      readonly seq: number;
    }
  | {
      readonly type: 'revisionAsked';
      readonly points: readonly {
        readonly pointId: string;
        readonly questionId: string | null;
        readonly text: string;
      }[];
    }
  | {
      readonly type: 'pointAnswered';
      readonly pointId: string;
      readonly assistantId: string;
      readonly text: string;
    }
  | { readonly type: 'notedInternally'; readonly noteId: string; readonly text: string }
  | {
      readonly type: 'commentAdded';
      readonly commentId: string;
      readonly anchor: Anchor | null;
      readonly questionId: string | null;
      readonly text: string;
    }
  | {
      readonly type: 'commentReplied';
      readonly commentId: string;
      readonly replyId: string;
      readonly text: string;
    }
  | { readonly type: 'commentResolved'; readonly commentId: string }
  | {
      readonly type: 'changeSuggested';
      readonly suggestionId: string;
      readonly kind: SuggestionKind;
      readonly anchor: Anchor;
      readonly proposed: string;
      readonly reason: string;
    }
  | { readonly type: 'suggestionAccepted'; readonly suggestionId: string }
  | { readonly type: 'suggestionDeclined'; readonly suggestionId: string; readonly reason: string }
  | { readonly type: 'suggestionWithdrawn'; readonly suggestionId: string }
  | Told<'labelVersion', 'versionLabelled', { readonly labelId: string }>
  | Told<'noteRestore', 'versionRestored'>
  | {
      readonly type: 'textCorrectionRequested';
      readonly correctionId: string;
      readonly generation: number;
      readonly quote: string;
      readonly text: string;
    }
  | Told<'acceptTextCorrection', 'textCorrectionAccepted'>
  | Told<'declineTextCorrection', 'textCorrectionDeclined'>
  | { readonly type: 'textClosed' }
  | {
      readonly type: 'textBound';
      readonly sha256: string;
      /** The hash of the table of who wrote what; missing in records of before there was one. */
      readonly authorshipSha256?: string;
      readonly generation: number;
    }
  | { readonly type: 'textReopened'; readonly reason: string }
  | {
      readonly type: 'opinionSigned';
      readonly assistantId: string;
      readonly sha256: string;
      readonly image: string;
    }
  | {
      readonly type: 'opinionSignatureRefused';
      readonly assistantId: string;
      readonly sha256: string;
      readonly reason: string;
      readonly minorityView: string;
    }
  /** Signed and locked for good: who signed, and who did not. */
  | {
      readonly type: 'opinionLocked';
      readonly signedBy: readonly string[];
      readonly unsigned: readonly string[];
    }
  | {
      readonly type: 'opinionAdopted';
      readonly treatment: AdoptionTreatment;
      readonly reasons: string;
      readonly perQuestion: readonly {
        readonly questionId: string;
        readonly treatment: AdoptionTreatment;
        readonly reasons: string;
      }[];
      readonly decidedBy: string;
    }
  | { readonly type: 'feedbackAcknowledged'; readonly assistantId: string; readonly remark: string }
  | { readonly type: 'opinionArchived' };

export type OpinionEventOf<Type extends OpinionEvent['type']> = Extract<
  OpinionEvent,
  { readonly type: Type }
>;
