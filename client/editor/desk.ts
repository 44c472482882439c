/** What the editor is handed by the page; read afresh at every key, so that it may change while somebody types. */
export type EditorParticipant = { readonly id: string; readonly name: string; readonly role?: string };
export type Phrase = { readonly id: string; readonly text: string };

export type MinutesWords = {
  /** The editor's name for those who cannot see it. */
  readonly label: string;
  readonly placeholder: string;
  readonly loading: string;
  readonly edited: string;
  /** "记录第 12 号": the number a line is linked to. */
  readonly recordNumber: (seq: number) => string;
  readonly speakerKeys: string;
  readonly phrases: string;
  readonly phraseSearch: string;
  readonly noPhrases: string;
};

export type Desk = {
  /** The first nine answer to F1 … F9 and Alt+1 … Alt+9. */
  readonly participants: readonly EditorParticipant[];
  readonly phrases: readonly Phrase[];
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** An instant as the record shows it: 14:22. */
  readonly timeOf: (at: number) => string;
  readonly words: MinutesWords;
  readonly onSpeaker?: (participantId: string) => void;
};

/** The page's latest, for code that outlives a rendering. */
export type DeskNow = () => Desk;
