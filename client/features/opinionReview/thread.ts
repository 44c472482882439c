import type { Range } from '../../editor/anchors.ts';

/** What a card in the margin is handed beside what it is about. */
export type ThreadProps<One> = {
  readonly one: One;
  readonly isChosen: boolean;
  /** Whether this person may say something to it at all. */
  readonly isOpen: boolean;
  /** Where it stands; null where its words are gone; undefined where it stands on none. */
  readonly place: Range | null | undefined;
  readonly onChoose: () => void;
};
