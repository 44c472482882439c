/**
 * What was read by HTTP, one answer per address for all who show it: shown at once when it is wanted again, and read
 * anew when it has grown old, when the window is looked at again, and when the line is back. A fragment after the
 * address (`#…`) tells two states of the same address apart; it does not travel.
 */
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { read, refusedCode } from '../api.ts';
import { tellSessionEnd } from './sessionEnd.ts';

type State = { readonly data: unknown; readonly error: Error | null; readonly at: number };

type Kept = {
  state: State;
  /** The text of `data`: an answer that says the same again draws nothing anew. */
  text: string;
  asking: Promise<void> | null;
  turn: number;
  readonly shownBy: Set<() => void>;
  forgotten: ReturnType<typeof setTimeout> | undefined;
};

export type ReadingOptions = {
  /** How long an answer is new, ms. */
  readonly freshFor?: number | undefined;
  /** Read anew every so many ms while the window is looked at. */
  readonly every?: number | undefined;
  /** Once more after a failure? `count` from 0. */
  readonly again?: ((count: number, error: unknown) => boolean) | undefined;
  /** Until the first answer at a new address, the one at the address before. */
  readonly keepsPrevious?: boolean | undefined;
};

export type Reading<Body> = {
  readonly data: Body | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<void>;
};

const UNREAD: State = { data: undefined, error: null, at: Number.NEGATIVE_INFINITY };
const FRESH_FOR = 5_000;
const BEFORE_AGAIN = 1_000;
const UNSHOWN_KEPT = 300_000;

const kept = new Map<string, Kept>();

const keptAt = (address: string): Kept => {
  const known = kept.get(address);
  if (known) return known;
  const fresh: Kept = {
    state: UNREAD,
    text: '',
    asking: null,
    turn: 0,
    shownBy: new Set(),
    forgotten: undefined,
  };
  kept.set(address, fresh);
  return fresh;
};

const once = (count: number): boolean => count < 1;

function become(one: Kept, state: State): void {
  one.state = state;
  for (const shown of one.shownBy) shown();
}

/** Of several questions under way at one address the last one counts. */
function ask(address: string, again: NonNullable<ReadingOptions['again']> = once): Promise<void> {
  const one = keptAt(address);
  const turn = ++one.turn;
  const asking = (async () => {
    for (let count = 0; ; count += 1) {
      try {
        const data = await read<unknown>(address.split('#')[0] ?? address);
        if (one.turn !== turn) return one.asking ?? undefined;
        const text = JSON.stringify(data);
        const isSame = one.state.data !== undefined && text === one.text;
        one.text = text;
        one.asking = null;
        return become(one, { data: isSame ? one.state.data : data, error: null, at: Date.now() });
      } catch (error) {
        if (one.turn !== turn) return one.asking ?? undefined;
        if (refusedCode(error) === 'notSignedIn') tellSessionEnd('signedOut');
        if (!again(count, error)) {
          one.asking = null;
          return become(one, {
            ...one.state,
            error: error instanceof Error ? error : new Error(String(error)),
          });
        }
        await new Promise((resolve) => setTimeout(resolve, BEFORE_AGAIN));
      }
    }
  })();
  one.asking = asking;
  return asking;
}

/** The answer at an address; null asks nothing yet. */
export function useReading<Body>(address: string | null, options: ReadingOptions = {}): Reading<Body> {
  const { freshFor = FRESH_FOR, every, again, keepsPrevious = false } = options;
  const asking = useRef(again);
  asking.current = again;
  const subscribe = useCallback(
    (shown: () => void) => {
      if (address === null) return () => undefined;
      const one = keptAt(address);
      clearTimeout(one.forgotten);
      one.shownBy.add(shown);
      const refresh = () => {
        const isOld = Date.now() - one.state.at >= freshFor;
        if (isOld && one.asking === null) void ask(address, asking.current);
      };
      const look = () => document.hidden || refresh();
      refresh();
      document.addEventListener('visibilitychange', look);
      addEventListener('online', refresh);
      return () => {
        document.removeEventListener('visibilitychange', look);
        removeEventListener('online', refresh);
        one.shownBy.delete(shown);
        if (one.shownBy.size === 0)
          one.forgotten = setTimeout(() => {
            if (kept.get(address) === one) kept.delete(address);
          }, UNSHOWN_KEPT);
      };
    },
    [address, freshFor],
  );
  const state = useSyncExternalStore(subscribe, () =>
    address === null ? UNREAD : (kept.get(address)?.state ?? UNREAD),
  );
  useEffect(() => {
    if (address === null || every === undefined) return;
    const timer = setInterval(() => {
      if (!document.hidden) void ask(address, asking.current);
    }, every);
    return () => clearInterval(timer);
  }, [address, every]);
  const previous = useRef<unknown>(undefined);
  if (state.data !== undefined) previous.current = state.data;
  const data = state.data ?? (keepsPrevious ? previous.current : undefined);
  return {
    // The type of each address is stated where it is read (shared/http.ts).
    data: data as Body | undefined,
    error: state.error,
    refetch: () => (address === null ? Promise.resolve() : ask(address, asking.current)),
  };
}

/** What stands at these addresses has changed: what is shown is read anew now (the promise waits for it). */
export async function readAgain(beginning: string): Promise<void> {
  const asked: Promise<void>[] = [];
  for (const [address, one] of kept) {
    if (!address.startsWith(beginning)) continue;
    if (one.shownBy.size > 0) asked.push(ask(address));
    else kept.delete(address);
  }
  await Promise.all(asked);
}

/** Another person is here now: nothing that was read for the one before is shown again. */
export const forgetReadings = (except = ''): void => {
  for (const address of [...kept.keys()])
    if (except === '' || !address.startsWith(except)) kept.delete(address);
};
