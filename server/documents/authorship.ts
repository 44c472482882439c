/**
 * Follows a document change by change and keeps who wrote which character. The binding of client ids to persons says
 * who acted; what the text itself claims is checked against what was deleted (shared/authorship/claims.ts). What is
 * once told of a character stays: marking text later changes nothing.
 */
import type * as Y from 'yjs';
import type { Attribution } from '#shared/authorship/attributed.ts';
import { type Put, type Taken, type Verdict, verifyClaims } from '#shared/authorship/claims.ts';
import type { Passage } from '#shared/authorship/passages.ts';
import {
  type AuthorshipTable,
  emptyTable,
  encodeTable,
  noteTime,
  returnedBy,
  returnedWithin,
  timeOf,
} from './authorshipTable.ts';
import { earlierPassages, type GoneText, type Touched, touchedBy } from './touchedText.ts';

/** Who the system is in the log. No person's id begins with this sign. */
export const SYSTEM = '@system';

export type Authorship = {
  /** Runs an act that changes the document, as somebody's. */
  readonly during: <Result>(actor: string, at: number, act: () => Result) => Result;
  /** The attribution of characters in a row, cut where it changes. */
  readonly of: (client: number, clock: number, length: number) => readonly Told[];
  /** Who deleted characters and when; what came back elsewhere is not told. */
  readonly removalsOf: (client: number, clock: number, length: number) => readonly Removed[];
  readonly encode: () => Uint8Array;
};

export type Told = Attribution & { readonly clock: number; readonly length: number; readonly at: number };
export type Removed = {
  readonly clock: number;
  readonly length: number;
  readonly actor: string;
  readonly at: number;
};

/** `doc` and `table` are of the same moment; every later change must come through `during`. */
export function followAuthorship(
  doc: Y.Doc,
  personOf: (client: number) => string,
  table: AuthorshipTable = emptyTable(),
): Authorship {
  let acting: { readonly actor: string; readonly at: number } | null = null;

  const of: Authorship['of'] = (client, clock, length) => {
    const actor = personOf(client);
    const told: Told[] = [];
    const at = timeOf(table, client, clock);
    let from = clock;
    const own = (until: number): void => {
      if (until <= from) return;
      told.push({ clock: from, length: until - from, author: actor, actor, kind: 'own', claimed: null, at });
      from = until;
    };
    for (const { clock: start, length: part, value } of table.departures.within(client, clock, length)) {
      own(start);
      told.push({ clock: start, length: part, ...value, actor, at });
      from = start + part;
    }
    own(clock + length);
    return told;
  };

  const removalsOf: Authorship['removalsOf'] = (client, clock, length) =>
    table.deletions.within(client, clock, length).flatMap(({ clock: start, length: part, value }) => {
      const left: Removed[] = [];
      let from = start;
      for (const back of returnedWithin(table, client, start, part)) {
        if (back.clock > from) left.push({ clock: from, length: back.clock - from, ...value });
        from = Math.max(from, back.clock + back.length);
      }
      if (from < start + part) left.push({ clock: from, length: start + part - from, ...value });
      return left;
    });

  const takenOf = ({ client, clock, text }: GoneText): readonly Taken[] =>
    of(client, clock, text.length).map(({ author, claimed, clock: from, length }) => ({
      text: text.slice(from - clock, from - clock + length),
      ...{ author, claimed, client, clock: from },
    }));

  const isReturned = (client: number, clock: number, length: number, actor: string): boolean =>
    (table.returned.get(actor)?.within(client, clock, length) ?? []).length > 0;

  const besidesOf = (text: string, originals: readonly GoneText[], actor: string): readonly Taken[] =>
    originals.flatMap(({ client, clock }) => {
      if (isReturned(client, clock, text.length, actor)) return [];
      const pieces = takenOf({ client, clock, text });
      return pieces.length === 1 ? pieces : [];
    });

  const verdictsOn = (touched: Touched, actor: string): readonly (readonly Verdict[])[] => {
    const put = touched.put.map((passage) =>
      passage.map(
        ({ text, claim, originals }): Put => ({ text, claim, besides: besidesOf(text, originals, actor) }),
      ),
    );
    const taken = touched.taken.map(
      ({ pieces, atEdge }): Passage<Taken> => ({
        atEdge,
        pieces: pieces.flatMap(({ item, text }) => takenOf({ ...item.id, text })),
      }),
    );
    const earlier = () =>
      earlierPassages(doc, touched, (item, text) =>
        takenOf({ ...item.id, text }).filter(
          (piece) => !isReturned(piece.client, piece.clock, piece.text.length, actor),
        ),
      );
    return verifyClaims({ actor, put, taken, earlier });
  };

  const keep = (touched: Touched, verdicts: readonly (readonly Verdict[])[], actor: string): void => {
    for (const [index, passage] of touched.put.entries()) {
      const places = passage.flatMap(({ item, text }) =>
        Array.from({ length: text.length }, (_, offset) => ({
          client: item.id.client,
          clock: item.id.clock + offset,
        })),
      );
      let at = 0;
      for (const { length, author, kind, claimed, from } of verdicts[index] ?? []) {
        if (from) returnedBy(table, actor).add(from.client, from.clock, length, true);
        if (kind !== 'own' || author !== actor)
          for (const { client, clock } of places.slice(at, at + length))
            table.departures.add(client, clock, 1, { author, kind, claimed });
        at += length;
      }
    }
  };

  /** What the system writes it attributes itself: it reads its own table when it opens a text anew. */
  const believe = (touched: Touched): void => {
    for (const { item, text, claim } of touched.put.flat())
      if (claim !== null && claim !== SYSTEM)
        table.departures.add(item.id.client, item.id.clock, text.length, {
          ...{ author: claim, kind: 'moved', claimed: null },
        });
  };

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (acting === null) return;
    const { actor, at } = acting;
    const touched = touchedBy(transaction);
    for (const { client, clock } of touched.begun) noteTime(table, client, clock, at);
    for (const { client, clock, length } of touched.deleted)
      table.deletions.add(client, clock, length, { actor, at });
    if (touched.put.length === 0) return;
    if (actor === SYSTEM) believe(touched);
    else if (!touched.isPlain(actor)) keep(touched, verdictsOn(touched, actor), actor);
  });

  const during: Authorship['during'] = (actor, at, act) => {
    acting = { actor, at };
    try {
      return act();
    } finally {
      acting = null;
    }
  };
  return { during, of, removalsOf, encode: () => encodeTable(table) };
}
