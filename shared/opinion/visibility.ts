/**
 * Who sees what of an expert opinion. `seenBy` is the only place; the table is total over the events. What counts is where
 * the viewer stands now: somebody invited knows what is asked, an author what is worked on, somebody who is out his own.
 */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import type { Brief } from './commands.ts';
import type { OpinionEvent, OpinionEventOf } from './events.ts';
import { expertOf } from './people.ts';
import type { Opinion } from './state.ts';
import type { ExpertStanding } from './terms.ts';
import { mayFollow, readsInternally } from './viewer.ts';

type Eye = {
  readonly personId: string | null;
  readonly inside: boolean;
  readonly standing: ExpertStanding | null;
};

type Sight<Type extends OpinionEvent['type']> = (
  event: OpinionEventOf<Type>,
  eye: Eye,
) => OpinionEventOf<Type> | null;

const isActive = ({ standing }: Eye) => standing === 'invited' || standing === 'accepted';
const isWriting = ({ inside, standing }: Eye) => inside || standing === 'accepted';

/** For those who asked and those who write. */
const writing = <Event>(event: Event, eye: Eye): Event | null => (isWriting(eye) ? event : null);
/** For them, and those who are still asked. */
const asked = <Event>(event: Event, eye: Eye): Event | null => (eye.inside || isActive(eye) ? event : null);
const everybody = <Event>(event: Event): Event => event;
/** U34 Notes among prosecutors never reach an expert. */
const internal = <Event>(event: Event, eye: Eye): Event | null => (eye.inside ? event : null);
/** Inside, and the one it is about. */
const own = <Event extends { readonly assistantId: string }>(event: Event, eye: Eye): Event | null =>
  eye.inside || eye.personId === event.assistantId ? event : null;
/** Those who write, and the one it is about. */
const writingAndOwn = <Event extends { readonly assistantId: string }>(
  event: Event,
  eye: Eye,
): Event | null => (isWriting(eye) || eye.personId === event.assistantId ? event : null);

/** U35 The case itself is told to who has promised secrecy; whoever is only asked learns the questions. */
const briefed = <Event extends { readonly brief: Brief }>(event: Event, eye: Eye): Event =>
  isWriting(eye) ? event : { ...event, brief: { ...event.brief, background: '' } };

const sight: { readonly [Type in OpinionEvent['type']]: Sight<Type> } = {
  opinionRequested: briefed,
  requestRevised: briefed,
  deadlineExtended: (event, eye) => (eye.inside || isActive(eye) ? event : null),
  opinionCancelled: (event, eye) => (eye.inside || isActive(eye) ? event : { ...event, reason: '' }),
  materialAdded: writing,
  materialWithdrawn: writing,
  expertInvited: (event, eye) => {
    if (eye.inside || eye.personId === event.assistantId) return event;
    return eye.standing === 'accepted' ? { ...event, disclosure: '', ofSupervisedOrgan: false } : null;
  },
  expertWithdrawn: (event, eye) =>
    eye.inside || eye.personId === event.assistantId
      ? event
      : eye.standing === 'accepted'
        ? { ...event, reason: '' }
        : null,
  expertReminded: own,
  expertConflictDeclared: own,
  conflictCleared: own,
  invitationAccepted: writingAndOwn,
  invitationDeclined: (event, eye) =>
    eye.inside || eye.personId === event.assistantId
      ? event
      : eye.standing === 'accepted'
        ? { ...event, reason: '' }
        : null,
  draftingBegun: asked,
  opinionSubmitted: writing,
  revisionAsked: writing,
  pointAnswered: writing,
  notedInternally: internal,
  commentAdded: writing,
  commentReplied: writing,
  commentResolved: writing,
  changeSuggested: writing,
  suggestionAccepted: writing,
  suggestionDeclined: writing,
  suggestionWithdrawn: writing,
  versionLabelled: writing,
  versionRestored: writing,
  textCorrectionRequested: writing,
  textCorrectionAccepted: writing,
  textCorrectionDeclined: writing,
  textClosed: writing,
  textBound: writing,
  textReopened: writing,
  // A drawn signature is shown to its owner and inside alone.
  opinionSigned: (event, eye) =>
    eye.inside || eye.personId === event.assistantId
      ? event
      : isWriting(eye)
        ? { ...event, image: '' }
        : null,
  opinionSignatureRefused: writing,
  opinionLocked: writing,
  opinionAdopted: writing,
  feedbackAcknowledged: own,
  opinionArchived: everybody,
};

/**
 * What this viewer is shown of one event: the event, the event with parts left out, or nothing. W1 An event of a later
 * version is shown to nobody.
 */
export function seenBy(
  viewer: Viewer,
  record: Recorded<OpinionEvent>,
  opinion: Opinion,
): Recorded<OpinionEvent> | null {
  if (!mayFollow(opinion, viewer)) return null;
  const eye: Eye = {
    personId: viewer.personId,
    inside: readsInternally(opinion, viewer),
    standing: viewer.personId === null ? null : (expertOf(opinion, viewer.personId)?.standing ?? null),
  };
  const { type } = record.event;
  const look = Object.hasOwn(sight, type) ? (sight[type] as Sight<OpinionEvent['type']>) : undefined;
  const event = look?.(record.event, eye) ?? null;
  return event && { ...record, event };
}
