/**
 * Who wrote what in a document, as far as it is not plain from the client ids: text that came from elsewhere,
 * deletions, and when what was written. Small, because most text is its writer's own; kept beside the snapshot, and
 * derivable from the log without it.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { AUTHOR_KINDS, type AuthorKind } from '#shared/authorship/attributed.ts';
import { createRanges, type Range, type Ranges } from './ranges.ts';

/** What differs from "the person of this client id wrote it". */
export type Departure = {
  readonly author: string;
  readonly kind: AuthorKind;
  readonly claimed: string | null;
};
export type Deletion = { readonly actor: string; readonly at: number };

export type AuthorshipTable = {
  readonly departures: Ranges<Departure>;
  readonly deletions: Ranges<Deletion>;
  /** Deleted characters that came back, by who brought them: two may move one sentence at once, each once. */
  readonly returned: Map<string, Ranges<true>>;
  /** From which clock on a client wrote at which time. */
  readonly times: Map<number, { readonly clock: number; readonly at: number }[]>;
};

/** Times closer to each other than this (ms) count as one. */
const SAME_TIME = 10_000;

export const emptyTable = (): AuthorshipTable => ({
  departures: createRanges(
    (one, next) => one.author === next.author && one.kind === next.kind && one.claimed === next.claimed,
  ),
  deletions: createRanges((one, next) => one.actor === next.actor && Math.abs(one.at - next.at) < SAME_TIME),
  returned: new Map(),
  times: new Map(),
});

export function noteTime(table: AuthorshipTable, client: number, clock: number, at: number): void {
  const times = table.times.get(client);
  const last = times?.at(-1);
  if (times === undefined) table.times.set(client, [{ clock, at }]);
  else if (last === undefined || at - last.at >= SAME_TIME) times.push({ clock, at });
}

export function timeOf(table: AuthorshipTable, client: number, clock: number): number {
  const times = table.times.get(client) ?? [];
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return times[low - 1]?.at ?? 0;
}

export function returnedBy(table: AuthorshipTable, actor: string): Ranges<true> {
  const ranges = table.returned.get(actor) ?? createRanges<true>(() => true);
  table.returned.set(actor, ranges);
  return ranges;
}

export const returnedWithin = (
  table: AuthorshipTable,
  client: number,
  clock: number,
  length: number,
): readonly Range<true>[] =>
  [...table.returned.values()]
    .flatMap((ranges) => ranges.within(client, clock, length))
    .sort((one, other) => one.clock - other.clock);

const VERSION = 1;

export function encodeTable(table: AuthorshipTable): Uint8Array {
  const words = new Map<string, number>();
  const word = (text: string): number => {
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  const body = encoding.encode((encoder) => {
    const number = (value: number): void => encoding.writeVarUint(encoder, value);
    writeRanges(number, table.departures, ({ author, kind, claimed }) => {
      number(word(author));
      number(AUTHOR_KINDS.indexOf(kind));
      number(claimed === null ? 0 : word(claimed) + 1);
    });
    writeRanges(number, table.deletions, ({ actor, at }) => {
      number(word(actor));
      number(at);
    });
    number(table.returned.size);
    for (const [actor, ranges] of table.returned) {
      number(word(actor));
      writeRanges(number, ranges, () => undefined);
    }
    number(table.times.size);
    for (const [client, times] of table.times) {
      number(client);
      number(times.length);
      for (const { clock, at } of times) {
        number(clock);
        number(at);
      }
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, VERSION);
    encoding.writeVarString(encoder, JSON.stringify([...words.keys()]));
    encoding.writeUint8Array(encoder, body);
  });
}

function writeRanges<Value>(
  number: (value: number) => void,
  ranges: Ranges<Value>,
  write: (value: Value) => void,
): void {
  const all = ranges.all();
  number(all.length);
  for (const [client, list] of all) {
    number(client);
    number(list.length);
    let last = 0;
    for (const { clock, length, value } of list) {
      number(clock - last);
      number(length);
      write(value);
      last = clock + length;
    }
  }
}

export function decodeTable(bytes: Uint8Array): AuthorshipTable {
  const decoder = decoding.createDecoder(bytes);
  const number = (): number => decoding.readVarUint(decoder);
  if (number() !== VERSION) throw new Error('a table of authors of an unknown version');
  const words: readonly string[] = JSON.parse(decoding.readVarString(decoder));
  const table = emptyTable();
  readRanges(number, table.departures, () => {
    const author = words[number()] ?? '';
    const kind = AUTHOR_KINDS[number()] ?? 'own';
    const claim = number();
    return { author, kind, claimed: claim === 0 ? null : (words[claim - 1] ?? '') };
  });
  readRanges(number, table.deletions, () => ({ actor: words[number()] ?? '', at: number() }));
  for (let actors = number(); actors > 0; actors -= 1)
    readRanges(number, returnedBy(table, words[number()] ?? ''), (): true => true);
  for (let left = number(); left > 0; left -= 1) {
    const client = number();
    const times = Array.from({ length: number() }, () => ({ clock: number(), at: number() }));
    table.times.set(client, times);
  }
  return table;
}

function readRanges<Value>(number: () => number, ranges: Ranges<Value>, read: () => Value): void {
  for (let clients = number(); clients > 0; clients -= 1) {
    const client = number();
    let clock = 0;
    for (let left = number(); left > 0; left -= 1) {
      clock += number();
      const length = number();
      ranges.add(client, clock, length, read());
      clock += length;
    }
  }
}
