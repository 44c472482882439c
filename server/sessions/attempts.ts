/**
 * Counting failures: the first few are free, then each one makes the next wait longer, up to a limit. Kept in memory:
 * a restart forgives, and nobody outside can restart the server.
 */
export type Attempts = {
  /** How long to wait before the next try, in ms; 0: now. */
  readonly waitFor: (key: string) => number;
  /** Counts a try as failed **before** it is made, so that a thousand at once are not a thousand free ones. */
  readonly begin: (key: string) => void;
  /** It was no failure after all. */
  readonly takeBack: (key: string) => void;
  readonly forget: (key: string) => void;
};

export type Leniency = {
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** After so long without a failure all is forgotten. */
  readonly forgetMs: number;
};

const MOST_KEYS = 50_000;

export function createAttempts(
  now: () => number,
  { free, firstWaitMs, longestWaitMs, forgetMs }: Leniency,
): Attempts {
  const failures = new Map<string, { readonly count: number; readonly at: number }>();

  const current = (key: string): { readonly count: number; readonly at: number } => {
    const found = failures.get(key);
    return found && now() - found.at < forgetMs ? found : { count: 0, at: now() };
  };
  const put = (key: string, count: number, at: number): void => {
    failures.delete(key);
    if (count > 0) failures.set(key, { count, at });
    if (failures.size <= MOST_KEYS) return;
    const oldest = failures.keys().next();
    if (!oldest.done) failures.delete(oldest.value);
  };
  const waitFor = (key: string): number => {
    const { count, at } = current(key);
    if (count < free) return 0;
    const wait = Math.min(firstWaitMs * 2 ** Math.min(count - free, 30), longestWaitMs);
    return Math.max(0, at + wait - now());
  };
  return {
    waitFor,
    begin: (key) => put(key, current(key).count + 1, now()),
    takeBack: (key) => put(key, current(key).count - 1, current(key).at),
    forget: (key) => void failures.delete(key),
  };
}
