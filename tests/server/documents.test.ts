import { io as connectSocketIo } from 'socket.io-client';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '#shared/collab.ts';
import { plainText } from '#shared/richBlocks.ts';
import { RICH_TEXT_VERSION, ROOT } from '#shared/richText.ts';
import { unsentInMemory } from '../../client/live/unsent.ts';
import type { DocumentStore } from '../../server/documents/documentStore.ts';
import { firstBrokenUpdate } from '../../server/documents/updateChain.ts';
import { directory } from '../support/directory.ts';
import { DOCUMENT, isLive, openHouse, openPage, openRaw, textIn, until, write } from './documentsSetup.ts';

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
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=${RICH_TEXT_VERSION}`)).toBe(CLOSE.noSession);
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=${RICH_TEXT_VERSION - 1}&as=li`)).toBe(
      CLOSE.clientTooOld,
    );
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=${RICH_TEXT_VERSION}&gen=7&as=li`)).toBe(
      CLOSE.wrongGeneration,
    );
    expect(await code(`${house.url}/${DOCUMENT}?cid=1&sv=${RICH_TEXT_VERSION}&as=@system`)).toBe(
      CLOSE.noSession,
    );
    expect(
      await code(`${house.url}/${DOCUMENT}?cid=1&sv=${RICH_TEXT_VERSION}&as=li`, {
        origin: 'https://evil.example',
      }),
    ).toBe('http');
    expect(await code(`${house.url}/..%2Fetc?cid=1&sv=${RICH_TEXT_VERSION}&as=li`)).toBe('http');
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
