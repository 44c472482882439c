/**
 * The working copy of an opinion for an office program: comments as its comments, open suggestions as its tracked
 * changes. Each is placed by the words it was made on; what is found no more stands at the end, so that nothing is lost.
 */
import type { Suggestion } from '#shared/opinion/state.ts';
import { textOfOpinion } from './expertOpinion.ts';
import { framedOpinion, nameIn, type OpinionSource } from './opinionSource.ts';
import type { Block, Paper, Remark, Run, Text } from './paper.ts';

export function opinionWorkingCopy(source: OpinionSource): Paper {
  const { opinion, words } = source;
  const remarks = Object.values(opinion.comments)
    .filter(({ resolved }) => resolved === null)
    .map(({ anchor, text, byId, at, replies }) => ({
      quote: anchor?.quote ?? '',
      remark: {
        ...{ by: nameIn(source, byId), at, text },
        answers: replies.map((reply) => ({ by: nameIn(source, reply.byId), at: reply.at, text: reply.text })),
      } satisfies Remark,
    }));
  const suggestions = Object.values(opinion.suggestions).filter(({ answer }) => answer === null);
  let blocks = textOfOpinion(source);
  const lost: Block[] = [];
  for (const suggestion of suggestions) {
    const changed = placedIn(blocks, suggestion.anchor.quote, (found) => proposed(source, suggestion, found));
    if (changed) blocks = changed;
    else lost.push({ block: 'paragraph', text: proposed(source, suggestion, suggestion.anchor.quote) });
  }
  for (const { quote, remark } of remarks) {
    const changed = placedIn(blocks, quote, (found) => [{ text: found, remarks: [remark] }]);
    if (changed) blocks = changed;
    else
      lost.push({
        block: 'paragraph',
        text: [{ text: quote || words.paper.expert.asWhole, remarks: [remark] }],
      });
  }
  const { workingCopy, unplaced } = words.paper.expert;
  return framedOpinion(source, {
    kind: 'opinionWorkingCopy',
    name: workingCopy,
    blocks: lost.length === 0 ? blocks : [...blocks, { block: 'heading', level: 1, text: unplaced }, ...lost],
  });
}

const proposed = (source: OpinionSource, suggestion: Suggestion, found: string): readonly Run[] => {
  const { kind, proposed: words, byId, at, reason } = suggestion;
  const by = nameIn(source, byId);
  const remarks = reason === '' ? {} : { remarks: [{ by, at, text: reason, answers: [] }] };
  const inserted: Run = { text: words, tracked: { kind: 'inserted', by, at }, ...remarks };
  if (kind === 'insert') return [{ text: found }, inserted];
  const deleted: Run = { text: found, tracked: { kind: 'deleted', by, at } };
  return kind === 'delete' ? [{ ...deleted, ...remarks }] : [deleted, inserted];
};

/** The blocks with the first untouched place of these words replaced; null where they do not stand any more. */
function placedIn(
  blocks: readonly Block[],
  quote: string,
  replacement: (found: string) => readonly Run[],
): readonly Block[] | null {
  if (quote === '') return null;
  for (const [index, block] of blocks.entries()) {
    if (block.block !== 'paragraph') continue;
    const runs = replacedIn(runsIn(block.text), quote, replacement);
    if (runs) return blocks.with(index, { ...block, text: runs });
  }
  return null;
}

const runsIn = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

function replacedIn(
  runs: readonly Run[],
  quote: string,
  replacement: (found: string) => readonly Run[],
): readonly Run[] | null {
  for (const [index, run] of runs.entries()) {
    const at = run.tracked || run.remarks ? -1 : run.text.indexOf(quote);
    if (at === -1) continue;
    const { text, ...look } = run;
    const dressed = replacement(quote).map((piece) => ({ ...look, ...piece }));
    const rest = [text.slice(0, at), text.slice(at + quote.length)].map((piece) => ({
      ...look,
      text: piece,
    }));
    const [before, after] = rest;
    return [
      ...runs.slice(0, index),
      ...(before && before.text !== '' ? [before] : []),
      ...dressed,
      ...(after && after.text !== '' ? [after] : []),
      ...runs.slice(index + 1),
    ];
  }
  return null;
}
