import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ACKNOWLEDGED, CLOSE } from '#shared/collab.ts';
import { plainText } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import { answerStateFrame, awarenessFrame, updateFrame } from '../../server/documents/frames.ts';
import {
  DOCUMENT,
  type House,
  isLive,
  openHouse,
  openPage,
  openRaw,
  textIn,
  until,
  write,
} from './documentsSetup.ts';
import { changed, page as detached, paragraph } from './gateSetup.ts';

const CID = 4_711;

/** A house where 李 has written and goes on writing after every attack. */
async function underAttack(limits = {}) {
  const house = await openHouse({ limits });
  const li = openPage(house, 'li');
  await until(isLive(li));
  write(li, '李的话');
  await li.flush();
  const unharmed = async (): Promise<void> => {
    write(li, '还在写');
    expect(await li.flush()).toBe(true);
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe(
      textIn(li)
        .replaceAll(/<paragraph>([^<]*)<\/paragraph>/g, '$1\n')
        .trim(),
    );
    expect(li.state().status).toBe('live');
  };
  return { house, li, unharmed };
}

const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

async function sends(house: House, frame: Uint8Array | string): Promise<number> {
  const raw = await openRaw(house, 'mallory', { cid: CID });
  raw.socket.send(frame);
  return (await raw.closed).code;
}

describe('frames', () => {
  test('random bytes, broken WebSocket frames and text: the line closes, the house stands', async () => {
    const { house, unharmed } = await underAttack();
    const roll = dice(3);
    for (let round = 0; round < 60; round += 1) {
      const bytes = Uint8Array.from({ length: 1 + roll(400) }, () => roll(256));
      bytes[0] = 0x77;
      expect(await sends(house, bytes)).toBe(CLOSE.badUpdate);
    }
    expect(await sends(house, '{"hello":1}')).toBe(CLOSE.badUpdate);
    const broken = await openRaw(house, 'mallory', { cid: CID });
    // Below the library: a frame with reserved bits set, which kills a server that does not listen for errors.
    Reflect.get(broken.socket, '_socket').write(Buffer.from([0xf2, 0x81, 1, 2, 3, 4, 5]));
    expect((await broken.closed).code).not.toBe(1000);
    await unharmed();
  });

  test('forty bytes of 0x77 as an update are refused and never acknowledged', async () => {
    const { house, unharmed } = await underAttack();
    const raw = await openRaw(house, 'mallory', { cid: CID });
    raw.socket.send(updateFrame(new Uint8Array(40).fill(0x77)));
    expect((await raw.closed).code).toBe(CLOSE.badUpdate);
    expect(raw.frames.some((frame) => frame[0] === ACKNOWLEDGED && (frame[1] ?? 0) > 0)).toBe(false);
    await unharmed();
  });

  test('too large an update, too large a frame', async () => {
    const { house, unharmed } = await underAttack();
    const doc = new Y.Doc({ gc: false });
    doc.clientID = CID;
    const large = changed(doc, (root) =>
      root.insert(0, [paragraph('长'.repeat(60_000)), paragraph('长'.repeat(60_000))]),
    );
    expect(await sends(house, updateFrame(large))).toBe(CLOSE.frameTooLarge);
    expect(await sends(house, new Uint8Array(2 * 1024 * 1024))).toBe(CLOSE.frameTooLarge);
    await unharmed();
  });

  test('a document that is full takes no more, and says so', async () => {
    const { house, li } = await underAttack({ documentBytes: 20_000 });
    write(li, '满'.repeat(8_000));
    await until(() => li.state().status === 'refused');
    expect(li.state()).toMatchObject({ reason: 'documentFull' });
    expect(li.state().late?.text).toContain('满满');
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('李的话');
  });

  test('a state vector that is none', async () => {
    const { house, unharmed } = await underAttack();
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, Uint8Array.from([255, 255, 255, 255, 15, 1]));
    });
    expect(await sends(house, frame)).toBe(CLOSE.badUpdate);
    await unharmed();
  });
});

describe('updates', () => {
  test('speaking with another’s client id, deleting everything, unknown nodes: refused whole', async () => {
    const { house, li, unharmed } = await underAttack();
    const forged = new Y.Doc({ gc: false });
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(li.doc));
    forged.clientID = li.doc.clientID;
    const speaking = changed(forged, (root) => root.insert(0, [paragraph('我认罪')]));
    expect(await sends(house, updateFrame(speaking))).toBe(CLOSE.badUpdate);
    const erasing = encoding.encode((encoder) => {
      for (const number of [0, 1, li.doc.clientID, 1, 0, 2 ** 40]) encoding.writeVarUint(encoder, number);
    });
    expect(await sends(house, updateFrame(erasing))).toBe(CLOSE.badUpdate);
    const foreign = detached(null, CID);
    const script = changed(foreign, (root) => root.insert(0, [new Y.XmlElement('script')]));
    expect(await sends(house, answerStateFrame(script))).toBe(CLOSE.badUpdate);
    await unharmed();
  });

  test('a client id that is another’s is not given out', async () => {
    const { house, li } = await underAttack();
    const raw = await openRaw(house, 'mallory', { cid: li.doc.clientID });
    expect((await raw.closed).code).toBe(CLOSE.badUpdate);
  });

  test('what an update says after its end is not stored', async () => {
    const { house } = await underAttack();
    const raw = await openRaw(house, 'zhao', { cid: CID });
    const doc = detached(null, CID);
    const honest = changed(doc, (root) => root.insert(0, [paragraph('赵')]));
    raw.socket.send(updateFrame(Uint8Array.from([...honest, ...new TextEncoder().encode('走私')])));
    await until(() => raw.frames.some((frame) => frame[0] === ACKNOWLEDGED && frame[1] === 1));
    const log = await house.store.log(DOCUMENT);
    const stored = log.map(({ bytes }) => Buffer.from(bytes).toString());
    expect(stored.some((text) => text.includes('赵'))).toBe(true);
    expect(stored.some((text) => text.includes('走私'))).toBe(false);
  });

  test('three hundred updates at once are slowed down, not lost', async () => {
    const { house } = await underAttack({ updatesPerSecond: 100, updateBurst: 50 });
    const raw = await openRaw(house, 'zhao', { cid: CID });
    const doc = detached(null, CID);
    const start = Date.now();
    for (let index = 0; index < 300; index += 1)
      raw.socket.send(
        updateFrame(changed(doc, (root) => root.insert(root.length, [paragraph(`赵${index}`)]))),
      );
    await until(() => plainTextOf(house).includes('赵299'), 15_000);
    expect(Date.now() - start).toBeGreaterThan(2_000);
  });
});

describe('presence', () => {
  test('only one’s own, only a caret, only a small one, and nothing that would break a browser', async () => {
    const { house, li } = await underAttack();
    const raw = await openRaw(house, 'mallory', { cid: CID });
    const state = (value: unknown) => JSON.stringify(value);
    const crowd = Array.from({ length: 3_000 }, (_, index) => ({
      clientId: index,
      clock: 1,
      state: '{"user":{"name":"假"}}',
    }));
    raw.socket.send(
      awarenessFrame([
        { clientId: li.doc.clientID, clock: 99, state: state({ user: { name: '冒名' } }) },
        ...crowd,
      ]),
    );
    for (const cursor of [
      { anchor: null, head: null },
      { anchor: {}, head: {} },
      { anchor: { tname: 'evil' }, head: { tname: 'evil' } },
      'x'.repeat(9_000),
    ])
      raw.socket.send(awarenessFrame([{ clientId: CID, clock: 1, state: state({ cursor }) }]));
    raw.socket.send(
      awarenessFrame([
        { clientId: CID, clock: 2, state: state({ user: { name: '检察长' }, cursor: null, extra: 1 }) },
      ]),
    );
    await until(() => li.awareness.getStates().has(CID));
    expect(li.awareness.getStates().get(CID)).toEqual({
      user: { id: 'mallory', name: 'mallory的名字' },
      cursor: null,
    });
    expect([...li.awareness.getStates().keys()].sort()).toEqual([li.doc.clientID, CID].sort());
    expect(li.doc.share.has('evil')).toBe(false);
    expect(li.doc.share.has(ROOT)).toBe(true);
  });
});

let seen = '';
function plainTextOf(house: House): string {
  void house.documents.textOf(DOCUMENT).then((blocks) => {
    seen = plainText(blocks);
  });
  return seen;
}
