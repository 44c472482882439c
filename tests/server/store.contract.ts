/** What every store must do. Run against a real one in a directory of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { firstFlaw, GENESIS } from '#shared/kernel/chain.ts';
import { flawIn, recordOf } from '../../server/store/links.ts';
import { sha256 } from '../../server/store/sha256.ts';
import type { Append, Store } from '../../server/store/store.ts';
import { directory } from '../support/directory.ts';

export type Opened = { readonly store: Store; readonly close: () => Promise<void> };
type Said = { readonly type: 'said'; readonly text: string };

const said = (text: string): Said => ({ type: 'said', text });
const appendOf = (after: number, more: Partial<Append<Said>> = {}): Append<Said> => ({
  stream: 'meeting/1',
  after,
  at: 1000 + after,
  by: 'chen',
  events: [said(`words ${after + 1}`)],
  commandId: `command ${after + 1}`,
  ...more,
});

export function storeContract(
  name: string,
  openIn: (dir: string) => Promise<Opened>,
  writer: (dir: string, stream: string) => readonly [command: string, args: readonly string[]],
): void {
  describe(`${name}: the contract of every store`, () => {
    const opened: Opened[] = [];
    const open = async (dir = directory()): Promise<Opened> => {
      const one = await openIn(dir);
      opened.push(one);
      return one;
    };
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
    });

    it('an empty stream has number 0 and the hash before the first event', async () => {
      const { store } = await open();
      expect(await store.head('nobody')).toEqual({ seq: 0, hash: GENESIS });
      expect(await store.read('nobody')).toEqual([]);
      expect(await store.answerTo('nobody', 'chen', 'x')).toBeNull();
      expect(await store.box('nobody')).toEqual({});
    });

    it('what was appended is read back, in order, each stream by itself', async () => {
      const { store } = await open();
      const two = await store.append(appendOf(0, { events: [said('一'), said('二')] }));
      await store.append(appendOf(0, { stream: 'office/1', events: [said('else')] }));
      await store.append(appendOf(2));
      const rows = await store.read('meeting/1');
      expect(rows.map((row) => recordOf(row))).toEqual([
        { seq: 1, at: 1000, by: 'chen', event: said('一') },
        { seq: 2, at: 1000, by: 'chen', event: said('二') },
        { seq: 3, at: 1002, by: 'chen', event: said('words 3') },
      ]);
      expect(two).toMatchObject({ outcome: 'appended', head: rows[1]?.hash });
      expect((await store.read('meeting/1', 1, 1)).map((row) => row.seq)).toEqual([2]);
      expect(await store.streams()).toEqual(['meeting/1', 'office/1']);
      expect(await store.streams('meeting/')).toEqual(['meeting/1']);
      expect(await store.streams('meeting/%')).toEqual([]);
    });

    it('the chain holds over what was appended, whatever the words were', async () => {
      const { store } = await open();
      let after = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }),
          async (texts) => {
            const appended = await store.append(appendOf(after, { events: texts.map(said) }));
            after += texts.length;
            expect(appended).toMatchObject({ outcome: 'appended' });
          },
        ),
        { numRuns: 40 },
      );
      expect(await flawIn(store, 'meeting/1')).toBeNull();
      const rows = await store.read('meeting/1');
      expect(firstFlaw(sha256, 'meeting/2', rows)).toEqual({ seq: 1, flaw: 'chainBroken' });
      const forged = rows.map((row) =>
        row.seq === 7 ? { ...row, body: row.body.replace('chen', 'wang') } : row,
      );
      expect(firstFlaw(sha256, 'meeting/1', forged)).toEqual({ seq: 7, flaw: 'bodyChanged' });
      expect(
        firstFlaw(
          sha256,
          'meeting/1',
          rows.filter((row) => row.seq !== 9),
        ),
      ).toEqual({ seq: 9, flaw: 'gap' });
      expect(new Set(rows.map((row) => row.salt)).size).toBe(rows.length);
    });

    it('a writer who has not seen the last event meets a conflict and writes nothing', async () => {
      const { store } = await open();
      await store.append(appendOf(0));
      expect(await store.append(appendOf(0, { commandId: 'other' }))).toEqual({ outcome: 'conflict' });
      expect(await store.append(appendOf(5, { commandId: 'other' }))).toEqual({ outcome: 'conflict' });
      expect(await store.read('meeting/1')).toHaveLength(1);
      expect(await store.answerTo('meeting/1', 'chen', 'other')).toBeNull();
    });

    it('a resend is given the first answer and changes nothing', async () => {
      const { store } = await open();
      await store.append(appendOf(0, { events: [said('a'), said('b')] }));
      await store.append(appendOf(2));
      for (const after of [0, 2, 3])
        expect(await store.append(appendOf(after, { commandId: 'command 1' }))).toEqual({
          outcome: 'repeated',
          answer: { accepted: 2 },
        });
      expect(await store.answerTo('meeting/1', 'chen', 'command 1')).toEqual({ accepted: 2 });
      expect(await store.read('meeting/1')).toHaveLength(3);
    });

    it('a command id says nothing about another person’s, or another stream’s, command of that id', async () => {
      const { store } = await open();
      await store.append(appendOf(0));
      expect(await store.answerTo('meeting/1', 'wang', 'command 1')).toBeNull();
      expect(await store.answerTo('meeting/2', 'chen', 'command 1')).toBeNull();
      expect(await store.append(appendOf(1, { by: 'wang', commandId: 'command 1' }))).toMatchObject({
        outcome: 'appended',
      });
    });

    it('of many writers at once on one number exactly one succeeds; many streams do not disturb each other', async () => {
      const { store } = await open();
      const rivals = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.append(appendOf(0, { commandId: `rival ${index}` }))),
      );
      expect(rivals.filter((one) => one.outcome === 'appended')).toHaveLength(1);
      const streams = Array.from({ length: 30 }, (_, index) => `stream/${index}`);
      await Promise.all(
        streams.map(async (stream) => {
          for (let after = 0; after < 10; after += 1) await store.append(appendOf(after, { stream }));
        }),
      );
      for (const stream of streams) expect(await flawIn(store, stream)).toBeNull();
      expect((await store.head('stream/17')).seq).toBe(10);
    });

    it('an append that cannot be of record fails alone, not the ones that wait beside it', async () => {
      const { store } = await open();
      const unwritable = { type: 'said', text: Number.NaN };
      const results = await Promise.allSettled([
        store.append(appendOf(0)),
        store.append({ ...appendOf(0, { stream: 'meeting/2' }), events: [unwritable] }),
        store.append(appendOf(0, { stream: 'meeting/3', events: [] })),
        store.append(appendOf(0, { stream: 'meeting/4', emptied: ['shut'] })),
        store.append(appendOf(0, { stream: 'meeting/5', slips: [{ box: 'shut', choice: 'late' }] })),
        store.append(appendOf(0, { stream: 'meeting/6' })),
      ]);
      expect(results.map((one) => one.status)).toEqual([
        ...['fulfilled', 'rejected', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
      ]);
      expect(await store.streams()).toEqual(['meeting/1', 'meeting/4', 'meeting/6']);
    });

    it('everything is there again after closing and opening', async () => {
      const dir = directory();
      const first = await open(dir);
      await first.store.append(appendOf(0, { slips: [{ box: 'b', choice: 'yes' }] }));
      await first.close();
      const { store } = await open(dir);
      expect(await store.answerTo('meeting/1', 'chen', 'command 1')).toEqual({ accepted: 1 });
      expect(await store.box('b')).toEqual({ yes: 1 });
      expect(await store.append(appendOf(1))).toMatchObject({ outcome: 'appended' });
      expect(await flawIn(store, 'meeting/1')).toBeNull();
      await store.close();
      await expect(store.append(appendOf(2))).rejects.toThrow('closed');
    });

    it('the box counts slips and keeps its count through anything but emptying', async () => {
      const { store } = await open();
      const choices = ['agree', 'against', 'agree', '弃权', '__proto__', 'agree'];
      for (const [after, choice] of choices.entries())
        await store.append(appendOf(after, { slips: [{ box: 'vote', choice }] }));
      // A resend and a lost race put nothing in.
      await store.append(appendOf(6, { commandId: 'command 1', slips: [{ box: 'vote', choice: 'agree' }] }));
      await store.append(appendOf(0, { commandId: 'late', slips: [{ box: 'vote', choice: 'agree' }] }));
      const counts = await store.box('vote');
      expect(Object.entries(counts).sort()).toEqual(
        [
          ['agree', 3],
          ['against', 1],
          ['弃权', 1],
          ['__proto__', 1],
        ].sort(),
      );
      expect(await store.box('another')).toEqual({});
      await store.append(appendOf(6, { emptied: ['vote'] }));
      expect(await store.box('vote')).toEqual({});
      await expect(store.append(appendOf(7, { slips: [{ box: 'vote', choice: 'agree' }] }))).rejects.toThrow(
        'emptied',
      );
      expect((await store.head('meeting/1')).seq).toBe(7);
    });

    it('kill -9 loses no acknowledged append and no acknowledged slip', async () => {
      const dir = directory();
      let acknowledged = 0;
      for (let round = 0; round < 3; round += 1) {
        const [command, args] = writer(dir, 'meeting/1');
        const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let printed = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
          if (printed.split('\n').length > 40 + round * 7) child.kill('SIGKILL');
        });
        await once(child, 'close');
        expect(child.signalCode).toBe('SIGKILL');
        const numbers = printed.split('\n').slice(0, -1).map(Number);
        expect(numbers[0]).toBeGreaterThan(acknowledged);
        acknowledged = numbers.at(-1) ?? 0;

        const { store, close } = await open(dir);
        const { seq } = await store.head('meeting/1');
        expect(seq).toBeGreaterThanOrEqual(acknowledged);
        expect(await flawIn(store, 'meeting/1')).toBeNull();
        for (const number of numbers)
          expect(await store.answerTo('meeting/1', 'chen', `command ${number}`)).toEqual({
            accepted: number,
          });
        // The writer puts a slip in with every fifth append, in the same transaction.
        expect(await store.box('box')).toEqual({ agree: Math.ceil(seq / 5) });
        await close();
      }
      expect(acknowledged).toBeGreaterThan(100);
    });
  });
}
