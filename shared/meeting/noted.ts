/** What is noted beside what people do themselves: a form taken in on paper, a correction after the seal. */

/** An officer's form on paper, closed until opinions are announced. It is open once its opinion is among the sealed ones. */
export type PaperForm = { readonly receivedBy: string; readonly at: number };

/** A correction noted after sealing: beside the signed text, never in it. */
export type NotedCorrection = {
  readonly id: string;
  readonly stands: string;
  readonly shouldSay: string;
  readonly reason: string;
  readonly notedBy: string;
  readonly at: number;
  /** Those who sign the minutes, by id: whether they agree, and a word with it. */
  readonly answers: Readonly<
    Record<string, { readonly agrees: boolean; readonly words: string; readonly at: number }>
  >;
};
