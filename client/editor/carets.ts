/** The carets of the others: a thin mark with the name the server vouches for, in one of six inks. */
import type { DecorationAttrs } from '@tiptap/pm/view';
import { type InkOf, inkOf } from '../ui/personInk.ts';
import styles from './MinutesEditor.module.css';

type CaretUser = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function drawCaret(user: CaretUser, inks: InkOf = inkOf): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles.caret ?? '';
  caret.dataset.ink = String(inks(textOf(user.id)));
  const name = document.createElement('span');
  name.className = styles.caretName ?? '';
  name.textContent = textOf(user.name);
  caret.append(name);
  return caret;
}

export const drawSelection = (user: CaretUser, inks: InkOf = inkOf): DecorationAttrs => ({
  class: styles.othersSelection ?? '',
  'data-ink': String(inks(textOf(user.id))),
});
