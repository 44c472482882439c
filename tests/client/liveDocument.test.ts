import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { blocksOf, plainText, richLine } from '#shared/richBlocks.ts';
import { changesAsText, changesBetween } from '#shared/richDifference.ts';
import { createUnconfirmed } from '../../client/live/unconfirmed.ts';
import { unsentInMemory } from '../../client/live/unsent.ts';
import { isLive, lidOf, openHouse, openPage, textIn, until, write } from '../server/documentsSetup.ts';

describe('while an input method composes', () => {
  test('nothing goes out and nothing comes in; afterwards all of it, as one update', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    const zhao = openPage(house, 'zhao');
    await until(isLive(li));
    await until(isLive(zhao));
    li.holdWhile(true);
    for (const text of ['j', 'ji', '检察']) write(li, text);
    write(zhao, '赵');
    await zhao.flush();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(textIn(zhao)).not.toContain('检察');
    expect(textIn(li)).not.toContain('赵');
    expect(li.state().unconfirmed).toBe(3);
    li.holdWhile(false);
    await until(() => textIn(li).includes('赵') && textIn(zhao).includes('检察'));
    expect(await li.flush()).toBe(true);
    const log = await house.documents.log('minutes:m1');
    expect(log.filter(({ person }) => person === 'li').length).toBe(1);
  });

  test('a line lost in the middle of a word loses no word', async () => {
    const house = await openHouse();
    const lid = lidOf('li');
    const li = openPage(house, 'li', { socket: lid.socket });
    await until(isLive(li));
    li.holdWhile(true);
    write(li, '检察');
    lid.shut();
    write(li, '机关');
    lid.open();
    await until(isLive(li));
    li.holdWhile(false);
    expect(await li.flush()).toBe(true);
    expect(plainText(await house.documents.textOf('minutes:m1'))).toBe('检察\n机关');
  });

  test('eight seconds are the end of every composition', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    await until(isLive(li));
    li.holdWhile(true);
    write(li, '没有结束的输入');
    await until(() => li.state().unconfirmed === 0, 9_500);
  });
});

describe('unsent text', () => {
  test('a reload brings it back, from a page the server never heard that change of', async () => {
    const house = await openHouse();
    const unsent = unsentInMemory();
    const lid = lidOf('li');
    const first = openPage(house, 'li', { unsent, socket: lid.socket });
    await until(isLive(first));
    write(first, '已存');
    await first.flush();
    lid.shut();
    write(first, '未存');
    await until(() => first.state().status === 'offline');
    first.destroy();
    const second = openPage(house, 'li', { unsent });
    await until(isLive(second));
    expect(await second.flush()).toBe(true);
    expect(plainText(await house.documents.textOf('minutes:m1'))).toBe('已存\n未存');
    await until(() => second.state().unconfirmed === 0);
    expect(await unsent.load()).toBeNull();
    expect(house.complaints).toEqual([]);
  });

  test('after minutes without a network everything arrives', async () => {
    const house = await openHouse();
    const lid = lidOf('li');
    const li = openPage(house, 'li', { socket: lid.socket });
    await until(isLive(li));
    lid.shut();
    for (let index = 0; index < 200; index += 1) write(li, `断网第${index}句`);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(li.state()).toMatchObject({ status: 'offline', unconfirmed: 200, mayEdit: true });
    lid.open();
    expect(await li.flush()).toBe(true);
    expect((await house.documents.textOf('minutes:m1')).length).toBe(200);
  });
});

describe('what is confirmed', () => {
  const typed = (doc: Y.Doc, text: string): Uint8Array => {
    let bytes: Uint8Array = new Uint8Array();
    doc.once('update', (update: Uint8Array) => {
      bytes = update;
    });
    doc.getText('t').insert(0, text);
    return bytes;
  };

  test('an update sent before the whole answer counts only with the answer', () => {
    const unconfirmed = createUnconfirmed(unsentInMemory(), () => 0);
    const doc = new Y.Doc();
    unconfirmed.connectionOpened();
    unconfirmed.typed(1, typed(doc, '离线时'));
    unconfirmed.typed(1, typed(doc, '刚连上'));
    unconfirmed.sent(1, false);
    unconfirmed.confirmed(1);
    expect(unconfirmed.count()).toBe(2);
    unconfirmed.sent(2, true);
    unconfirmed.confirmed(2);
    expect(unconfirmed.count()).toBe(0);
    expect(unconfirmed.confirmedDoc.getText('t').toString()).toBe('刚连上离线时');
  });

  test('a confirmation belongs to its connection', () => {
    const unconfirmed = createUnconfirmed(unsentInMemory(), () => 0);
    unconfirmed.connectionOpened();
    unconfirmed.sent(1, true);
    unconfirmed.typed(1, typed(new Y.Doc(), '一'));
    unconfirmed.sent(2, false);
    unconfirmed.connectionOpened();
    unconfirmed.confirmed(2);
    expect(unconfirmed.count()).toBe(1);
  });
});

describe('differences', () => {
  const line = (id: string, text: string) => richLine({ id, speakerName: '李' }, text);

  test('changed, added and removed lines, each with who speaks', () => {
    const before = [line('a', '一'), line('b', '二'), line('c', '三')];
    const after = [line('a', '一'), line('b', '二点五'), line('d', '四')];
    expect(changesAsText(changesBetween(before, after))).toBe('− 李：二\n+ 李：二点五\n+ 李：四\n− 李：三');
    expect(changesBetween(after, after)).toEqual([]);
  });

  test('blocks of anything are blocks: unknown nodes, marks and invisible characters are left out', () => {
    const content = [
      { type: 'script', content: [] },
      {
        type: 'line',
        attrs: { seq: '3', kind: 'speech', evil: 1 },
        content: [
          {
            type: 'text',
            text: '你\u202e好\u200b',
            marks: [{ type: 'link' }, { type: 'author' }, { type: 'bold' }],
          },
        ],
      },
    ];
    expect(blocksOf({ type: 'doc', content })).toEqual([
      {
        type: 'line',
        attrs: {
          id: null,
          kind: 'speech',
          seq: null,
          at: null,
          speaker: null,
          speakerName: null,
          edited: false,
        },
        content: [{ type: 'text', text: '你好', marks: [{ type: 'bold' }] }],
      },
    ]);
    for (const nonsense of [null, 3, 'x', [], { content: 5 }, { content: [null, 1, { type: 7 }] }])
      expect(blocksOf(nonsense)).toEqual([]);
  });
});
