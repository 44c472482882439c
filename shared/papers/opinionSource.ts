/** What the papers of an expert opinion are made from. */
import type { AttributedBlock } from '#shared/authorship/attributed.ts';
import type { Words } from '#shared/i18n/zh.ts';
import { expertOf } from '#shared/opinion/people.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { beijingClock } from './beijingClock.ts';
import type { Fact, Paper } from './paper.ts';

export type OpinionSource = {
  readonly opinion: Opinion;
  readonly office: string;
  readonly words: Words;
  readonly language: 'zh' | 'en';
  /** The text as it is, or as it was bound. */
  readonly blocks: readonly RichBlock[];
  /** Whose each character is; null where the annex is not asked for. */
  readonly attribution: readonly AttributedBlock[] | null;
  /** The hash of the record's last event. */
  readonly head: string;
  /** Epoch ms of the last event. */
  readonly at: number;
};

export const dayIn = ({ words }: OpinionSource, at: number | null): string =>
  at === null ? '' : words.paper.date(beijingClock(at));

export const stampIn = ({ words }: OpinionSource, at: number): string => words.paper.stamp(beijingClock(at));

/** Who an id of the record stands for in this opinion. */
export const nameIn = ({ opinion }: OpinionSource, personId: string): string =>
  personId === opinion.requesterId
    ? opinion.requester
    : personId === opinion.adoption?.byId
      ? opinion.adoption.decidedBy
      : (expertOf(opinion, personId)?.name ?? '');

export const fact = (label: string, value: string): Fact => ({ label, value });

/** The case number stands as it is: its serial does not count papers, and no number is made up. */
export const framedOpinion = (
  source: OpinionSource,
  { kind, name, blocks }: Pick<Paper, 'kind' | 'blocks'> & { readonly name: string },
): Paper => {
  const { opinion, words, language, office, head, at } = source;
  const bound = opinion.text?.sha256;
  return {
    ...{ kind, language, office, blocks },
    title: words.paper.title(office, name),
    number: opinion.brief?.caseNo ?? '',
    generatedAt: at,
    secrecy: [words.paper.expert.internal],
    check: {
      text: bound === undefined ? words.paper.check(head) : words.paper.expert.checkText(bound, head),
    },
  };
};
