/** What a row of the lists keeps of a meeting's state. */
import type { Conference } from '#shared/meeting/conferenceState.ts';
import { closedPaperForms } from '#shared/meeting/paperForms.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';

const withoutImage = (seat: Seat): Seat =>
  seat.signature?.kind === 'signed' ? { ...seat, signature: { ...seat.signature, image: '' } } : seat;

/** The state without what is long or for few eyes. */
export const kept = (meeting: Meeting): Meeting => ({
  ...meeting,
  seats: Object.fromEntries(Object.entries(meeting.seats).map(([id, seat]) => [id, withoutImage(seat)])),
  ...wordless(meeting),
  exhibits: {},
  notes: [],
  sealedOpinions: {},
  paperForms: Object.fromEntries(closedPaperForms(meeting).map((id) => [id, { receivedBy: '', at: 0 }])),
  votes: {},
  conference: meeting.conference && withoutViews(meeting.conference),
});

/** Of what was said only that a conference's attendees said it, for they confirm it (K20): how often, never what. */
const wordless = ({ kind, statements, questions }: Meeting): Pick<Meeting, 'statements' | 'questions'> =>
  kind === 'hearing'
    ? { statements: [], questions: {} }
    : {
        statements: statements.map((statement) => ({ ...statement, text: '' })),
        questions: Object.fromEntries(
          Object.entries(questions).map(([id, question]) => [
            id,
            { ...question, text: '', answer: question.answer && { ...question.answer, text: '' } },
          ]),
        ),
      };

/** Who has given a view is a task's business; what it says never is. */
const withoutViews = (conference: Conference): Conference => ({
  ...conference,
  results: null,
  rounds: conference.rounds.map((round) => ({
    ...round,
    views: Object.fromEntries(
      Object.entries(round.views).map(([id, view]) => [id, { ...view, answers: [] }]),
    ),
    revealed: round.revealed && { ...round.revealed, views: [] },
  })),
});
