/** What the editor of an opinion is handed by its page; read afresh at every use, so that it may change meanwhile. */
import type { InkOf } from '../ui/personInk.ts';
import type { Anchor, Range } from './anchors.ts';

export type OpinionEditorWords = {
  /** The editor's name for those who cannot see it. */
  readonly label: string;
  readonly loading: string;
};

/** Something in the margin that stands on a passage of the text. */
export type MarginMark = {
  readonly id: string;
  readonly anchor: Anchor;
  /** comment: looked at; the others are changes proposed. */
  readonly kind: 'comment' | 'insert' | 'delete' | 'replace';
  readonly proposed: string;
  /** Said to who cannot see the colours: "陈药监专家建议修改". */
  readonly label: string;
};

export type Section = { readonly section: string; readonly question: string | null };

/** What is selected, for those who want to say something about it. */
export type Passage = Range & {
  readonly anchor: Anchor;
  /** Within one block: only there can a change be proposed. */
  readonly isInOneBlock: boolean;
};

export type OpinionDesk = {
  readonly inkOf: InkOf;
  readonly words: OpinionEditorWords;
  readonly marks: readonly MarginMark[];
  /** The mark whose card is open. */
  readonly chosenMark: string | null;
  readonly placeholderOf: (section: Section) => string;
  readonly onChooseMark?: (id: string) => void;
  readonly onPassage?: (passage: Passage | null) => void;
  /** Where each mark stands now; null where its passage is gone. */
  readonly onPlaces?: (places: ReadonlyMap<string, Range | null>) => void;
  /** Something was refused or left out, in the page's words. */
  readonly onRefused?: (what: 'heading' | 'pasteTooLong' | 'pastePicture') => void;
  readonly onComment?: () => void;
  readonly onSuggest?: () => void;
};

export type OpinionDeskNow = () => OpinionDesk;
