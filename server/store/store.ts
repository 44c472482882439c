import type { Recorded } from '#shared/kernel/decider.ts';

/** An event as stored: `body` is the exact canonical text of { at, by, event } that the chain committed to. */
export type StoredEvent = {
  readonly seq: number;
  readonly body: string;
  readonly salt: string;
  readonly commitment: string;
  readonly hash: string;
};

/** What the person who asked is told, now and again if he asks with the same command id. Refusals are not kept. */
export type Answer = { readonly accepted: number };

/** A secret choice on its way to the box: no voter, no order (see ballotBox.ts). A box belongs to one stream. */
export type SecretSlip = { readonly box: string; readonly choice: string };

export type Append<Event> = {
  readonly stream: string;
  /** The last number the writer has seen; another writer in between means a conflict and a new decision. */
  readonly after: number;
  readonly at: number;
  readonly by: string;
  /** At least one. */
  readonly events: readonly Event[];
  /** Remembered with its answer in the same transaction: a resend changes nothing. Each person has his own ids. */
  readonly commandId: string;
  readonly slips?: readonly SecretSlip[];
  /** Boxes whose slips are destroyed by this append (their tally is among the events). No slip may follow. */
  readonly emptied?: readonly string[];
};

export type Appended<Event> =
  | { readonly outcome: 'appended'; readonly records: readonly Recorded<Event>[]; readonly head: string }
  | { readonly outcome: 'repeated'; readonly answer: Answer }
  | { readonly outcome: 'conflict' };

/**
 * The record. Append-only, one transaction per append, durable before it answers.
 * Unique (stream, seq); unique (stream, by, command id). No update, no delete.
 */
export type Store = {
  readonly read: (stream: string, after?: number, limit?: number) => Promise<readonly StoredEvent[]>;
  /** Number and hash of the last event; 0 and GENESIS for a stream that is empty. */
  readonly head: (stream: string) => Promise<{ readonly seq: number; readonly hash: string }>;
  readonly streams: (prefix?: string) => Promise<readonly string[]>;
  readonly append: <Event extends { readonly type: string }>(
    append: Append<Event>,
  ) => Promise<Appended<Event>>;
  readonly answerTo: (stream: string, by: string, commandId: string) => Promise<Answer | null>;
  /** How often each choice lies in the box; empty for a box that is unknown or has been emptied. */
  readonly box: (box: string) => Promise<Readonly<Record<string, number>>>;
  /** Ends this store's work; every append under way is answered first. */
  readonly close: () => Promise<void>;
};
