/** An officer without a device hands in his opinion form on paper: taken in closed, copied out when opinions are due. */
import { refuse } from '#shared/kernel/decider.ts';
import type { CommandOf } from './commands.ts';
import { answersFlaw } from './deliberation.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isAdmitted, isClerk, seatOf, sits } from './seats.ts';
import type { Meeting } from './state.ts';

type Asker = Parameters<typeof isClerk>[1];

const paperFormOf = (meeting: Meeting, officerId: string) =>
  Object.hasOwn(meeting.paperForms, officerId) ? meeting.paperForms[officerId] : undefined;

const isOpened = (meeting: Meeting, officerId: string) => Object.hasOwn(meeting.sealedOpinions, officerId);

/** Officers whose form on paper is still closed. */
export const closedPaperForms = (meeting: Meeting): readonly string[] =>
  meeting.announcedOpinions ? [] : Object.keys(meeting.paperForms).filter((id) => !isOpened(meeting, id));

/** The clerk alone, while opinions may still be given. */
const clerkFlaw = (meeting: Meeting, by: Asker): MeetingRefusal | null => {
  if (!isClerk(meeting, by)) return 'notClerk';
  if (meeting.announcedOpinions) return 'opinionsAnnounced';
  if (meeting.stage !== 'deliberation' && meeting.stage !== 'opinions') return 'wrongStage';
  return meeting.suspension ? 'suspended' : null;
};

const receivingFlaw = (meeting: Meeting, participantId: string): MeetingRefusal | null => {
  if (!sits(meeting, participantId, 'officer')) return 'notOnPanel';
  if (!isAdmitted(meeting, participantId)) return 'notInRoom';
  if (seatOf(meeting, participantId)?.remote) return 'attendsRemotely';
  return paperFormOf(meeting, participantId) || isOpened(meeting, participantId) ? 'formGiven' : null;
};

const transcribingFlaw = (
  meeting: Meeting,
  { participantId, answers }: CommandOf<'transcribePaperForm'>,
): MeetingRefusal | null => {
  if (!paperFormOf(meeting, participantId)) return 'paperFormUnknown';
  return meeting.stage === 'opinions' ? answersFlaw(meeting, answers) : 'paperFormsStayClosed';
};

export const paperFormRules: RulesFor<'receivePaperForm' | 'returnPaperForm' | 'transcribePaperForm'> = {
  /** D8 The clerk notes that an officer in the room handed in a closed form on paper; it counts as a form given. */
  receivePaperForm(meeting, { participantId }, { by }) {
    const flaw = clerkFlaw(meeting, by) ?? receivingFlaw(meeting, participantId);
    return flaw ? refuse(flaw) : [{ type: 'paperFormReceived', participantId, receivedBy: by.id }];
  },
  /** D9 Unopened, it may be given back with a reason; once opened, it stays. */
  returnPaperForm(meeting, { participantId, reason }, { by }) {
    const flaw = clerkFlaw(meeting, by);
    if (flaw) return refuse(flaw);
    if (!paperFormOf(meeting, participantId)) return refuse('paperFormUnknown');
    if (isOpened(meeting, participantId)) return refuse('paperFormOpened');
    return [{ type: 'paperFormReturned', participantId, reason, returnedBy: by.id }];
  },
  /**
   * D10 Forms on paper are opened in the fifth step alone: the clerk copies out every answer, and may copy it out again
   * until all are announced. What he copied is sealed from everybody but him and the officer.
   */
  transcribePaperForm(meeting, command, { by, at }) {
    const flaw = clerkFlaw(meeting, by) ?? transcribingFlaw(meeting, command);
    if (flaw) return refuse(flaw);
    const { participantId: officerId, answers, overall } = command;
    const handedInAt = paperFormOf(meeting, officerId)?.at ?? at;
    return [
      {
        type: 'paperFormTranscribed',
        opinion: { officerId, answers, overall, at: handedInAt, transcribedBy: by.id },
      },
    ];
  },
};

/** Forms but for this officer's. */
export const withoutForm = <Form>(forms: Readonly<Record<string, Form>>, officerId: string) =>
  Object.fromEntries(Object.entries(forms).filter(([id]) => id !== officerId));

export const paperFormSteps: StepsFor<'paperFormReceived' | 'paperFormReturned' | 'paperFormTranscribed'> = {
  paperFormReceived: (meeting, { participantId, receivedBy }, { at }) => ({
    ...meeting,
    paperForms: { ...meeting.paperForms, [participantId]: { receivedBy, at } },
  }),
  paperFormReturned: (meeting, { participantId }) => ({
    ...meeting,
    paperForms: withoutForm(meeting.paperForms, participantId),
  }),
  paperFormTranscribed: (meeting, { opinion }) => ({
    ...meeting,
    sealedOpinions: { ...meeting.sealedOpinions, [opinion.officerId]: opinion },
  }),
};
