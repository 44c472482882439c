import { io as connectSocketIo } from 'socket.io-client';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '#shared/collab.ts';
import { plainText, richLine } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import { unsentInMemory } from '../../client/live/unsent.ts';
import type { DocumentStore } from '../../server/documents/documentStore.ts';
import { firstBrokenUpdate } from '../../server/documents/updateChain.ts';
import { directory } from '../support/directory.ts';
import {
  DOCUMENT,
  isLive,
  lidOf,
  openHouse,
  openPage,
  openRaw,
  textIn,
  until,
  write,
} from './documentsSetup.ts';

const broken = async (store: DocumentStore): Promise<number | null> =>
  firstBrokenUpdate(DOCUMENT, await store.log(DOCUMENT));

describe('editing together', () => {
  test('two pages converge, and the log says who wrote what', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    const zhao = openPage(house, 'zhao');
    await until(isLive(li));
    await until(isLive(zhao));
    write(li, '甲说第一句');
    write(zhao, '乙说第二句');
    await li.flush();
    await zhao.flush();
    await until(() => textIn(li) === textIn(zhao) && textIn(li).includes('甲') && textIn(li).includes('乙'));
    const log = await house.store.log(DOCUMENT);
    expect(new Map(log.map(({ person, clientId }) => [person, clientId]))).toEqual(
      new Map([
        ['li', li.doc.clientID],
        ['zhao', zhao.doc.clientID],
      ]),
    );
    expect(await broken(house.store)).toBeNull();
    expect(
      plainText(await house.documents.textOf(DOCUMENT))
        .split('\n')
        .sort(),
    ).toEqual(['乙说第二句', '甲说第一句']);
  });

  test('Socket.IO lives on the same server, even when admission to a document takes its time', async () => {
    const house = await openHouse({
      authenticate: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_400));
        return { id: 'li', name: '李' };
      },
    });
    const socket = connectSocketIo(`http://127.0.0.1:${house.port}`, { transports: ['websocket'] });
    const page = openPage(house, 'li');
    await until(isLive(page));
    await until(() => socket.connected);
    socket.disconnect();
  });

  test('the caret carries the name of the session, whatever the browser says', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    const zhao = openPage(house, 'zhao');
    await until(isLive(li));
    await until(isLive(zhao));
    write(li, '一句');
    await until(() => textIn(zhao).includes('一句'));
    const position = Y.createRelativePositionFromTypeIndex(zhao.doc.getXmlFragment(ROOT), 0);
    zhao.awareness.setLocalState({
      user: { name: '检察官甲', id: 'li' },
      cursor: { anchor: position, head: position },
    });
    const seen = () => li.awareness.getStates().get(zhao.doc.clientID);
    await until(() => Boolean(seen()?.cursor));
    expect(seen()?.user).toEqual({ id: 'zhao', name: 'zhao的名字' });
    zhao.destroy();
    await until(() => seen() === undefined);
  });
});

describe('saved means on the disk', () => {
  test('nothing is acknowledged, and nobody else is told, before the store has it', async () => {
    let letGo: () => void = () => undefined;
    let held = false;
    const house = await openHouse({
      storeThrough: (store) => ({
        ...store,
        append: async (document, batch) => {
          held = true;
          await new Promise<void>((resolve) => {
            letGo = resolve;
          });
          return store.append(document, batch);
        },
      }),
    });
    const li = openPage(house, 'li');
    const zhao = openPage(house, 'zhao');
    await until(isLive(li));
    await until(isLive(zhao));
    write(li, '还没落盘');
    await until(() => held);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(li.state()).toMatchObject({ unconfirmed: 1, savedAt: null });
    expect(textIn(zhao)).toBe('');
    letGo();
    await until(() => li.state().unconfirmed === 0);
    expect(li.state().savedAt).toBeGreaterThan(Date.now() - 60_000);
    await until(() => textIn(zhao).includes('还没落盘'));
  });

  test('when storing fails everybody is sent away, nothing is called saved, and the text comes again', async () => {
    let fails = true;
    const house = await openHouse({
      storeThrough: (store) => ({
        ...store,
        append: async (document, batch) => {
          if (fails) throw new Error('disk full');
          return store.append(document, batch);
        },
      }),
    });
    const li = openPage(house, 'li');
    await until(isLive(li));
    write(li, '磁盘满时写下');
    await until(() => li.state().status === 'offline');
    expect(li.state()).toMatchObject({ unconfirmed: 1, savedAt: null });
    fails = false;
    expect(await li.flush()).toBe(true);
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('磁盘满时写下');
  });

  test('a restart keeps the text, and pages go on where they were', async () => {
    const dataDir = directory();
    const first = await openHouse({ dataDir });
    const li = openPage(first, 'li');
    await until(isLive(li));
    write(li, '停机之前');
    await li.flush();
    await first.stop();
    write(li, '停机之中');
    const second = await openHouse({ dataDir, port: first.port });
    expect(await li.flush()).toBe(true);
    write(li, '停机之后');
    await li.flush();
    expect(plainText(await second.documents.textOf(DOCUMENT))).toBe('停机之前\n停机之中\n停机之后');
    expect(await broken(second.store)).toBeNull();
  });

  test('a long log is compacted and loads the same', async () => {
    const dataDir = directory();
    const first = await openHouse({ dataDir, limits: { compactEvery: 10 } });
    const li = openPage(first, 'li');
    await until(isLive(li));
    for (let index = 0; index < 25; index += 1) {
      write(li, `第${index}句`);
      await li.flush();
    }
    const before = await first.documents.textOf(DOCUMENT);
    await first.stop();
    const second = await openHouse({ dataDir });
    expect((await second.store.load(DOCUMENT)).snapshot?.seq).toBe(25);
    expect(await second.documents.textOf(DOCUMENT)).toEqual(before);
    expect((await second.store.log(DOCUMENT)).length).toBe(25);
  });
});

describe('rights change while people write', () => {
  test('a reader follows; his first change closes the line, and the document is the same', async () => {
    const house = await openHouse();
    house.rights.set('wang', 'read');
    const li = openPage(house, 'li');
    const wang = openPage(house, 'wang');
    await until(isLive(li));
    await until(isLive(wang));
    expect(wang.state().mayEdit).toBe(false);
    write(li, '公开的话');
    await until(() => textIn(wang).includes('公开的话'));
    write(wang, '插一句');
    await until(() => wang.state().status === 'refused');
    expect(wang.state()).toMatchObject({ reason: 'noRight' });
    expect(wang.state().late?.text).toBe('+ 插一句');
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('公开的话');
  });

  test('an editor who loses the right is told at once, and refused at the next change', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    await until(() => li.state().mayEdit);
    await until(isLive(li));
    write(li, '还可以写');
    await li.flush();
    house.rights.set('li', 'read');
    await house.documents.rightsChanged(DOCUMENT);
    await until(() => !li.state().mayEdit);
    expect(li.state().status).toBe('live');
    house.rights.set('li', 'edit');
    await house.documents.rightsChanged();
    await until(() => li.state().mayEdit);
    house.rights.set('li', 'none');
    write(li, '不该再写');
    await until(() => li.state().status === 'refused');
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('还可以写');
  });

  test('a reader who is given the right writes on the same connection', async () => {
    const house = await openHouse();
    house.rights.set('wang', 'read');
    const wang = openPage(house, 'wang');
    await until(isLive(wang));
    house.rights.set('wang', 'edit');
    await house.documents.rightsChanged(DOCUMENT);
    await until(() => wang.state().mayEdit);
    write(wang, '现在可以写了');
    expect(await wang.flush()).toBe(true);
    expect(wang.state().status).toBe('live');
  });

  test('who may not, is not signed in, comes from elsewhere or with an old page stays outside', async () => {
    const house = await openHouse({
      originAllowed: (request) => request.headers.origin !== 'https://evil.example',
    });
    house.rights.set('chen', 'none');
    expect((await (await openRaw(house, 'chen')).closed).code).toBe(CLOSE.noRight);
    const { WebSocket } = await import('ws');
    const code = (url: string, headers = {}) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url, { headers });
        socket.on('error', () => resolve('http'));
        socket.on('close', resolve);
      });
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=1`)).toBe(CLOSE.noSession);
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=0&as=li`)).toBe(CLOSE.clientTooOld);
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=1&gen=7&as=li`)).toBe(CLOSE.wrongGeneration);
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=1&as=@system`)).toBe(CLOSE.noSession);
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=1&as=li`, { origin: 'https://evil.example' })).toBe(
      'http',
    );
    expect(await code(`${house.url}/..%2Fetc?cid=1&sv=1&as=li`)).toBe('http');
  });

  test('a session that ends takes its connections with it; the text waits for the next sign-in', async () => {
    const house = await openHouse();
    const unsent = unsentInMemory();
    const li = openPage(house, 'li', { unsent });
    await until(isLive(li));
    await house.documents.sessionEnded('li');
    await until(() => li.state().status === 'refused');
    expect(li.state()).toMatchObject({ reason: 'noSession', late: null });
  });
});

describe('minutes that write themselves', () => {
  const step = (seq: number, text: string) =>
    richLine({ id: `e${seq}`, kind: 'step', seq, at: 1_000 + seq }, text);

  test('a line for an event comes once, in the order of the record, also after a restart and after deletion', async () => {
    const dataDir = directory();
    const first = await openHouse({ dataDir });
    await first.documents.edit(DOCUMENT, (writing) => {
      expect(writing.insertLineIfMissing(step(1, '第一步'))).toBe(true);
      expect(writing.insertLineIfMissing(step(3, '第三步'))).toBe(true);
      expect(writing.insertLineIfMissing(step(2, '第二步'))).toBe(true);
      expect(writing.insertLineIfMissing(step(2, '第二步'))).toBe(false);
    });
    expect(plainText(await first.documents.textOf(DOCUMENT))).toBe('第一步\n第二步\n第三步');
    const clerk = openPage(first, 'clerk');
    await until(isLive(clerk));
    clerk.doc.getXmlFragment(ROOT).delete(1, 1);
    await clerk.flush();
    clerk.destroy();
    await first.stop();
    const second = await openHouse({ dataDir });
    const again = await second.documents.edit(DOCUMENT, (writing) =>
      [1, 2, 3].map((seq) => writing.insertLineIfMissing(step(seq, '又来'))),
    );
    expect(again).toEqual({ result: [false, false, false] });
    expect(plainText(await second.documents.textOf(DOCUMENT))).toBe('第一步\n第三步');
  });

  test('the line where the clerk waits stays last', async () => {
    const house = await openHouse();
    await house.documents.edit(DOCUMENT, (writing) =>
      writing.fillIfEmpty([step(1, '一'), richLine({ id: 'x' }, '')]),
    );
    await house.documents.edit(DOCUMENT, (writing) => writing.insertLineIfMissing(step(9, '九')));
    expect(
      (await house.documents.textOf(DOCUMENT)).map((block) => block.type === 'line' && block.attrs.id),
    ).toEqual(['e1', 'e9', 'x']);
  });

  test('a changed line shows as edited, and a link to the record cannot be forged', async () => {
    const house = await openHouse();
    await house.documents.edit(DOCUMENT, (writing) => {
      writing.insertLineIfMissing(step(1, '主持人宣布开始'));
      writing.insertLineIfMissing(step(2, '表决：同意五票'));
    });
    const clerk = openPage(house, 'clerk');
    await until(isLive(clerk));
    const root = clerk.doc.getXmlFragment(ROOT);
    const line = root.get(1);
    if (!(line instanceof Y.XmlElement)) throw new Error('no line');
    clerk.doc.transact(() => {
      (line.get(0) as Y.XmlText).insert(0, '经查，');
      line.setAttribute('kind', 'free');
      const forged = new Y.XmlElement('line');
      forged.setAttribute('seq', 77 as unknown as string);
      forged.insert(0, [new Y.XmlText('表决：反对九票')]);
      const twin = new Y.XmlElement('line');
      twin.setAttribute('seq', 1 as unknown as string);
      twin.insert(0, [new Y.XmlText('主持人宣布结束')]);
      root.insert(2, [forged, twin]);
    });
    await clerk.flush();
    const lines = (await house.documents.textOf(DOCUMENT)).flatMap((block) =>
      block.type === 'line' ? [{ ...block.attrs, text: block.content[0]?.text }] : [],
    );
    expect(lines.map(({ seq, kind, edited }) => ({ seq, kind, edited }))).toEqual([
      { seq: 1, kind: 'step', edited: false },
      { seq: 2, kind: 'step', edited: true },
      { seq: null, kind: 'free', edited: false },
      { seq: null, kind: 'free', edited: false },
    ]);
  });

  test('readers are told of changes, rendered', async () => {
    const house = await openHouse();
    const told: string[] = [];
    const off = house.documents.onChanged(DOCUMENT, ({ blocks }) => told.push(plainText(blocks)));
    await house.documents.edit(DOCUMENT, (writing) =>
      writing.appendLine(richLine({ speakerName: '李' }, '我说')),
    );
    await until(() => told.at(-1) === '李：我说');
    off();
  });
});

describe('freezing', () => {
  test('what was admitted is in it, editors are sent away with the text, and it is the same when asked again', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    await until(isLive(li));
    write(li, '意见：同意。');
    await li.flush();
    const frozen = await house.documents.freeze(DOCUMENT);
    await until(() => li.state().status === 'frozen');
    expect(li.state().frozen).toMatchObject({ sha256: frozen.sha256, generation: 1 });
    expect(li.state().late).toBeNull();
    expect(await house.documents.freeze(DOCUMENT)).toEqual(frozen);
    expect(await house.documents.edit(DOCUMENT, (writing) => writing.appendLine(richLine({}, '晚')))).toEqual(
      {
        refused: 'frozen',
      },
    );
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('意见：同意。');
    await expect(
      house.store.append(DOCUMENT, { generation: 1, after: frozen.seq, entries: [], lines: [] }),
    ).rejects.toThrow();
  });

  test('text from a device that slept is refused and stays in its author’s hands, through a reload', async () => {
    const house = await openHouse();
    const unsent = unsentInMemory();
    const lid = lidOf('li');
    const li = openPage(house, 'li', { unsent, socket: lid.socket });
    const zhao = openPage(house, 'zhao');
    await until(isLive(li));
    await until(isLive(zhao));
    write(zhao, '意见：同意。');
    await zhao.flush();
    await until(() => textIn(li).includes('同意'));
    lid.shut();
    const text = li.doc.getXmlFragment(ROOT).get(0);
    if (!(text instanceof Y.XmlElement)) throw new Error('no text');
    (text.get(0) as Y.XmlText).insert(3, '不');
    write(li, '另有一点保留。');
    const frozen = await house.documents.freeze(DOCUMENT);
    lid.open();
    await until(() => li.state().status === 'frozen');
    const expected = ['− 意见：同意。', '+ 意见：不同意。', '+ 另有一点保留。'];
    expect(li.state().late?.text.split('\n').sort()).toEqual([...expected].sort());
    expect(frozen.canonical).not.toContain('不同意');
    li.destroy();
    const reloaded = openPage(house, 'li', { unsent });
    await until(() => reloaded.state().status === 'frozen');
    expect(reloaded.state().late?.text).toContain('另有一点保留。');
    await reloaded.dropLate();
    expect(await unsent.load()).toBeNull();
  });

  test('reopened, it is a new generation with the same text; a page of the old one is told so', async () => {
    const house = await openHouse();
    const unsent = unsentInMemory();
    const lid = lidOf('li');
    const li = openPage(house, 'li', { unsent, socket: lid.socket });
    await until(isLive(li));
    await house.documents.edit(DOCUMENT, (writing) =>
      writing.fillIfEmpty([
        richLine({ id: 'a', kind: 'speech', seq: 4, speaker: 'p1', speakerName: '李' }, '原话'),
      ]),
    );
    await until(() => textIn(li).includes('原话'));
    lid.shut();
    write(li, '睡前补一句');
    await house.documents.freeze(DOCUMENT);
    expect(await house.documents.reopen(DOCUMENT)).toEqual({ generation: 2 });
    expect(await house.documents.reopen(DOCUMENT)).toEqual({ refused: 'open' });
    lid.open();
    await until(() => li.state().status === 'refused');
    expect(li.state()).toMatchObject({ reason: 'wrongGeneration' });
    expect(li.state().late?.text).toBe('+ 睡前补一句');
    const fresh = openPage(house, 'li');
    await until(isLive(fresh));
    expect(fresh.state().generation).toBe(2);
    write(fresh, '更正');
    await fresh.flush();
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('李：原话\n更正');
    expect(await broken(house.store)).toBeNull();
    expect((await house.documents.freeze(DOCUMENT)).generation).toBe(2);
  });
});
