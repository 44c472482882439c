/** What is said in writing in the room: statements, questions and answers, the presider's summing-up (rule Art. 15). */
import { refuse } from '#shared/kernel/decider.ts';
import { may } from './procedure.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isAdmitted, isAttendee, isPresider, seatOf } from './seats.ts';
import { issueOf } from './state.ts';
import { isStep } from './terms.ts';

export const statementRules: RulesFor<
  'makeStatement' | 'askQuestion' | 'answerQuestion' | 'sumUp' | 'turnToIssue'
> = {
  /**
   * T1 In his step a participant may put his statement in writing; T2 it stands in the record word for word. K8 Who
   * attends without a vote needs the floor for it; K13 so does whoever adds to his view, in his turn.
   */
  makeStatement(meeting, { text, issueId }, { by }) {
    if (meeting.suspension) return refuse('suspended');
    if (!isAdmitted(meeting, by.id)) return refuse('notInRoom');
    if (!may(meeting, by.id, 'state')) return refuse('noRightInThisStep');
    const seat = seatOf(meeting, by.id);
    const needsFloor = meeting.stage === 'views' || (seat !== undefined && isAttendee(seat));
    if (needsFloor && meeting.floor.speaker?.participantId !== by.id) return refuse('floorNeeded');
    if (issueId !== null && !issueOf(meeting, issueId)) return refuse('issueUnknown');
    return [{ type: 'statementMade', participantId: by.id, text, issueId }];
  },
  /** T3 Officers put questions in the third step, to a person in the room. */
  askQuestion(meeting, { text, toId, issueId }, { by, newId }) {
    if (meeting.suspension) return refuse('suspended');
    if (!isAdmitted(meeting, by.id)) return refuse('notInRoom');
    if (!may(meeting, by.id, 'question')) return refuse('noRightInThisStep');
    if (toId === by.id || !may(meeting, toId, 'answer')) return refuse('participantUnknown');
    if (issueId !== null && !issueOf(meeting, issueId)) return refuse('issueUnknown');
    return [{ type: 'questionAsked', questionId: newId(), participantId: by.id, toId, text, issueId }];
  },
  /** T4 Only the one asked answers. */
  answerQuestion(meeting, { questionId, text }, { by }) {
    const question = Object.hasOwn(meeting.questions, questionId) ? meeting.questions[questionId] : undefined;
    if (!question) return refuse('questionUnknown');
    if (question.toId !== by.id) return refuse('notYours');
    if (question.answer) return refuse('questionAnswered');
    if (meeting.suspension) return refuse('suspended');
    if (!may(meeting, by.id, 'answer')) return refuse('noRightInThisStep');
    return [{ type: 'questionAnswered', questionId, participantId: by.id, text }];
  },
  /** T5 The presider sums up, and may announce the decision on the spot (Art. 17). */
  sumUp(meeting, { text, announcedDecision }, { by }) {
    if (meeting.suspension) return refuse('suspended');
    if (!may(meeting, by.id, 'sumUp')) return refuse('noRightInThisStep');
    if (meeting.summary) return refuse('summedUpAlready');
    return [{ type: 'summedUp', text, announcedDecision }];
  },
  /** T6 The presider turns the hearing to one of the approved issues. */
  turnToIssue(meeting, { issueId }, { by }) {
    if (!isStep(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (!issueOf(meeting, issueId)) return refuse('issueUnknown');
    return meeting.issueId === issueId ? [] : [{ type: 'issueTurnedTo', issueId }];
  },
};

export const statementSteps: StepsFor<
  'statementMade' | 'questionAsked' | 'questionAnswered' | 'summedUp' | 'issueTurnedTo'
> = {
  statementMade: (meeting, { participantId, text, issueId }, { seq, at }) => ({
    ...meeting,
    statements: [...meeting.statements, { seq, at, byId: participantId, text, issueId }],
  }),
  questionAsked: (meeting, { questionId, participantId, toId, text, issueId }, { at }) => ({
    ...meeting,
    questions: {
      ...meeting.questions,
      [questionId]: { id: questionId, byId: participantId, toId, text, issueId, at, answer: null },
    },
  }),
  questionAnswered: (meeting, { questionId, text }, { at }) => {
    const question = meeting.questions[questionId];
    return question
      ? {
          ...meeting,
          questions: { ...meeting.questions, [questionId]: { ...question, answer: { text, at } } },
        }
      : meeting;
  },
  summedUp: (meeting, { text, announcedDecision }, { at }) => ({
    ...meeting,
    summary: { text, announcedDecision, at },
  }),
  issueTurnedTo: (meeting, { issueId }) => ({ ...meeting, issueId }),
};
