/** The revealed views, member by member in the order of speaking, and how they fall on each question. */
import type { Words } from '#shared/i18n/zh.ts';
import type { View, ViewGroup, ViewResult } from '#shared/meeting/conferenceEvents.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { issueNumber, type Telling, wellEnded } from './teller.ts';

/** “问题1：同意承办意见。理由：…” */
export const viewText = (view: View, meeting: Meeting, words: Words): string =>
  view.answers
    .map(({ issueId, answer, conclusion, reasons }) =>
      words.conference.record.viewOn(
        issueNumber(meeting, issueId),
        words.conference.answers[answer],
        conclusion,
        reasons,
      ),
    )
    .join(' ');

export const viewLines = (views: readonly View[], meeting: Meeting, words: Words): readonly Telling[] =>
  views.map((view) => ({
    kind: 'speech',
    speaker: view.memberId,
    text: wellEnded(viewText(view, meeting, words)),
  }));

const groupText = ({ answer, conclusion, memberIds }: ViewGroup, words: Words): string =>
  words.conference.record.group(words.conference.answers[answer], conclusion, memberIds.length);

/** What the count came to: “多数意见为…”, a tie, or no majority. */
export const outcomeText = ({ outcome, majority }: ViewResult, words: Words): string => {
  const { answers, record } = words.conference;
  if (!majority) return record.outcomes[outcome];
  return record.majority(majority.conclusion || answers[majority.answer]);
};

export const resultLines = (
  results: readonly ViewResult[],
  meeting: Meeting,
  words: Words,
): readonly Telling[] =>
  results.map((result) => {
    const counts = words.record.listed(result.groups.map((group) => groupText(group, words)));
    const told = words.conference.record.tally(
      issueNumber(meeting, result.issueId),
      counts || words.conference.record.noViews,
      outcomeText(result, words),
    );
    return { kind: 'vote', speaker: null, text: wellEnded(told) };
  });
