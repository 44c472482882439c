import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { classes } from '../ui/classes.ts';
import type { MinutesWords, Phrase } from './desk.ts';
import styles from './PhraseMenu.module.css';

/** Where the caret is, in CSS pixels from the corner of the editor. */
export type MenuPlace = { readonly top: number; readonly left: number };

/** The clerk's phrases under the caret: type to narrow, arrows to choose, Enter to take, Escape to leave. */
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
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    // The place is the caret's: known only while it is open, so it cannot be a class.
    <div className={styles.menu} ref={(menu) => placeAt(menu, place)}>
      <Autocomplete filter={contains} disableVirtualFocus={false}>
        <SearchField
          aria-label={words.phraseSearch}
          autoFocus
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          onBlur={onClose}
        >
          <Input className={classes(styles.search)} placeholder={words.phraseSearch} />
        </SearchField>
        <ListBox
          aria-label={words.phrases}
          className={classes(styles.list)}
          items={phrases}
          renderEmptyState={() => <p className={styles.empty}>{words.noPhrases}</p>}
          onAction={(id) => onTake(phrases.find((phrase) => phrase.id === id)?.text ?? '')}
        >
          {(phrase) => (
            <ListBoxItem id={phrase.id} textValue={phrase.text} className={classes(styles.phrase)}>
              {phrase.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function placeAt(menu: HTMLDivElement | null, place: MenuPlace): void {
  menu?.style.setProperty('--menu-top', `${place.top}px`);
  menu?.style.setProperty('--menu-left', `${place.left}px`);
}
