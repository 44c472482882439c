/** One thing at a time per name; different names do not wait for each other. */
export type Turns = {
  /** Runs the work when everything asked for before under this name is done. Passes its result or error on. */
  readonly take: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
  readonly isBusy: (name: string) => boolean;
  /** Resolves when nothing is under way any more. */
  readonly settled: () => Promise<void>;
};

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  const take = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(name);
    const mine = before ? before.then(work) : work();
    // The next one waits for this one to be done, not for it to have succeeded.
    const done = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (last.get(name) === done) last.delete(name);
      });
    last.set(name, done);
    return mine;
  };
  const settled = async (): Promise<void> => {
    while (last.size > 0) await Promise.all(last.values());
  };
  return { take, isBusy: (name) => last.has(name), settled };
}
