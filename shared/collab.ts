/** The wire between a browser and a co-edited document, beyond y-websocket's own messages: numbers and close codes. */

/** y-websocket's messages. */
export const SYNC = 0;
export const AWARENESS = 1;
export const QUERY_AWARENESS = 3;
/** Ours, server to browser: hello (JSON `Hello`), acknowledgement (three var-uints), notice (JSON `Notice`). */
export const HELLO = 100;
export const ACKNOWLEDGED = 101;
export const NOTICE = 102;

export type Access = 'none' | 'read' | 'edit';

/** First message of a connection, and again whenever the person's rights change. */
export type Hello = {
  readonly generation: number;
  readonly access: 'read' | 'edit';
  readonly schema: number;
  readonly seq: number;
};

/** Said right before the server closes, so that the browser can show what has become of the document. */
export type Notice =
  | {
      readonly notice: 'frozen';
      readonly generation: number;
      readonly sha256: string;
      /** Canonical JSON of the frozen blocks. */
      readonly canonical: string;
    }
  | { readonly notice: 'generation'; readonly generation: number }
  | { readonly notice: 'refused'; readonly reason: string };

/** 44xx: deliberate, trying again does not help. 45xx and 10xx: try again. */
export const CLOSE = {
  badUpdate: 4400,
  noSession: 4401,
  noRight: 4403,
  wrongGeneration: 4409,
  documentFull: 4413,
  frozen: 4423,
  clientTooOld: 4426,
  tooSlow: 4513,
  frameTooLarge: 1009,
  overloaded: 1013,
} as const;

export const COLLAB_PATH = '/collab/';
