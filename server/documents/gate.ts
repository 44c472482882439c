/**
 * Admission of Yjs updates: the whole update or nothing. Nothing is applied here; a refused update leaves no trace.
 *
 * An update is admitted when it decodes, brings no gaps, writes only with client ids of the person who sent it,
 * refers only to what is known, puts only nodes, marks and attributes of the schema where the schema allows them,
 * and deletes only what exists. Yjs itself checks none of this: eleven bytes can empty a document, and anybody can
 * continue another person's sentence under that person's name.
 */
import * as Y from 'yjs';
import type { DocumentProfile } from '#shared/documentKinds.ts';
import { allowed } from './gateContent.ts';
import { createPlaces, type Struct, type UpdateIndex } from './gatePlaces.ts';
import { deletesOutline, keepsOutline, writesOutline } from './outline.ts';

export type UpdateRefusal =
  | 'malformed'
  | 'collected'
  | 'tooLong'
  | 'missing'
  | 'foreignClient'
  | 'unknownParent'
  | 'mixedParents'
  | 'tooDeep'
  | 'notInSchema'
  | 'deletesUnknown'
  | 'outlineKept';

/** `effective` false: the document knows all of it already. `missing`: may become good once more is known. */
export type Ruling =
  | { readonly admitted: true; readonly effective: boolean }
  | { readonly admitted: false; readonly reason: UpdateRefusal };

const MAX_STRUCT_LENGTH = 200_000;
const MAX_CLIENT_ID = 2 ** 32 - 1;

const refused = (reason: UpdateRefusal): Ruling => ({ admitted: false, reason });

/** Rules on one V1 update against a document that collects no garbage. */
export function judge(
  doc: Y.Doc,
  update: Uint8Array,
  profile: DocumentProfile,
  mayWriteAs: (clientId: number) => boolean,
): Ruling {
  const decoded = decode(update);
  if (decoded === null) return refused('malformed');
  const index = indexed(doc, decoded.structs, mayWriteAs);
  if ('admitted' in index) return index;
  const places = createPlaces(doc, index);
  let effective = false;
  let touchesOutline = false;
  for (const [client, run] of index) {
    const known = Y.getState(doc.store, client);
    for (const struct of run.structs) {
      const place = places.of(struct);
      if ('refused' in place) return refused(place.refused);
      if (!allowed(struct, place, profile)) return refused('notInSchema');
      if (struct.id.clock + struct.length <= known) continue;
      effective = true;
      touchesOutline ||= profile.hasOutline && writesOutline(place);
    }
  }
  const deletions = judgeDeletions(doc, index, decoded.deletions, profile.hasOutline);
  if (deletions === 'unknown') return refused('deletesUnknown');
  if ((touchesOutline || deletions === 'outline') && !keepsOutline(doc, update))
    return refused('outlineKept');
  return { admitted: true, effective: effective || deletions !== 'none' };
}

type Deletions = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;

function decode(update: Uint8Array): { structs: readonly unknown[]; deletions: Deletions } | null {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    return { structs, deletions: ds.clients };
  } catch {
    // Anything may come over the wire; what the decoder throws says only that this is not an update.
    return null;
  }
}

/** The structs of each client in one unbroken run that begins within what is known. */
function indexed(
  doc: Y.Doc,
  structs: readonly unknown[],
  mayWriteAs: (clientId: number) => boolean,
): UpdateIndex | Ruling {
  const index = new Map<number, { structs: Struct[]; end: number }>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) return refused('collected');
    const { client, clock } = struct.id;
    if (client > MAX_CLIENT_ID || struct.length < 1) return refused('malformed');
    if (struct.length > MAX_STRUCT_LENGTH) return refused('tooLong');
    if (!mayWriteAs(client)) return refused('foreignClient');
    const run = index.get(client);
    if (clock > (run?.end ?? Y.getState(doc.store, client))) return refused('missing');
    if (run && clock !== run.end) return refused('malformed');
    const end = clock + struct.length;
    if (run) {
      run.structs.push(struct);
      run.end = end;
      continue;
    }
    index.set(client, { structs: [struct], end });
  }
  return index;
}

function judgeDeletions(
  doc: Y.Doc,
  index: UpdateIndex,
  deletions: Deletions,
  hasOutline: boolean,
): 'none' | 'effective' | 'outline' | 'unknown' {
  let effective = false;
  let outline = false;
  for (const [client, ranges] of deletions) {
    const known = Y.getState(doc.store, client);
    const end = Math.max(known, index.get(client)?.end ?? 0);
    for (const { clock, len } of ranges) {
      if (clock + len > end) return 'unknown';
      if (len === 0) continue;
      effective ||= clock + len > known;
      if (effective && !hasOutline) continue;
      for (const living of livingIn(doc, client, clock, clock + len)) {
        effective = true;
        if (!hasOutline) break;
        outline ||= deletesOutline(living);
      }
    }
  }
  if (outline) return 'outline';
  return effective ? 'effective' : 'none';
}

function* livingIn(doc: Y.Doc, client: number, from: number, to: number): Generator<Struct> {
  const structs = doc.store.clients.get(client) ?? [];
  if (from >= Y.getState(doc.store, client)) return;
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= to) return;
    if (struct instanceof Y.Item && !struct.deleted) yield struct;
  }
}
