/** Who is connected changes in bursts (a whole room comes back after a lost line): told once for all of it, a little later. */
export type TellingLater = {
  /** Something has changed in this stream. */
  readonly soon: (id: string) => void;
  readonly close: () => void;
};

export function tellLater({
  every,
  crowdIn,
  tell,
}: {
  /** At the earliest after this time, ms. */
  readonly every: number;
  /** How many are told. */
  readonly crowdIn: (id: string) => number;
  readonly tell: (id: string) => Promise<void>;
}): TellingLater {
  const timers = new Map<string, NodeJS.Timeout>();
  const soon = (id: string): void => {
    const crowd = crowdIn(id);
    if (timers.has(id) || crowd === 0) return;
    const timer = setTimeout(
      () => {
        timers.delete(id);
        tell(id).catch(() => undefined);
      },
      // The larger the crowd, the less often: each telling is a write to everybody.
      Math.max(every, crowd),
    );
    timers.set(id, timer);
  };
  return {
    soon,
    close: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
