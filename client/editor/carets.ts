/** The carets of the others: a thin mark with the name the server vouches for, in one of six inks. */
import type { DecorationAttrs } from '@tiptap/pm/view';
import styles from './MinutesEditor.module.css';

const INKS = 6;

type CaretUser = Readonly<Record<string, unknown>>;

/** The same person has the same ink on every screen. */
export function inkOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % INKS;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function drawCaret(user: CaretUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles.caret ?? '';
  caret.dataset.ink = String(inkOf(textOf(user.id)));
  const name = document.createElement('span');
  name.className = styles.caretName ?? '';
  name.textContent = textOf(user.name);
  caret.append(name);
  return caret;
}

export const drawSelection = (user: CaretUser): DecorationAttrs => ({
  class: styles.othersSelection ?? '',
  'data-ink': String(inkOf(textOf(user.id))),
});
