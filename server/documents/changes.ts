/** Tells listeners that a document changed, at most once in a while for each document, the last change always. */
export type Changes = {
  readonly on: (document: string, listener: () => void) => () => void;
  readonly touch: (document: string) => void;
  readonly stop: () => void;
};

export function createChanges(everyMs: number): Changes {
  const listeners = new Map<string, Set<() => void>>();
  const timers = new Map<string, NodeJS.Timeout>();

  const tell = (document: string): void => {
    timers.delete(document);
    for (const listener of [...(listeners.get(document) ?? [])]) listener();
  };
  return {
    on: (document, listener) => {
      const set = listeners.get(document) ?? new Set();
      listeners.set(document, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(document) === set) listeners.delete(document);
      };
    },
    touch: (document) => {
      if (!listeners.has(document) || timers.has(document)) return;
      timers.set(
        document,
        setTimeout(() => tell(document), everyMs),
      );
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      listeners.clear();
    },
  };
}
