/** How much is written, counted as writers of Chinese do: each character for one, each word of another script for one. */
import type { Node } from '@tiptap/pm/model';
import { sectionOf } from './sections.ts';

const COUNTED = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]|[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu;

export const wordsIn = (text: string): number => text.match(COUNTED)?.length ?? 0;

/** Without the headings, which are the system's. */
export function wordsOf(page: Node): number {
  let words = 0;
  page.forEach((block) => {
    if (!sectionOf(block)) words += wordsIn(block.textBetween(0, block.content.size, '\n'));
  });
  return words;
}
