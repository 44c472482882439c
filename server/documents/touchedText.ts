/** The text a Yjs transaction put in and took away, in the order it stands: what authorship is judged from. */
import * as Y from 'yjs';
import type { Passage } from '#shared/authorship/passages.ts';

export type GoneText = { readonly client: number; readonly clock: number; readonly text: string };

export type PutItem = {
  readonly item: Y.Item;
  readonly text: string;
  readonly claim: string | null;
  /** Deleted text right of it that begins with the same words: where a deletion is undone, what was deleted. */
  readonly originals: readonly GoneText[];
};
export type TakenItem = { readonly item: Y.Item; readonly text: string };

/** How much deleted text is looked through for what came back. */
const LOOKS = 8;

type Stretch = { readonly client: number; readonly clock: number; readonly length: number };

export type Touched = {
  /** Text items that are new and there, side by side ones together. */
  readonly put: readonly (readonly PutItem[])[];
  readonly taken: readonly Passage<TakenItem>[];
  readonly deleted: readonly Stretch[];
  /** Where each client that wrote began. */
  readonly begun: readonly Stretch[];
  /** Nothing taken away, nobody else named, nothing that may have come back. */
  readonly isPlain: (actor: string) => boolean;
  readonly isNew: (item: Y.Item) => boolean;
};

export function touchedBy(transaction: Y.Transaction): Touched {
  const { beforeState, afterState, doc } = transaction;
  const isNew = (item: Y.Item): boolean => item.id.clock >= (beforeState.get(item.id.client) ?? 0);
  const begun: Stretch[] = [];
  const fresh = new Set<Y.Item>();
  for (const [client, end] of afterState) {
    const clock = beforeState.get(client) ?? 0;
    if (clock >= end) continue;
    begun.push({ client, clock, length: end - clock });
    for (const item of itemsIn(doc, client, clock, end)) if (!item.deleted && isText(item)) fresh.add(item);
  }
  const gone = new Set<Y.Item>();
  const deleted: Stretch[] = [];
  for (const [client, ranges] of transaction.deleteSet.clients)
    for (const { clock, len } of ranges)
      for (const item of itemsIn(doc, client, clock, clock + len)) {
        if (!isText(item) || isNew(item)) continue;
        gone.add(item);
        deleted.push({ client, clock: item.id.clock, length: item.length });
      }
  const put: PutItem[][] = [];
  const taken: Passage<TakenItem>[] = [];
  const parents = new Set([...fresh].map((item) => item.parent));
  // A deletion alone moves nothing: what it took matters only beside what was put.
  if (fresh.size > 0) for (const item of gone) parents.add(item.parent);
  const only = fresh.size === 1 && gone.size === 0 ? [...fresh][0] : undefined;
  if (only) put.push([{ ...putItem(only, isNew), claim: claimLeftOf(only) }]);
  else
    for (const parent of parents)
      if (parent instanceof Y.XmlText) {
        const read = passagesIn(parent, fresh, gone, isNew);
        put.push(...read.put);
        taken.push(...read.taken);
      }
  const isPlain = (actor: string): boolean =>
    taken.length === 0 &&
    put.every((passage) =>
      passage.every(({ claim, originals }) => (claim === null || claim === actor) && originals.length === 0),
    );
  return { put, taken, deleted, begun, isPlain, isNew };
}

export const isText = (item: Y.Item): boolean => item.content instanceof Y.ContentString;
const stringOf = (item: Y.Item): string => (item.content instanceof Y.ContentString ? item.content.str : '');

function* itemsIn(doc: Y.Doc, client: number, from: number, to: number): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? [];
  if (structs.length === 0 || from >= Y.getState(doc.store, client)) return;
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= to) return;
    if (struct instanceof Y.Item) yield struct;
  }
}

const putItem = (item: Y.Item, isNew: (item: Y.Item) => boolean) => ({
  item,
  text: stringOf(item),
  originals: originalsOf(item, isNew),
});

/** How Yjs has cut or joined its items must not matter: neighbours with consecutive clocks are one. */
function originalsOf(item: Y.Item, isNew: (item: Y.Item) => boolean): readonly GoneText[] {
  const gone: { client: number; clock: number; text: string }[] = [];
  const text = stringOf(item);
  for (let next = item.right; next; next = next.right) {
    if (!isText(next) || isNew(next)) continue;
    if (!next.deleted) break;
    const last = gone.at(-1);
    const { client, clock } = next.id;
    if (last?.client === client && last.clock + last.text.length === clock) last.text += stringOf(next);
    else if (gone.length === LOOKS) break;
    else gone.push({ client, clock, text: stringOf(next) });
  }
  return gone.filter((one) => one.text.startsWith(text));
}

/** The nearest author mark before the item that still stands. */
function claimLeftOf(item: Y.Item): string | null {
  for (let at = item.left; at; at = at.left) {
    const claim = claimIn(at);
    if (claim !== undefined) return claim;
  }
  return null;
}

/** Undefined: the item says nothing of authors. */
function claimIn(item: Y.Item): string | null | undefined {
  if (item.deleted || !(item.content instanceof Y.ContentFormat) || item.content.key !== 'author')
    return undefined;
  const value: unknown = item.content.value;
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

function passagesIn(
  parent: Y.XmlText,
  fresh: ReadonlySet<Y.Item>,
  gone: ReadonlySet<Y.Item>,
  isNew: (item: Y.Item) => boolean,
) {
  const put: PutItem[][] = [];
  const taken: { pieces: TakenItem[]; atEdge: boolean }[] = [];
  let claim: string | null = null;
  let putting: PutItem[] | null = null;
  let taking: { pieces: TakenItem[]; atEdge: boolean } | null = null;
  let hasOld = false;
  for (let item = parent._start; item; item = item.right) {
    const said = claimIn(item);
    if (said !== undefined) claim = said;
    if (!isText(item)) continue;
    if (fresh.has(item)) {
      if (putting === null) {
        putting = [];
        put.push(putting);
      }
      putting.push({ ...putItem(item, isNew), claim });
    } else if (gone.has(item)) {
      if (taking === null) {
        taking = { pieces: [], atEdge: !hasOld };
        taken.push(taking);
      }
      taking.pieces.push({ item, text: stringOf(item) });
    } else if (!item.deleted) {
      putting = null;
      taking = null;
      hasOld = true;
    }
  }
  if (taking) taking.atEdge = true;
  return { put, taken };
}

/** What was deleted before this transaction and stood side by side, in the order it stood. */
export function earlierPassages<Piece>(
  doc: Y.Doc,
  touched: Touched,
  piecesOf: (item: Y.Item, text: string) => readonly Piece[],
): readonly Passage<Piece>[] {
  const passages: { pieces: Piece[]; atEdge: boolean }[] = [];
  for (const text of textsOf(doc)) {
    let open: { pieces: Piece[]; atEdge: boolean } | null = null;
    for (let item = text._start; item; item = item.right) {
      if (!isText(item)) continue;
      if (!item.deleted) {
        if (!touched.isNew(item)) open = null;
        continue;
      }
      if (touched.isNew(item)) continue;
      if (open === null) {
        open = { pieces: [], atEdge: false };
        passages.push(open);
      }
      open.pieces.push(...piecesOf(item, stringOf(item)));
    }
  }
  return passages;
}

/** Every text of a document, deleted ones too, by client and clock. */
function* textsOf(doc: Y.Doc): Generator<Y.XmlText> {
  for (const client of [...doc.store.clients.keys()].sort((one, other) => one - other))
    for (const item of doc.store.clients.get(client) ?? [])
      if (
        item instanceof Y.Item &&
        item.content instanceof Y.ContentType &&
        item.content.type instanceof Y.XmlText
      )
        yield item.content.type;
}
