/** Which documents are loaded. Each at most once; one nobody uses for a while is stored whole and let go. */
import type { DocumentStore } from './documentStore.ts';
import type { DocumentLimits } from './limits.ts';
import { createOpenDocument, type OpenDocument } from './openDocument.ts';

export type Registry = {
  /** Runs with the document loaded; use it at once, it may be let go after the next wait. */
  readonly enter: (document: string) => Promise<OpenDocument>;
  readonly loaded: () => Promise<readonly OpenDocument[]>;
  readonly peek: (document: string) => Promise<OpenDocument | null>;
  readonly letGo: (opened: OpenDocument) => void;
  /** Somebody left or an act is done: the time of idleness begins. */
  readonly rest: (document: string) => void;
  /** One after the other for acts that change which generation there is. */
  readonly alone: <Result>(document: string, act: () => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

export type RegistryParts = {
  readonly store: DocumentStore;
  readonly limits: DocumentLimits;
  readonly now: () => number;
  readonly changed: (document: string) => void;
  readonly trouble: (document: string, error: unknown) => void;
};

export function createRegistry(parts: RegistryParts): Registry {
  const { store, limits } = parts;
  const documents = new Map<string, Promise<OpenDocument>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const queues = new Map<string, Promise<unknown>>();

  const load = async (document: string): Promise<OpenDocument> =>
    createOpenDocument({ ...parts, loaded: await store.load(document) });

  const forget = (document: string, loading: Promise<OpenDocument>): void => {
    if (documents.get(document) === loading) documents.delete(document);
  };

  const enter: Registry['enter'] = async (document) => {
    for (;;) {
      const known = documents.get(document);
      const loading = known ?? load(document);
      if (!known) documents.set(document, loading);
      try {
        const opened = await loading;
        if (!opened.isRetired()) return opened;
      } catch (error) {
        forget(document, loading);
        throw error;
      }
      forget(document, loading);
    }
  };

  const peek: Registry['peek'] = async (document) => {
    const opened = await documents.get(document);
    return opened && !opened.isRetired() ? opened : null;
  };

  const letGo: Registry['letGo'] = (opened) => {
    opened.retire();
    documents.delete(opened.room.document);
    clearTimeout(timers.get(opened.room.document));
    timers.delete(opened.room.document);
  };

  const unload = async (document: string): Promise<void> => {
    timers.delete(document);
    const opened = await peek(document);
    if (!opened || opened.members.size > 0) return;
    await opened.room.compact();
    if (opened.members.size === 0 && opened.room.isSettled() && !opened.isRetired()) letGo(opened);
  };

  const rest: Registry['rest'] = (document) => {
    clearTimeout(timers.get(document));
    const timer = setTimeout(() => {
      unload(document).catch((error: unknown) => parts.trouble(document, error));
    }, limits.idleMs);
    timer.unref();
    timers.set(document, timer);
  };

  const alone: Registry['alone'] = (document, act) => {
    const before = queues.get(document) ?? Promise.resolve();
    const mine = before.then(act, act);
    const after = mine.then(
      () => undefined,
      () => undefined,
    );
    queues.set(document, after);
    void after.then(() => {
      if (queues.get(document) === after) queues.delete(document);
    });
    return mine;
  };

  const loaded = async (): Promise<readonly OpenDocument[]> => {
    const all = await Promise.all([...documents.keys()].map(peek));
    return all.filter((opened) => opened !== null);
  };

  const close = async (): Promise<void> => {
    for (const opened of await loaded()) {
      opened.dismissAll(1001, 'closing');
      if (opened.room.isOpen()) await opened.room.compact();
      letGo(opened);
    }
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };

  return { enter, loaded, peek, letGo, rest, alone, close };
}
