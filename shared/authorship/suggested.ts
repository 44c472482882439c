/**
 * Text somebody proposed and a writer took up. It names its proposer, who never wrote in the document, and is therefore
 * contested until the record of accepted suggestions speaks for it.
 */
import type { AttributedBlock, AttributedRun } from './attributed.ts';
import { SHORTEST_PROOF } from './claims.ts';

export type AcceptedSuggestion = { readonly person: string; readonly text: string };

/** Z9 Text that names the person of an accepted suggestion and says its words is that person's; each word once. */
export function creditSuggestions(
  blocks: readonly AttributedBlock[],
  accepted: readonly AcceptedSuggestion[],
): readonly AttributedBlock[] {
  const left = accepted.map(({ person, text }) => ({ person, text }));
  if (left.length === 0) return blocks;
  const isCredited = (person: string, text: string): boolean => {
    const suggestion = left.find(
      (one) =>
        one.person === person &&
        (one.text === text || (text.length >= SHORTEST_PROOF && one.text.includes(text))),
    );
    if (suggestion === undefined) return false;
    suggestion.text = suggestion.text.replace(text, '\n');
    return true;
  };
  return blocks.map((block) => ({
    ...block,
    runs: block.runs.map(
      (run): AttributedRun =>
        run.kind === 'contested' && run.claimed !== null && isCredited(run.claimed, run.text)
          ? { ...run, author: run.claimed, kind: 'suggested', claimed: null }
          : run,
    ),
  }));
}
