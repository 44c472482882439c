import { describe, expect, it } from 'vitest';
import { flawIn } from '../../server/store/links.ts';
import type { Store } from '../../server/store/store.ts';
import { type Command, chen, decider, openStore, person, room } from '../support/smallVote.ts';

describe('streams', () => {
  it('a command is ruled on, recorded, told and answered with its number, in that order', async () => {
    const { streams, hear } = room();
    const { heard } = hear('v');
    const answering = streams.execute('v', chen, 'c1', { type: 'open' });
    expect(heard).toEqual([]);
    expect(await answering).toEqual({ accepted: 1 });
    expect(heard).toMatchObject([{ stream: 'v', after: 0, upTo: 1, state: { open: true } }]);
    const { state, records, seq, head } = await streams.read('v');
    expect({ seq, head, state }).toEqual({ seq: 1, head: heard[0]?.head, state: heard[0]?.state });
    expect(records).toEqual([{ seq: 1, at: 1000, by: 'chen', event: { type: 'opened', by: 'chen' } }]);
  });

  it('a refusal is not of record, and the same command may succeed later', async () => {
    const { streams, store, hear } = room();
    const { heard } = hear('v');
    expect(await streams.execute('v', chen, 'c1', { type: 'cast', choice: 'a' })).toEqual({
      refused: 'notOpen',
    });
    expect(heard).toEqual([]);
    expect(await store.read('v')).toEqual([]);
    await streams.execute('v', chen, 'c2', { type: 'open' });
    expect(await streams.execute('v', chen, 'c1', { type: 'cast', choice: 'a' })).toEqual({ accepted: 2 });
  });

  it('a resend is answered the same, now, later and after a restart, and is told nobody again', async () => {
    const { streams, store, hear } = room();
    await streams.execute('v', chen, 'c1', { type: 'open' });
    const cast = { type: 'cast', choice: 'a' } as const;
    const { heard } = hear('v');
    const together = await Promise.all([1, 2, 3].map(() => streams.execute('v', chen, 'c2', cast)));
    expect(together).toEqual([{ accepted: 2 }, { accepted: 2 }, { accepted: 2 }]);
    expect(await room(store).streams.execute('v', chen, 'c2', cast)).toEqual({ accepted: 2 });
    expect(heard).toHaveLength(1);
    expect(await store.box('v')).toEqual({ a: 1 });
  });

  it('another person’s command of the same id is another command and learns nothing', async () => {
    const { streams } = room();
    await streams.execute('v', chen, 'same', { type: 'open' });
    expect(await streams.execute('v', person('wang'), 'same', { type: 'cast', choice: 'a' })).toEqual({
      accepted: 2,
    });
  });

  it('a rule with nothing to do answers the present number and records nothing', async () => {
    const { streams, store } = room();
    expect(await streams.execute('v', chen, 'c1', { type: 'nothing' })).toEqual({ accepted: 0 });
    expect(await store.read('v')).toEqual([]);
  });

  it('the secret part goes into the box and never into the record; at closing the rule sees the count', async () => {
    const { streams, store } = room();
    await streams.execute('v', chen, 'open', { type: 'open' });
    const choices = { li: 'agree', wu: 'agree', zhao: 'against' };
    for (const [voter, choice] of Object.entries(choices))
      await streams.execute('v', person(voter), 'cast', { type: 'cast', choice });
    expect(JSON.stringify(await store.read('v'))).not.toContain('agree');
    expect(await streams.execute('v', chen, 'close', { type: 'close' })).toEqual({ accepted: 5 });
    expect((await streams.read('v')).state.counts).toEqual({ agree: 2, against: 1 });
    expect(await store.box('v')).toEqual({});
  });

  it('sixty people at once: one after another, every one once, told without gap or repeat', async () => {
    const { streams, store, hear } = room();
    await streams.execute('v', chen, 'open', { type: 'open' });
    const { heard } = hear('v');
    const voters = Array.from({ length: 60 }, (_, index) => person(`voter ${index}`));
    const answers = await Promise.all(
      voters.flatMap((voter) => [
        streams.execute('v', voter, 'one', { type: 'cast', choice: 'a' }),
        streams.execute('v', voter, 'two', { type: 'cast', choice: 'b' }),
      ]),
    );
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(60);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'alreadyVoted')).toHaveLength(
      60,
    );
    expect(heard.map((news) => news.after)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(await store.box('v')).toEqual({ a: 60 });
    expect(await flawIn(store, 'v')).toBeNull();
  });

  it('what viewers were told live is what a replay shows', async () => {
    const { streams, store, hear } = room();
    const { heard } = hear('v');
    await streams.execute('v', chen, 'open', { type: 'open' });
    await streams.execute('v', chen, 'cast', { type: 'cast', choice: 'a' });
    await streams.execute('v', chen, 'close', { type: 'close' });
    const replayed = await room(store).streams.read('v');
    expect(await streams.read('v')).toStrictEqual(replayed);
    expect(heard.flatMap((news) => news.records)).toStrictEqual(replayed.records);
    expect(decider.replay(replayed.records)).toStrictEqual(replayed.state);
  });

  it('the loser of a race between two processes decides again on what the other has written', async () => {
    const store = openStore();
    const one = room(store);
    const other = room(store);
    const { heard } = one.hear('v');
    await one.streams.execute('v', chen, 'open', { type: 'open' });
    await other.streams.execute('v', chen, 'cast', { type: 'cast', choice: 'a' });
    // `one` has not seen that; its own decision must.
    expect(await one.streams.execute('v', chen, 'again', { type: 'cast', choice: 'a' })).toEqual({
      refused: 'alreadyVoted',
    });
    const voters = Array.from({ length: 12 }, (_, index) => person(`voter ${index}`));
    const answers = await Promise.all(
      voters.map((voter, index) =>
        [one, other][index % 2]?.streams.execute('v', voter, 'cast', { type: 'cast', choice: 'a' }),
      ),
    );
    expect(answers.every((answer) => answer && 'accepted' in answer)).toBe(true);
    await one.streams.refresh('v');
    expect(heard.flatMap((news) => news.records.map((record) => record.seq))).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    expect(await store.box('v')).toEqual({ a: 13 });
  });

  it('a writer who loses every race gives up and says so', async () => {
    const store = openStore();
    const always: Store = { ...store, append: async () => ({ outcome: 'conflict' }) };
    expect(await room(always).streams.execute('v', chen, 'c', { type: 'open' })).toEqual({
      refused: 'streamBusy',
    });
  });

  it('a clock that jumps back never makes the record go back', async () => {
    let now = 5000;
    const { streams } = room(openStore(), { now: () => now });
    await streams.execute('v', chen, 'open', { type: 'open' });
    now = 100;
    await streams.execute('v', chen, 'cast', { type: 'cast', choice: 'a' });
    now = 6000;
    await streams.execute('v', chen, 'close', { type: 'close' });
    expect((await streams.read('v')).records.map((record) => record.at)).toEqual([5000, 5000, 6000]);
  });

  it('a rule or a step that falls over harms nobody and records nothing', async () => {
    const { streams, store, troubles } = room();
    await streams.execute('v', chen, 'open', { type: 'open' });
    for (const how of ['rule', 'step', 'text'] as const)
      expect(await streams.execute('v', chen, how, { type: 'stumble', how })).toEqual({
        refused: 'ruleFailed',
      });
    const unheardOf = { type: '__proto__' } as unknown as Command;
    expect(await streams.execute('v', chen, 'u', unheardOf)).toEqual({ refused: 'ruleFailed' });
    expect(troubles.map((trouble) => trouble.doing)).toEqual(Array.from({ length: 4 }, () => 'deciding'));
    expect(await store.read('v')).toHaveLength(1);
    expect(await streams.execute('v', chen, 'cast', { type: 'cast', choice: 'a' })).toEqual({ accepted: 2 });
  });

  it('a listener that throws is reported; the others hear all the same', async () => {
    const { streams, troubles, hear } = room();
    streams.subscribe('v', () => {
      throw new Error('deaf');
    });
    const { heard, stop } = hear('v');
    expect(await streams.execute('v', chen, 'open', { type: 'open' })).toEqual({ accepted: 1 });
    expect(heard).toHaveLength(1);
    expect(troubles).toMatchObject([{ stream: 'v', doing: 'telling' }]);
    stop();
    await streams.execute('v', chen, 'cast', { type: 'cast', choice: 'a' });
    expect(heard).toHaveLength(1);
  });

  it('a store that fails is said to have failed; when it works again the resend succeeds and all is told', async () => {
    const store = openStore();
    let broken = false;
    let cut = false;
    const weak: Store = {
      ...store,
      append: async (append) => {
        if (broken) throw new Error('no space left on device');
        const appended = await store.append(append);
        if (cut) throw new Error('the answer was lost');
        return appended;
      },
    };
    const { streams, troubles, hear } = room(weak);
    const { heard } = hear('v');
    await streams.execute('v', chen, 'open', { type: 'open' });
    broken = true;
    expect(await streams.execute('v', chen, 'x', { type: 'cast', choice: 'a' })).toEqual({
      refused: 'storageFailed',
    });
    broken = false;
    cut = true;
    expect(await streams.execute('v', chen, 'x', { type: 'cast', choice: 'a' })).toEqual({
      refused: 'storageFailed',
    });
    cut = false;
    expect(await streams.execute('v', chen, 'x', { type: 'cast', choice: 'a' })).toEqual({ accepted: 2 });
    expect(heard.map((news) => news.upTo)).toEqual([1, 2]);
    expect(await store.box('v')).toEqual({ a: 1 });
    expect(troubles.map((trouble) => trouble.doing)).toEqual(['storing', 'storing']);
  });

  it('few streams are kept in memory and the rest are read again, but none that is listened to is let go', async () => {
    const { streams, store, hear } = room(openStore(), { keep: 2 });
    const { heard } = hear('s0');
    for (let index = 0; index < 8; index += 1)
      await streams.execute(`s${index}`, chen, 'open', { type: 'open' });
    for (let index = 0; index < 8; index += 1)
      expect((await streams.read(`s${index}`)).seq, `s${index}`).toBe(1);
    // Another process writes; the listened-to stream is told exactly what is new.
    await room(store).streams.execute('s0', chen, 'cast', { type: 'cast', choice: 'a' });
    await streams.refresh('s0');
    expect(heard.map(({ after, upTo }) => [after, upTo])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('a long record is read in pages and folds to the same', async () => {
    const { streams, store } = room();
    await streams.execute('v', chen, 'open', { type: 'open' });
    for (let part = 0; part < 25; part += 1)
      await store.append({
        ...{ stream: 'v', at: 1000, by: 'chen', after: 1 + part * 100, commandId: `part ${part}` },
        events: Array.from({ length: 100 }, (_, index) => ({
          type: 'castBy',
          voter: `${part}/${index}`,
          ballot: '',
        })),
      });
    const folded = await room(store).streams.read('v');
    expect(folded.seq).toBe(2501);
    expect(folded.state.voters).toHaveLength(2500);
    expect(folded.head).toBe((await store.head('v')).hash);
  });

  it('settles when all work is done', async () => {
    const { streams } = room();
    let answered = false;
    const answering = streams.execute('v', chen, 'open', { type: 'open' }).then(() => {
      answered = true;
    });
    await streams.settled();
    await answering;
    expect(answered).toBe(true);
    await streams.settled();
  });
});
