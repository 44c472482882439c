/** Two people and a document behind the gate, and what a refusal must leave as it was. */
import * as encoding from 'lib0/encoding';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { changed, LI, page, paragraph, type Served, served, ZHAO } from './gateSetup.ts';

export const LI_PAGE = 5;
export const ZHAO_PAGE = 9;

/** 李 has written one sentence; 赵's page knows it. */
export function scene(): { server: Served; li: Y.Doc; zhao: Y.Doc } {
  const server = served({ [LI_PAGE]: LI, [ZHAO_PAGE]: ZHAO, 10: ZHAO });
  const li = page(null, LI_PAGE);
  expect(
    server.offer(
      LI,
      changed(li, (root) => root.insert(0, [paragraph('我不认罪')])),
    ),
  ).toEqual({
    admitted: true,
    effective: true,
  });
  return { server, li, zhao: page(server, ZHAO_PAGE) };
}

export function refuses(server: Served, person: string, update: Uint8Array, reason?: string): void {
  const before = Y.encodeStateAsUpdate(server.doc);
  const ruling = server.offer(person, update);
  expect(ruling.admitted).toBe(false);
  if (reason !== undefined) expect(ruling).toEqual({ admitted: false, reason });
  expect(Y.encodeStateAsUpdate(server.doc)).toEqual(before);
  expect(server.doc.store.pendingStructs).toBeNull();
  expect(server.doc.store.pendingDs).toBeNull();
}

/** An update written by hand: `structs` blocks of one client and a delete set. */
export function handmade(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write);
}
