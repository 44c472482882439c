/** A paper of a told hearing, as somebody gets it. */
import { wordsIn } from '#shared/i18n/languages.ts';
import { type HearingPaperKind, hearingPaper } from '#shared/papers/hearingPapers.ts';
import type { Paper } from '#shared/papers/paper.ts';
import { minutesLines } from '#shared/record/minutesLines.ts';
import { type Story, viewer } from './meeting.ts';
import type { Name } from './people.ts';

export const HEAD = 'c0ffee'.padEnd(64, '0');

/** Whose: an id, where the paper is of somebody. */
export type Asked = { readonly of?: string; readonly language?: 'zh' | 'en' };

export const answerFor = (
  story: Story,
  who: Name | 'public',
  kind: HearingPaperKind,
  { of, language = 'zh' }: Asked = {},
) =>
  hearingPaper(kind, {
    meeting: story.meeting,
    viewer: viewer(who),
    office: story.office,
    words: wordsIn[language],
    language,
    personId: of ?? null,
    minutes: story.records.flatMap((record) => minutesLines(record, story.meeting)),
    head: HEAD,
  });

export function paperFor(
  story: Story,
  who: Name | 'public',
  kind: HearingPaperKind,
  asked: Asked = {},
): Paper {
  const answer = answerFor(story, who, kind, asked);
  if ('refused' in answer) throw new Error(`${kind} for ${who}: ${answer.refused}`);
  return answer;
}

/** Everything in a paper as one text. */
export const whole = (paper: Paper): string => JSON.stringify(paper);
