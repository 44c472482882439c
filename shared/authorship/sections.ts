/** Blocks by the part of the document they stand in: a heading of the outline opens a part. */
import type { AttributedBlock } from './attributed.ts';

/** Every block with the section and question of the heading it stands under. */
export function inSections(blocks: readonly AttributedBlock[]): readonly AttributedBlock[] {
  let section: AttributedBlock['section'] = null;
  let question: AttributedBlock['question'] = null;
  return blocks.map((block) => {
    if (block.section !== null) ({ section, question } = block);
    return { ...block, section, question };
  });
}
