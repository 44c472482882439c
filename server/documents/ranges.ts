/** What is known of characters by their Yjs client and clock: ranges that do not overlap, neighbours alike in one. */

export type Range<Value> = { readonly clock: number; readonly length: number; readonly value: Value };

export type Ranges<Value> = {
  /** Over characters nothing is known of yet; what is known stays. */
  readonly add: (client: number, clock: number, length: number, value: Value) => void;
  readonly at: (client: number, clock: number) => Range<Value> | null;
  /** What is known within, cut to its borders, in order. */
  readonly within: (client: number, clock: number, length: number) => readonly Range<Value>[];
  readonly all: () => readonly (readonly [client: number, ranges: readonly Range<Value>[]])[];
};

export function createRanges<Value>(isAlike: (one: Value, next: Value) => boolean): Ranges<Value> {
  const clients = new Map<number, Range<Value>[]>();

  /** The first range that ends after the clock. */
  const placeOf = (ranges: readonly Range<Value>[], clock: number): number => {
    const last = ranges.at(-1);
    if (last === undefined || endOf(last) <= clock) return ranges.length;
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (range && endOf(range) <= clock) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const put = (ranges: Range<Value>[], place: number, fresh: Range<Value>): void => {
    const before = ranges[place - 1];
    const after = ranges[place];
    const joinsBefore =
      before && endOf(before) === fresh.clock && isAlike(before.value, fresh.value) ? before : null;
    const joinsAfter =
      after && after.clock === endOf(fresh) && isAlike(fresh.value, after.value) ? after : null;
    const clock = joinsBefore?.clock ?? fresh.clock;
    const end = joinsAfter ? endOf(joinsAfter) : endOf(fresh);
    const value = joinsBefore?.value ?? fresh.value;
    const from = joinsBefore ? place - 1 : place;
    const count = (joinsBefore ? 1 : 0) + (joinsAfter ? 1 : 0);
    if (count === 0 && place === ranges.length) ranges.push(fresh);
    else ranges.splice(from, count, { clock, length: end - clock, value });
  };

  const add: Ranges<Value>['add'] = (client, clock, length, value) => {
    const ranges = clients.get(client) ?? [];
    clients.set(client, ranges);
    const end = clock + length;
    for (let at = clock; at < end; ) {
      const place = placeOf(ranges, at);
      const next = ranges[place];
      if (next && next.clock <= at) {
        at = endOf(next);
        continue;
      }
      const until = Math.min(end, next?.clock ?? end);
      put(ranges, place, { clock: at, length: until - at, value });
      at = until;
    }
  };

  const at: Ranges<Value>['at'] = (client, clock) => {
    const ranges = clients.get(client) ?? [];
    const range = ranges[placeOf(ranges, clock)];
    return range && range.clock <= clock ? range : null;
  };

  const within: Ranges<Value>['within'] = (client, clock, length) => {
    const ranges = clients.get(client);
    if (ranges === undefined) return [];
    const found: Range<Value>[] = [];
    const end = clock + length;
    for (let place = placeOf(ranges, clock); place < ranges.length; place += 1) {
      const range = ranges[place];
      if (range === undefined || range.clock >= end) break;
      const from = Math.max(clock, range.clock);
      found.push({ clock: from, length: Math.min(end, endOf(range)) - from, value: range.value });
    }
    return found;
  };

  return { add, at, within, all: () => [...clients] };
}

const endOf = (range: { readonly clock: number; readonly length: number }): number =>
  range.clock + range.length;
