/** Changes proposed to the text: made by who may remark on it, taken up or not by an author alone. */
import { type Refusal, refuse } from '#shared/kernel/decider.ts';
import { remarkFlaw } from './comments.ts';
import { isAuthor } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import type { Opinion, Suggestion } from './state.ts';

const suggestionOf = (opinion: Opinion, suggestionId: string): Suggestion | undefined =>
  Object.hasOwn(opinion.suggestions, suggestionId) ? opinion.suggestions[suggestionId] : undefined;

export const openSuggestions = (opinion: Opinion): readonly Suggestion[] =>
  Object.values(opinion.suggestions).filter(({ answer }) => answer === null);

const openSuggestion = (opinion: Opinion, suggestionId: string): Suggestion | Refusal<OpinionRefusal> => {
  const suggestion = suggestionOf(opinion, suggestionId);
  if (!suggestion) return refuse('suggestionUnknown');
  return suggestion.answer ? refuse('suggestionAnswered') : suggestion;
};

export const suggestionRules: RulesFor<
  'suggestChange' | 'acceptSuggestion' | 'declineSuggestion' | 'withdrawSuggestion'
> = {
  /** U18 A suggestion says where, what and why; what is to be put in has words. */
  suggestChange(opinion, { kind, anchor, proposed, reason }, { by, newId }) {
    const flaw = remarkFlaw(opinion, { by });
    if (flaw) return refuse(flaw);
    if (kind !== 'delete' && proposed === '') return refuse('proposalMissing');
    const words = kind === 'delete' ? '' : proposed;
    return [{ type: 'changeSuggested', suggestionId: newId(), kind, anchor, proposed: words, reason }];
  },
  /** U19 An author alone takes it up, or declines it with a reason; who made it may take it back. */
  acceptSuggestion(opinion, { suggestionId }, { by }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage !== 'drafting') return refuse('opinionStageWrong');
    const suggestion = openSuggestion(opinion, suggestionId);
    return 'refused' in suggestion ? suggestion : [{ type: 'suggestionAccepted', suggestionId }];
  },
  declineSuggestion(opinion, { suggestionId, reason }, { by }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage !== 'drafting' && opinion.stage !== 'submitted') return refuse('opinionStageWrong');
    const suggestion = openSuggestion(opinion, suggestionId);
    return 'refused' in suggestion ? suggestion : [{ type: 'suggestionDeclined', suggestionId, reason }];
  },
  withdrawSuggestion(opinion, { suggestionId }, { by }) {
    const flaw = remarkFlaw(opinion, { by });
    if (flaw) return refuse(flaw);
    const suggestion = openSuggestion(opinion, suggestionId);
    if ('refused' in suggestion) return suggestion;
    if (suggestion.byId !== by.id) return refuse('notSuggester');
    return [{ type: 'suggestionWithdrawn', suggestionId }];
  },
};

const answered = (
  opinion: Opinion,
  suggestionId: string,
  answer: NonNullable<Suggestion['answer']>,
): Opinion => {
  const suggestion = suggestionOf(opinion, suggestionId);
  return suggestion
    ? { ...opinion, suggestions: { ...opinion.suggestions, [suggestionId]: { ...suggestion, answer } } }
    : opinion;
};

export const suggestionSteps: StepsFor<
  'changeSuggested' | 'suggestionAccepted' | 'suggestionDeclined' | 'suggestionWithdrawn'
> = {
  changeSuggested: (opinion, { type: _, suggestionId, ...suggested }, { at, by }) => ({
    ...opinion,
    suggestions: {
      ...opinion.suggestions,
      [suggestionId]: { id: suggestionId, byId: by, at, ...suggested, answer: null },
    },
  }),
  suggestionAccepted: (opinion, { suggestionId }, { at, by }) =>
    answered(opinion, suggestionId, { outcome: 'accepted', reason: '', byId: by, at }),
  suggestionDeclined: (opinion, { suggestionId, reason }, { at, by }) =>
    answered(opinion, suggestionId, { outcome: 'declined', reason, byId: by, at }),
  suggestionWithdrawn: (opinion, { suggestionId }, { at, by }) =>
    answered(opinion, suggestionId, { outcome: 'withdrawn', reason: '', byId: by, at }),
};
