import { type KeyboardEvent, useId, useState } from 'react';
import { classes } from '../ui/classes.ts';
import type { MinutesWords, Phrase } from './desk.ts';
import styles from './PhraseMenu.module.css';

/** Where the menu begins, in CSS pixels from the corner of the editor, and whether it hangs below or stands above. */
export type MenuPlace = { readonly top: number; readonly left: number; readonly side: 'above' | 'below' };

/**
 * The clerk's phrases under the caret: type to narrow, arrows to choose, Enter to take, Escape to leave. A combobox by
 * hand: the ready-made one chooses its first entry half a second late, and a clerk's Enter comes before that.
 */
export function PhraseMenu({
  phrases,
  place,
  words,
  onTake,
  onClose,
}: {
  readonly phrases: readonly Phrase[];
  readonly place: MenuPlace;
  readonly words: MinutesWords;
  readonly onTake: (text: string) => void;
  readonly onClose: () => void;
}) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const found = matching(phrases, query.trim().toLowerCase());
  const current = found[Math.min(chosen, found.length - 1)];

  const act = (event: KeyboardEvent): void => {
    // The Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    const step = (by: number) => () => setChosen((chosen + found.length + by) % Math.max(1, found.length));
    const acts = new Map([
      ['Escape', onClose],
      ['Tab', onClose],
      ['Enter', () => (current ? onTake(current.text) : onClose())],
      ['ArrowDown', step(1)],
      ['ArrowUp', step(-1)],
    ]);
    const known = acts.get(event.key);
    if (!known) return;
    event.preventDefault();
    event.stopPropagation();
    known();
  };

  return (
    <div className={styles.menu} data-side={place.side} ref={(menu) => placeAt(menu, place)}>
      <input
        ref={takeFocus}
        className={classes(styles.search)}
        role="combobox"
        aria-label={words.phraseSearch}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? optionId(listId, current) : undefined}
        placeholder={words.phraseSearch}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={act}
        onBlur={onClose}
      />
      <div className={styles.list} role="listbox" id={listId} aria-label={words.phrases}>
        {found.map((phrase) => (
          <div
            key={phrase.id}
            id={optionId(listId, phrase)}
            role="option"
            tabIndex={-1}
            aria-selected={phrase === current}
            className={styles.phrase}
            // Before the blur that would close the list.
            onPointerDown={(event) => {
              event.preventDefault();
              onTake(phrase.text);
            }}
          >
            {phrase.text}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.empty}>{words.noPhrases}</p>}
    </div>
  );
}

/** Those that begin with it first. */
function matching(phrases: readonly Phrase[], query: string): readonly Phrase[] {
  const place = (phrase: Phrase): number => phrase.text.toLowerCase().indexOf(query);
  const found = phrases.filter((phrase) => place(phrase) >= 0);
  return [...found.filter((phrase) => place(phrase) === 0), ...found.filter((phrase) => place(phrase) > 0)];
}

const optionId = (listId: string, phrase: Phrase): string => `${listId}-${phrase.id}`;

/** The place is the caret's, known only while the menu is open: it cannot be a class. */
function placeAt(menu: HTMLDivElement | null, place: MenuPlace): void {
  menu?.style.setProperty('--menu-top', `${place.top}px`);
  menu?.style.setProperty('--menu-left', `${place.left}px`);
}

/** At once, with the drawing: a clerk who types on must not write the search into the minutes. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();
