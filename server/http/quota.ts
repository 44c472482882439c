import { networkOf } from '../sessions/accounts.ts';

/**
 * So many in so long a time, each: generous enough for an office behind one address. `name`: a person, or the address
 * of a network, where all the addresses that one connection has count as one.
 */
export type Quota = { readonly take: (name: string) => boolean };

export function createQuota({
  each,
  within,
  now,
}: {
  each: number;
  within: number;
  now: () => number;
}): Quota {
  const taken = new Map<string, readonly number[]>();
  return {
    take: (asked) => {
      const name = networkOf(asked);
      const since = now() - within;
      if (taken.size > 10_000)
        for (const [other, times] of taken) if ((times.at(-1) ?? 0) < since) taken.delete(other);
      const recent = (taken.get(name) ?? []).filter((at) => at > since);
      if (recent.length >= each) return false;
      taken.set(name, [...recent, now()]);
      return true;
    },
  };
}
