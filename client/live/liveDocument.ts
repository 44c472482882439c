/** A co-edited document as a page sees it: the Yjs document, and what has become of what was typed. */

import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ACKNOWLEDGED, CLOSE, HELLO, NOTICE, type Notice } from '#shared/collab.ts';
import { blocksOf, type RichBlock } from '#shared/richBlocks.ts';
import { RICH_TEXT_VERSION } from '#shared/richText.ts';
import { holdIncoming } from './incomingHold.ts';
import { type LateText, lateTextOf } from './lateText.ts';
import { readAcknowledged, readHello, readNotice } from './serverWord.ts';
import { tapSocket } from './tappedSocket.ts';
import { createUnconfirmed } from './unconfirmed.ts';
import { openUnsent, type Unsent } from './unsent.ts';

export type LiveDocumentState = {
  /** offline: trying again by itself. frozen, refused, tooOld: for good; open it anew. */
  readonly status: 'connecting' | 'live' | 'offline' | 'frozen' | 'refused' | 'tooOld';
  /** There is a text to show; before that an editor would invent an empty one. */
  readonly isReady: boolean;
  readonly mayEdit: boolean;
  /** Changes the server has not confirmed as stored. */
  readonly unconfirmed: number;
  /** When the server last stored anything of this document, by its clock (epoch ms). */
  readonly savedAt: number | null;
  readonly seq: number;
  readonly generation: number | null;
  /** Why it was refused: noRight, noSession, wrongGeneration, documentFull, tooLarge, or the gate's word. */
  readonly reason: string | null;
  readonly frozen: {
    readonly blocks: readonly RichBlock[];
    readonly sha256: string;
    readonly generation: number;
  } | null;
  /** What was typed here and came too late. */
  readonly late: LateText | null;
};

export type LiveDocument = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => LiveDocumentState;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** While an input method composes, nothing travels either way (8 s at most). */
  readonly holdWhile: (composing: boolean) => void;
  /** True once everything typed so far is confirmed; false after `withinMs`. */
  readonly flush: (withinMs?: number) => Promise<boolean>;
  /** The late text was dealt with, or is not wanted: forget it. */
  readonly dropLate: () => Promise<void>;
  readonly destroy: () => void;
};

export type LiveDocumentOptions = {
  readonly documentId: string;
  /** `wss://host/collab`. */
  readonly url: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly socket?: typeof WebSocket;
  readonly unsent?: Unsent;
  readonly now?: () => number;
};

const HOLD_MS = 8_000;
/** Composition ends a moment before the editor has written its word. */
const AFTER_COMPOSITION_MS = 60;
const CHECK_MS = 2_000;
const STALLED_MS = 8_000;

export function openLiveDocument(options: LiveDocumentOptions): LiveDocument {
  const { documentId, person, now = Date.now } = options;
  const unsent = options.unsent ?? openUnsent(documentId, person.id);
  const unconfirmed = createUnconfirmed(unsent, now);
  const doc = new Y.Doc({ gc: false });
  const listeners = new Set<() => void>();
  let state: LiveDocumentState = {
    status: 'connecting',
    isReady: false,
    mayEdit: false,
    unconfirmed: 0,
    savedAt: null,
    seq: 0,
    generation: null,
    reason: null,
    frozen: null,
    late: null,
  };
  let waiting: readonly { readonly number: number; readonly bytes: Uint8Array }[] = [];
  let notice: Notice | null = null;
  let oversized = 0;
  let baseKept = false;
  let isDestroyed = false;
  let holdTimer: ReturnType<typeof setTimeout> | undefined;

  const set = (patch: Partial<LiveDocumentState>): void => {
    state = { ...state, ...patch, unconfirmed: unconfirmed.count() };
    for (const listener of [...listeners]) listener();
  };
  const isOver = (): boolean => ['frozen', 'refused', 'tooOld'].includes(state.status);

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return Y.applyUpdate(unconfirmed.confirmedDoc, update);
    if (origin === 'base' || origin === 'restored' || isOver()) return;
    unconfirmed.typed(state.generation ?? 0, update);
    set({});
  });

  const tap = tapSocket(options.socket ?? WebSocket, {
    opened: unconfirmed.connectionOpened,
    sent: unconfirmed.sent,
  });
  const params: Record<string, string> = { cid: String(doc.clientID), sv: String(RICH_TEXT_VERSION) };
  const provider = new WebsocketProvider(options.url, encodeURIComponent(documentId), doc, {
    connect: false,
    disableBc: true,
    params,
    WebSocketPolyfill: tap.socket,
  });
  const incoming = holdIncoming(provider);

  provider.messageHandlers[HELLO] = (_encoder, decoder) => {
    const hello = readHello(decoder);
    params.gen = String(hello.generation);
    set({ generation: hello.generation, seq: hello.seq, mayEdit: hello.access === 'edit' });
  };
  provider.messageHandlers[ACKNOWLEDGED] = (_encoder, decoder) => {
    const { frames, seq, at } = readAcknowledged(decoder);
    unconfirmed.confirmed(frames);
    if (unconfirmed.count() === 0) baseKept = false;
    oversized = 0;
    set({
      seq,
      savedAt: at === 0 ? state.savedAt : at,
      ...(provider.synced ? { status: 'live' as const } : {}),
    });
  };
  provider.messageHandlers[NOTICE] = (_encoder, decoder) => {
    notice = readNotice(decoder);
  };

  provider.on('sync', (isSynced: boolean) => {
    if (!isSynced) return;
    for (const { bytes, number } of waiting) unconfirmed.restored(bytes, number);
    const updates = waiting;
    waiting = [];
    for (const { bytes } of updates) Y.applyUpdate(doc, bytes, 'restored');
    set({ status: 'live', isReady: true });
  });
  provider.on('connection-close', (event: CloseEvent | null) => {
    incoming.forget();
    if (isOver() || isDestroyed) return;
    oversized += event?.code === CLOSE.frameTooLarge ? 1 : 0;
    if (oversized > 1) return end('refused', 'tooLarge');
    if (state.status === 'live') set({ status: 'offline' });
    else if (event && state.status === 'connecting' && state.isReady) set({ status: 'offline' });
  });
  provider.on('closed', ({ code, reason }: { code: number; reason: string }) => {
    if (code === CLOSE.frozen) return end('frozen', null);
    end(
      code === CLOSE.clientTooOld ? 'tooOld' : 'refused',
      notice?.notice === 'refused' ? notice.reason : reason,
    );
  });

  /** For good. What the server has is what counts; what it does not have is offered to its author. */
  const end = (status: 'frozen' | 'refused' | 'tooOld', reason: string | null): void => {
    for (const { bytes, number } of waiting) {
      unconfirmed.restored(bytes, number);
      Y.applyUpdate(doc, bytes, 'restored');
    }
    waiting = [];
    // Signed out, or an old page: nothing came too late, it is sent when the person opens the document again.
    const isKept = status === 'tooOld' || reason === 'noSession';
    const late = isKept ? null : lateTextOf(unconfirmed.confirmedDoc, doc, unconfirmed.updates());
    if (late !== null || isKept) void keepBase();
    else void unsent.clear();
    const frozen =
      notice?.notice === 'frozen'
        ? {
            blocks: blocksOf(JSON.parse(notice.canonical)),
            sha256: notice.sha256,
            generation: notice.generation,
          }
        : null;
    set({ status, reason, frozen, late, mayEdit: false });
    provider.disconnect();
  };

  const keepBase = async (): Promise<void> => {
    if (state.generation === null || baseKept) return;
    baseKept = true;
    await unsent.keepBase(state.generation, Y.encodeStateAsUpdate(unconfirmed.confirmedDoc));
  };

  const check = setInterval(() => {
    if (isOver()) return;
    if (String(doc.clientID) !== params.cid) {
      params.cid = String(doc.clientID);
      provider.disconnect();
      provider.connect();
    }
    const since = unconfirmed.since();
    if (since === null || now() - since < CHECK_MS) return;
    void keepBase();
    if (now() - since < STALLED_MS || !provider.wsconnected) return;
    // The line looks open and nothing is confirmed: better a new line than a hopeful one.
    set({ status: 'offline' });
    provider.disconnect();
    provider.connect();
  }, CHECK_MS);

  const warn = (event: BeforeUnloadEvent): void => {
    if (unconfirmed.count() === 0) return;
    void keepBase();
    event.preventDefault();
  };
  const isBrowser = typeof window !== 'undefined';
  if (isBrowser) window.addEventListener('beforeunload', warn);

  const release = (): void => {
    clearTimeout(holdTimer);
    holdTimer = undefined;
    tap.release();
    incoming.release();
  };
  const holdWhile: LiveDocument['holdWhile'] = (composing) => {
    clearTimeout(holdTimer);
    holdTimer = setTimeout(release, composing ? HOLD_MS : AFTER_COMPOSITION_MS);
    if (!composing) return;
    tap.hold();
    incoming.hold();
  };

  const begin = async (): Promise<void> => {
    const kept = await unsent.load();
    if (isDestroyed) return;
    if (kept) params.gen = String(kept.generation);
    if (kept?.base) {
      baseKept = true;
      Y.applyUpdate(unconfirmed.confirmedDoc, kept.base);
      Y.applyUpdate(doc, kept.base, 'base');
      for (const { bytes, number } of kept.updates) {
        unconfirmed.restored(bytes, number);
        Y.applyUpdate(doc, bytes, 'restored');
      }
      set({ isReady: true, mayEdit: true, generation: kept.generation });
    } else waiting = kept?.updates ?? [];
    provider.connect();
  };
  void begin();

  const flush: LiveDocument['flush'] = (withinMs = 10_000) =>
    new Promise((resolve) => {
      const settle = (isSaved: boolean): void => {
        clearTimeout(timer);
        listeners.delete(look);
        resolve(isSaved);
      };
      const look = (): void => {
        if (unconfirmed.count() === 0) settle(true);
        else if (isOver() || isDestroyed) settle(false);
      };
      const timer = setTimeout(() => settle(false), withinMs);
      listeners.add(look);
      if (holdTimer !== undefined) release();
      look();
    });

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => state,
    doc,
    awareness: provider.awareness,
    holdWhile,
    flush,
    dropLate: async () => {
      await unsent.clear();
      set({ late: null });
    },
    destroy: () => {
      isDestroyed = true;
      clearInterval(check);
      clearTimeout(holdTimer);
      if (isBrowser) window.removeEventListener('beforeunload', warn);
      provider.destroy();
      provider.awareness.destroy();
      for (const listener of [...listeners]) listener();
    },
  };
}
