import { expect, test } from 'vitest';
import type { DocumentStore } from '../../server/documents/documentStore.ts';
import { firstBrokenUpdate } from '../../server/documents/updateChain.ts';

const DOC = 'minutes:contract';
const entry = (text: string, person = 'li', clientId = 7) => ({
  person,
  clientId,
  at: 1_700_000_000_000,
  bytes: new TextEncoder().encode(text),
});
const line = { recordSeq: 4, kind: 'step' as const, at: 5, speaker: null, speakerName: null, text: '第四' };

/** What every storage of documents must hold to. `open` gives a fresh, empty one. */
export function documentStoreContract(open: () => DocumentStore): void {
  test('a new document is open, empty, in its first generation', async () => {
    const store = open();
    expect(await store.find(DOC)).toBeNull();
    const loaded = await store.load(DOC);
    expect(loaded.row).toMatchObject({ generation: 1, status: 'open', seq: 0, head: '0'.repeat(64) });
    expect(loaded).toMatchObject({ snapshot: null, updates: [], lines: [] });
  });

  test('updates are numbered without gaps and chained; load gives what follows the snapshot', async () => {
    const store = open();
    await store.load(DOC);
    await store.append(DOC, { generation: 1, after: 0, entries: [entry('一'), entry('二')], lines: [line] });
    await store.saveSnapshot(DOC, 1, { seq: 2, state: new Uint8Array([9]), authorship: new Uint8Array([1]) });
    const end = await store.append(DOC, { generation: 1, after: 2, entries: [entry('三')], lines: [] });
    expect(end.seq).toBe(3);
    const log = await store.log(DOC);
    expect(log.map(({ seq, bytes }) => [seq, new TextDecoder().decode(bytes)])).toEqual([
      [1, '一'],
      [2, '二'],
      [3, '三'],
    ]);
    expect(firstBrokenUpdate(DOC, log)).toBeNull();
    expect(log.at(-1)?.hash).toBe(end.head);
    const tampered = log.map((one) => (one.seq === 2 ? { ...one, person: 'zhao' } : one));
    expect(firstBrokenUpdate(DOC, tampered)).toBe(2);
    const loaded = await store.load(DOC);
    expect(loaded.snapshot?.seq).toBe(2);
    expect(loaded.updates.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['三']);
    expect(loaded.lines).toEqual([line]);
  });

  test('a second writer, another generation and a line twice are conflicts that leave nothing behind', async () => {
    const store = open();
    await store.load(DOC);
    await store.append(DOC, { generation: 1, after: 0, entries: [entry('一')], lines: [line] });
    for (const batch of [
      { generation: 1, after: 0, entries: [entry('二')], lines: [] },
      { generation: 2, after: 1, entries: [entry('二')], lines: [] },
      { generation: 1, after: 1, entries: [entry('二')], lines: [line] },
    ])
      await expect(store.append(DOC, batch)).rejects.toThrow();
    expect((await store.log(DOC)).length).toBe(1);
    expect((await store.find(DOC))?.seq).toBe(1);
  });

  test('a document can be read as it was at any number, from the snapshot before it', async () => {
    const store = open();
    await store.load(DOC);
    const entries = [entry('一'), entry('二', 'zhao', 8), entry('三')];
    await store.append(DOC, { generation: 1, after: 0, entries, lines: [line] });
    await store.saveSnapshot(DOC, 1, { seq: 2, state: new Uint8Array([9]), authorship: new Uint8Array([1]) });
    expect(await store.loadAt(DOC, 1)).toMatchObject({ snapshot: null, row: { seq: 1 } });
    expect((await store.loadAt(DOC, 3))?.snapshot?.seq).toBe(2);
    const read = async (seq: number) =>
      (await store.loadAt(DOC, seq))?.updates.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect([await read(1), await read(2), await read(3)]).toEqual([['一'], [], ['三']]);
    expect(await store.loadAt(DOC, 4)).toBeNull();
    expect((await store.entries(DOC)).map(({ seq, person }) => [seq, person])).toEqual([
      [1, 'li'],
      [2, 'zhao'],
      [3, 'li'],
    ]);
  });

  test('a client id belongs to whoever came first', async () => {
    const store = open();
    await store.load(DOC);
    expect(await store.bindClient(DOC, 7, 'li', 1)).toBe(true);
    expect(await store.bindClient(DOC, 7, 'li', 2)).toBe(true);
    expect(await store.bindClient(DOC, 7, 'zhao', 3)).toBe(false);
    expect(await store.bindClient('minutes:other', 7, 'zhao', 3)).toBe(true);
    expect((await store.load(DOC)).clients).toEqual(new Map([[7, 'li']]));
  });

  test('frozen takes nothing; reopened goes on in the next generation of one chain', async () => {
    const store = open();
    await store.load(DOC);
    await store.append(DOC, { generation: 1, after: 0, entries: [entry('一')], lines: [line] });
    const frozen = {
      ...{ generation: 1, seq: 1, at: 9, canonical: '{"content":[]}', sha256: 'a'.repeat(64) },
      ...{ authorship: '{}', authorshipSha256: 'b'.repeat(64) },
    };
    await expect(store.freeze(DOC, { ...frozen, seq: 0 })).rejects.toThrow();
    await store.freeze(DOC, frozen);
    expect(await store.frozen(DOC)).toEqual(frozen);
    await expect(store.freeze(DOC, frozen)).rejects.toThrow();
    await expect(
      store.append(DOC, { generation: 1, after: 1, entries: [entry('二')], lines: [] }),
    ).rejects.toThrow();
    await expect(store.reopen(DOC, 3, entry('种'))).rejects.toThrow();
    expect(await store.reopen(DOC, 2, entry('种'))).toMatchObject({ generation: 2, status: 'open', seq: 2 });
    const loaded = await store.load(DOC);
    expect(loaded.updates.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['种']);
    expect(loaded.lines).toEqual([line]);
    expect(firstBrokenUpdate(DOC, await store.log(DOC))).toBeNull();
    expect(await store.frozen(DOC, 1)).toEqual(frozen);
    expect(await store.frozen(DOC, 2)).toBeNull();
  });
}
