/** A comment or a suggestion that is being written; it lives with the page, so that a look elsewhere loses nothing. */
import type { OpinionCommand } from '#shared/opinion/commands.ts';
import type { SuggestionKind } from '#shared/opinion/terms.ts';
import type { Passage } from '../../editor/opinionDesk.ts';

export type Composing = {
  readonly what: 'comment' | 'suggestion';
  readonly passage: Passage;
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly reason: string;
};

export const begin = (what: Composing['what'], passage: Passage): Composing => ({
  what,
  passage,
  text: what === 'suggestion' ? passage.anchor.quote : '',
  kind: passage.from === passage.to ? 'insert' : 'replace',
  reason: '',
});

/** One paragraph stays one: a suggestion is a change within it. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, '').trim();

export function commandOf({ what, passage, text, kind, reason }: Composing): OpinionCommand {
  const { anchor } = passage;
  if (what === 'comment') return { type: 'addComment', anchor, questionId: null, text };
  const proposed = kind === 'delete' ? '' : inOneLine(text);
  // What is inserted stands after the words selected, and takes none of them away.
  const at = kind === 'insert' ? { ...anchor, start: anchor.end, quote: '' } : anchor;
  return { type: 'suggestChange', kind, anchor: at, proposed, reason };
}
