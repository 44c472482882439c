/** What `GET /api/documents/<document>/authorship` and `…/versions/<seq>` answer. */
import {
  type AttributedBlock,
  type AttributedRun,
  type Removal,
  type Share,
  sharesOf,
} from './attributed.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export type PlacedRun = Omit<AttributedRun, 'text'> & {
  /** The number of its block, and where its text begins there. */
  readonly block: number;
  readonly start: number;
};

export type AuthorshipView = {
  readonly document: string;
  readonly generation: number;
  readonly seq: number;
  /** Blocks of text, lists taken apart, each with the section and question it stands under. */
  readonly blocks: readonly AttributedBlock[];
  readonly sentences: readonly Sentence[];
  readonly shares: readonly Share[];
  readonly deletions: readonly (Removal & { readonly block: number })[];
  readonly runs: readonly PlacedRun[];
};

export const authorshipView = (version: {
  readonly document: string;
  readonly generation: number;
  readonly seq: number;
  readonly blocks: readonly AttributedBlock[];
}): AuthorshipView => {
  const { document, generation, seq, blocks } = version;
  return {
    ...{ document, generation, seq, blocks },
    sentences: sentencesOf(blocks),
    shares: sharesOf(blocks.flatMap(({ runs }) => runs)),
    deletions: blocks.flatMap(({ removals }, block) => removals.map((removal) => ({ ...removal, block }))),
    runs: blocks.flatMap(({ runs }, block) => placed(runs, block)),
  };
};

function placed(runs: readonly AttributedRun[], block: number): readonly PlacedRun[] {
  let start = 0;
  return runs.map(({ text, ...run }) => {
    const one = { ...run, block, start };
    start += text.length;
    return one;
  });
}
