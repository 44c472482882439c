/** Where a struct of an update would stand: under which parent, and as which attribute. Nothing is integrated. */
import * as Y from 'yjs';
import { MAX_DEPTH, ROOT } from '#shared/richText.ts';

export type Struct = Y.Item;
export type UpdateIndex = ReadonlyMap<number, { readonly structs: readonly Struct[]; readonly end: number }>;

/** `parent` null: the root fragment. `attribute` null: a child, not an attribute. */
export type Place = { readonly parent: Y.XmlElement | Y.XmlText | null; readonly attribute: string | null };
type NoPlace = { readonly refused: 'missing' | 'malformed' | 'unknownParent' | 'mixedParents' | 'tooDeep' };
/** A place with the item that is the parent, so that equal places can be told and depth be climbed. */
type FullPlace = Place & { readonly holder: Y.Item | null };

export type Places = { readonly of: (struct: Struct) => Place | NoPlace };

export function createPlaces(doc: Y.Doc, index: UpdateIndex): Places {
  const remembered = new Map<Struct, FullPlace | NoPlace>();

  const find = (id: Y.ID): Y.Item | null => {
    if (id.clock < Y.getState(doc.store, id.client)) {
      const stored = Y.getItem(doc.store, id);
      return stored instanceof Y.Item ? stored : null;
    }
    return structAt(index.get(id.client)?.structs ?? [], id.clock);
  };

  const underHolder = (holder: Y.Item | null, attribute: string | null): FullPlace | NoPlace => {
    if (!(holder?.content instanceof Y.ContentType)) return { refused: 'unknownParent' };
    const { type } = holder.content;
    if (type instanceof Y.XmlElement || type instanceof Y.XmlText) return { parent: type, attribute, holder };
    return { refused: 'unknownParent' };
  };

  const declared = (struct: Struct): FullPlace | NoPlace | null => {
    // As decoded, a parent is the name of a root, the id of an item, or null: "where my neighbour stands".
    const parent: unknown = struct.parent;
    if (parent === null) return null;
    if (typeof parent === 'string') {
      if (parent !== ROOT || struct.parentSub !== null) return { refused: 'unknownParent' };
      return { parent: null, attribute: null, holder: null };
    }
    if (!(parent instanceof Y.ID)) return { refused: 'unknownParent' };
    const holder = find(parent);
    return holder === null ? { refused: 'missing' } : underHolder(holder, struct.parentSub);
  };

  const isStored = (item: Y.Item): boolean => item.parent instanceof Y.AbstractType;
  const stored = (item: Y.Item): FullPlace | NoPlace => {
    const type: unknown = item.parent;
    if (!(type instanceof Y.AbstractType)) return { refused: 'unknownParent' };
    if (type._item === null) return { parent: null, attribute: item.parentSub, holder: null };
    return underHolder(type._item, item.parentSub);
  };

  /** Follows neighbours until one says where it stands; a loop, which could never be integrated, is malformed. */
  const inherited = (struct: Struct): FullPlace | NoPlace => {
    const trail: Struct[] = [];
    const seen = new Set<Struct>();
    const settle = (place: FullPlace | NoPlace): FullPlace | NoPlace => {
      for (const one of trail) remembered.set(one, place);
      return place;
    };
    for (let at = struct; ; ) {
      const known = remembered.get(at);
      if (known) return settle(known);
      if (isStored(at)) return settle(stored(at));
      if (seen.has(at)) return settle({ refused: 'malformed' });
      seen.add(at);
      trail.push(at);
      const own = declared(at);
      if (own) return settle(own);
      const neighbour = at.origin ?? at.rightOrigin;
      if (neighbour === null) return settle({ refused: 'unknownParent' });
      const next = find(neighbour);
      if (next === null) return settle({ refused: 'missing' });
      at = next;
    }
  };

  const tooDeep = (place: FullPlace): boolean => {
    let holder = place.holder;
    for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
      if (holder === null) return false;
      const next: FullPlace | NoPlace = inherited(holder);
      if ('refused' in next) return true;
      holder = next.holder;
    }
    return true;
  };

  const agreesWith = (place: FullPlace, other: FullPlace | NoPlace): boolean =>
    !('refused' in other) && other.holder === place.holder && other.attribute === place.attribute;

  const of = (struct: Struct): Place | NoPlace => {
    const place = inherited(struct);
    if ('refused' in place) return place;
    for (const id of [struct.origin, struct.rightOrigin]) {
      if (id === null) continue;
      if (id.client === struct.id.client && id.clock >= struct.id.clock) return { refused: 'malformed' };
      const neighbour = find(id);
      if (neighbour === null) return { refused: 'missing' };
      if (!agreesWith(place, inherited(neighbour))) return { refused: 'mixedParents' };
    }
    // A struct whose beginning is known must continue where that beginning stands.
    if (struct.id.clock < Y.getState(doc.store, struct.id.client)) {
      const beginning = find(struct.id);
      if (beginning === null || !agreesWith(place, stored(beginning))) return { refused: 'mixedParents' };
    }
    return tooDeep(place) ? { refused: 'tooDeep' } : place;
  };
  return { of };
}

function structAt(structs: readonly Struct[], clock: number): Struct | null {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct === undefined) return null;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return null;
}
