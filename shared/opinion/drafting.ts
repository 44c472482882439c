/** Writing, handing in, and the prosecutor's questions on what was handed in. */
import { refuse } from '#shared/kernel/decider.ts';
import { authorsOf, isAsker, isAuthor } from './people.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import type { Opinion, RevisionPoint } from './state.ts';
import { openSuggestions } from './suggestions.ts';
import type { OpinionStage } from './terms.ts';
import { readsInternally } from './viewer.ts';

const closed: readonly OpinionStage[] = ['none', 'archived', 'cancelled'];

export const openPoints = (opinion: Opinion): readonly RevisionPoint[] =>
  Object.values(opinion.points).filter(({ answer }) => answer === null);

const isQuestion = ({ brief }: Opinion, questionId: string) =>
  brief?.questions.some(({ id }) => id === questionId) ?? false;

export const draftingRules: RulesFor<'submitOpinion' | 'askRevision' | 'answerPoint' | 'noteInternally'> = {
  /**
   * U14 Any author hands in for all, who are named; every question has words in the text and says how firm they are.
   * U15 Not before the prosecutor's questions and the suggestions are answered.
   */
  submitOpinion(opinion, { conclusions, note }, { by, text }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage !== 'drafting') return refuse('opinionStageWrong');
    const named = new Set(conclusions.map(({ questionId }) => questionId));
    if (conclusions.length > named.size) return refuse('questionTwice');
    if (conclusions.some(({ questionId }) => !isQuestion(opinion, questionId)))
      return refuse('questionUnasked');
    if (opinion.brief?.questions.some(({ id }) => !named.has(id))) return refuse('certaintyMissing');
    if (openPoints(opinion).length > 0) return refuse('pointsUnanswered');
    if (openSuggestions(opinion).length > 0) return refuse('suggestionsOpen');
    if (text && text.emptyConclusions.length > 0) return refuse('conclusionEmpty');
    return [
      {
        type: 'opinionSubmitted',
        round: opinion.submissions.length + 1,
        authorIds: authorsOf(opinion).map(({ id }) => id),
        conclusions,
        note,
        generation: text?.generation ?? 0,
        seq: text?.seq ?? 0,
      },
    ];
  },
  /** U16 Who asked may give it back with questions, as often as needed before it is closed. */
  askRevision(opinion, { points }, { by, newId }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (opinion.stage !== 'submitted') return refuse('opinionStageWrong');
    if (points.some(({ questionId }) => questionId !== null && !isQuestion(opinion, questionId)))
      return refuse('questionUnasked');
    return [{ type: 'revisionAsked', points: points.map((point) => ({ pointId: newId(), ...point })) }];
  },
  answerPoint(opinion, { pointId, text }, { by }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage !== 'drafting') return refuse('opinionStageWrong');
    const point = Object.hasOwn(opinion.points, pointId) ? opinion.points[pointId] : undefined;
    if (!point) return refuse('pointUnknown');
    if (point.answer) return refuse('pointAnswered');
    return [{ type: 'pointAnswered', pointId, assistantId: by.id, text }];
  },
  noteInternally(opinion, { text }, { by, newId }) {
    if (closed.includes(opinion.stage)) return refuse('opinionStageWrong');
    if (!readsInternally(opinion, { personId: by.id, roles: rolesOf(by.roles) })) return refuse('notAsker');
    return [{ type: 'notedInternally', noteId: newId(), text }];
  },
};

const rolesOf = <Role extends string>(roles: readonly (Role | 'system')[]) =>
  roles.flatMap((role) => (role === 'system' ? [] : [role]));

export const draftingSteps: StepsFor<
  'opinionSubmitted' | 'revisionAsked' | 'pointAnswered' | 'notedInternally'
> = {
  opinionSubmitted: (opinion, { type: _, conclusions, ...submission }, { at, by }) => ({
    ...opinion,
    stage: 'submitted',
    submissions: [
      ...opinion.submissions,
      {
        ...submission,
        byId: by,
        at,
        conclusions: Object.fromEntries(
          conclusions.map(({ questionId, certainty }) => [questionId, certainty]),
        ),
      },
    ],
  }),
  revisionAsked: (opinion, { points }, { at }) => ({
    ...opinion,
    stage: 'drafting',
    points: {
      ...opinion.points,
      ...Object.fromEntries(
        points.map(({ pointId, ...point }) => [
          pointId,
          { id: pointId, round: opinion.submissions.length, ...point, at, answer: null },
        ]),
      ),
    },
  }),
  pointAnswered: (opinion, { pointId, assistantId, text }, { at }) => {
    const point = Object.hasOwn(opinion.points, pointId) ? opinion.points[pointId] : undefined;
    return point
      ? {
          ...opinion,
          points: { ...opinion.points, [pointId]: { ...point, answer: { text, byId: assistantId, at } } },
        }
      : opinion;
  },
  notedInternally: (opinion, { noteId, text }, { at, by }) => ({
    ...opinion,
    notes: [...opinion.notes, { id: noteId, byId: by, at, text }],
  }),
};
