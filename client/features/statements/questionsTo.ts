import { may } from '#shared/meeting/procedure.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';

/** The questions that wait for this person's answer, as long as this step takes answers. */
export const questionsTo = (meeting: Meeting, personId: string): readonly Question[] =>
  may(meeting, personId, 'answer')
    ? Object.values(meeting.questions).filter(
        (question) => question.toId === personId && question.answer === null,
      )
    : [];
