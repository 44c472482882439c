import type { Words } from '#shared/i18n/zh.ts';
import type { ViewGroup } from '#shared/meeting/conferenceEvents.ts';

/** What somebody concluded, in words: one of the usual answers, or his own. */
export const answerWords = (
  words: Words,
  { answer, conclusion }: Pick<ViewGroup, 'answer' | 'conclusion'>,
): string => (answer === 'other' ? conclusion : words.conference.answers[answer]);
