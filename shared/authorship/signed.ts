/** The table of authors as it is hashed and signed with the text. */
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { AttributedBlock, AttributedRun } from './attributed.ts';

/** `textSha256`: the hash of the text whose authors these are. */
export const canonicalAuthorship = (textSha256: string, blocks: readonly AttributedBlock[]): string =>
  canonicalJson({
    version: 1,
    text: textSha256,
    blocks: blocks.map(({ runs, removals }) => ({
      runs: alike(runs),
      removals: removals.map(({ offset, text, author, actor }) => ({ offset, text, author, actor })),
    })),
  });

type SignedRun = Pick<AttributedRun, 'author' | 'actor' | 'kind' | 'claimed'> & { readonly length: number };

/** Neighbours with the same attribution as one: how Yjs cut the text is nobody's business. */
function alike(runs: readonly AttributedRun[]): readonly SignedRun[] {
  const signed: SignedRun[] = [];
  for (const { author, actor, kind, claimed, text } of runs) {
    const last = signed.at(-1);
    const isSame =
      last?.author === author && last.actor === actor && last.kind === kind && last.claimed === claimed;
    if (last && isSame) signed[signed.length - 1] = { ...last, length: last.length + text.length };
    else signed.push({ author, actor, kind, claimed, length: text.length });
  }
  return signed;
}
