/** The text of a document that is hashed and signed: its blocks as canonical JSON. */
import { canonicalJson } from './kernel/canonicalJson.ts';
import { blocksOf, type RichBlock } from './richBlocks.ts';
import { NODES } from './richText.ts';

/** It names the lowest schema that can say all of it, so that a text of an older time keeps its hash. */
export const canonicalText = (blocks: readonly RichBlock[]): string =>
  canonicalJson({ schema: Math.max(1, ...blocks.map(schemaOf)), content: blocks });

export const blocksOfCanonical = (canonical: string): readonly RichBlock[] => blocksOf(JSON.parse(canonical));

/** Only blocks of the first rank have attributes younger than the first schema. */
function schemaOf(block: RichBlock): number {
  const { attributes } = NODES[block.type];
  const set = 'attrs' in block ? Object.keys(block.attrs) : [];
  return Math.max(
    1,
    ...Object.entries(attributes).map(([name, rule]) => (set.includes(name) ? sinceOf(rule) : 1)),
  );
}

const sinceOf = (rule: { readonly since?: number }): number => rule.since ?? 1;
