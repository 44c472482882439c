/**
 * What one person wrote that the other version of a document does not have: the text a browser still held when its
 * document was frozen. Blocks meet by their number in the
 * record, by line id, else by equal text.
 */
import type { RichBlock } from './richBlocks.ts';
import { spokenText, textOf } from './richBlocks.ts';

/** `before` null: added; `after` null: removed; both: changed. */
export type BlockChange = {
  readonly lineId: string | null;
  readonly before: RichBlock | null;
  readonly after: RichBlock | null;
};

/** The changes that lead from `before` to `after`, in the order of the document. */
export function changesBetween(
  before: readonly RichBlock[],
  after: readonly RichBlock[],
): readonly BlockChange[] {
  const old = keyed(before);
  const fresh = keyed(after);
  const removedAt = [...old.entries()].filter(([key]) => !fresh.has(key));
  const changed = [...fresh.entries()].flatMap(([key, block]): readonly BlockChange[] => {
    const earlier = old.get(key);
    if (earlier === undefined)
      return isBlank(block) ? [] : [{ lineId: idOf(block), before: null, after: block }];
    if (spokenText(earlier) === spokenText(block)) return [];
    return [{ lineId: idOf(block), before: earlier, after: block }];
  });
  const removed = removedAt.flatMap(([, block]): readonly BlockChange[] =>
    isBlank(block) ? [] : [{ lineId: idOf(block), before: block, after: null }],
  );
  return [...changed, ...removed];
}

/** The changes as text to read or copy: + added, − removed, old → new. */
export const changesAsText = (changes: readonly BlockChange[]): string =>
  changes
    .map(({ before, after }) => {
      if (before === null) return after === null ? '' : `+ ${spokenText(after)}`;
      if (after === null) return `− ${spokenText(before)}`;
      return `− ${spokenText(before)}\n+ ${spokenText(after)}`;
    })
    .join('\n');

/** Blocks under keys that are the same in both versions; equal texts without an id are told apart by counting. */
function keyed(blocks: readonly RichBlock[]): ReadonlyMap<string, RichBlock> {
  const map = new Map<string, RichBlock>();
  for (const block of blocks) {
    const id = idOf(block);
    const seq = block.type === 'line' ? block.attrs.seq : null;
    // A line of the record is known by its number: an older one may have been given its id only by an editor.
    const name =
      seq !== null ? `seq ${seq}` : id === null ? `text ${block.type} ${textOf(block)}` : `id ${id}`;
    let key = name;
    for (let count = 2; map.has(key); count += 1) key = `${name} ${count}`;
    map.set(key, block);
  }
  return map;
}

const idOf = (block: RichBlock): string | null => (block.type === 'line' ? block.attrs.id : null);
const isBlank = (block: RichBlock): boolean => textOf(block).trim() === '';
