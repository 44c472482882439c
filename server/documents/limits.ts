/** How much one browser may ask of a document. A pace beyond it is slowed down, never refused: it may be honest. */
export type DocumentLimits = {
  readonly updateBytes: number;
  /** The answer after a reconnection may carry all that was written off-line. */
  readonly answerBytes: number;
  readonly documentBytes: number;
  /** Sustained pace per connection, and what may come at once. */
  readonly updatesPerSecond: number;
  readonly updateBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  /** A reader that has fallen further behind than this is sent away to reconnect. */
  readonly bufferedBytes: number;
  readonly batchMs: number;
  readonly batchMsPerMember: number;
  readonly batchMostMs: number;
  readonly caretMs: number;
  readonly changedMs: number;
  readonly heartbeatMs: number;
  readonly idleMs: number;
  readonly compactEvery: number;
};

export const DOCUMENT_LIMITS: DocumentLimits = {
  updateBytes: 256 * 1024,
  answerBytes: 1024 * 1024,
  documentBytes: 8 * 1024 * 1024,
  updatesPerSecond: 30,
  updateBurst: 120,
  bytesPerSecond: 64 * 1024,
  byteBurst: 512 * 1024,
  bufferedBytes: 4 * 1024 * 1024,
  batchMs: 15,
  batchMsPerMember: 0.5,
  batchMostMs: 40,
  caretMs: 100,
  changedMs: 250,
  heartbeatMs: 10_000,
  idleMs: 30_000,
  compactEvery: 2_000,
};

/** How long (ms) to wait before the next frame of this size may be handled; 0 while within the pace. */
export type Pace = (bytes: number, at: number) => number;

export function createPace(limits: DocumentLimits): Pace {
  let frames = limits.updateBurst;
  let bytes = limits.byteBurst;
  let last: number | null = null;
  return (size, at) => {
    const seconds = Math.max(0, at - (last ?? at)) / 1000;
    last = at;
    frames = Math.min(limits.updateBurst, frames + seconds * limits.updatesPerSecond) - 1;
    bytes = Math.min(limits.byteBurst, bytes + seconds * limits.bytesPerSecond) - size;
    const wait = Math.max(-frames / limits.updatesPerSecond, -bytes / limits.bytesPerSecond, 0);
    return Math.ceil(wait * 1000);
  };
}
