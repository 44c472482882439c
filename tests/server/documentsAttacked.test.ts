import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ACKNOWLEDGED, CLOSE } from '#shared/collab.ts';
import { ROOT } from '#shared/richText.ts';
import { answerStateFrame, updateFrame } from '../../server/documents/frames.ts';
import { isLive, openHouse, openPage, openRaw, textIn, until, write } from './documentsSetup.ts';
import { changed, page as detached, paragraph } from './gateSetup.ts';
import { dice } from './randomWriters.ts';

const OPINION = 'opinion:o1';
const CID = 4_711;

/** An opinion two experts are writing; a third page of one who may write, but not like this. */
async function underAttack() {
  const house = await openHouse();
  await house.documents.edit(OPINION, (writing) =>
    writing.writeOutline([
      { section: 'analysis', question: null, level: 1, heading: '分析论证', paragraphs: [] },
      { section: 'conclusion', question: null, level: 1, heading: '结论', paragraphs: [] },
    ]),
  );
  const [li, zhao] = ['li', 'zhao'].map((person) => openPage(house, person, { document: OPINION }));
  if (!li || !zhao) throw new Error('no pages');
  await until(isLive(li));
  await until(isLive(zhao));
  write(li, '李的论证。');
  write(zhao, '赵的结论。');
  await li.flush();
  await zhao.flush();
  await until(() => textIn(li) === textIn(zhao) && textIn(li).includes('赵的结论'));
  /** The forger's copy of the document, under his own client id or another's. */
  const forgery = (client = CID): Y.Doc => {
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(li.doc));
    doc.clientID = client;
    return doc;
  };
  return { house, li, zhao, forgery };
}
type Scene = Awaited<ReturnType<typeof underAttack>>;

const numbers = (...values: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });
const adds = (node: () => Y.XmlElement) => (scene: Scene) => {
  const doc = scene.forgery();
  return changed(doc, (root) => root.insert(0, [node()]));
};
const nestedIn = (root: Y.XmlFragment, depth: number): void => {
  let inner: Y.XmlFragment = root;
  for (let at = 0; at < depth; at += 1) {
    const next = new Y.XmlElement(at % 2 === 0 ? 'bulletList' : 'listItem');
    inner.insert(0, [next]);
    inner = next;
  }
};
const inText = (act: (text: Y.XmlText) => void) => (scene: Scene) => {
  const doc = scene.forgery();
  return changed(doc, (root) => {
    const element = paragraph('一');
    root.insert(0, [element]);
    const text = element.get(0);
    if (text instanceof Y.XmlText) act(text);
  });
};

/** What an unguarded server accepts, or dies of. */
const ATTACKS: Readonly<Record<string, (scene: Scene) => Uint8Array>> = {
  'forty bytes of rubbish': () => new Uint8Array(40).fill(0x77),
  'seven bytes that announce 33 million changes': () => numbers(1, 2 ** 25 - 1, CID, 0),
  'an update in the second encoding, which hangs its reader': ({ forgery }) => {
    const doc = forgery();
    doc.getXmlFragment(ROOT).insert(0, [paragraph('二')]);
    return Y.encodeStateAsUpdateV2(doc);
  },
  'changes that wait for a client nobody knows': ({ forgery }) => {
    const stranger = detached(null, 9_999);
    const base = changed(stranger, (root) => root.insert(0, [paragraph('他处')]));
    const doc = forgery();
    Y.applyUpdate(doc, base);
    const element = doc
      .getXmlFragment(ROOT)
      .toArray()
      .find((node) => node.toString().includes('他处'));
    const text = element instanceof Y.XmlElement ? element.get(0) : null;
    const update = changed(doc, () => text instanceof Y.XmlText && text.insert(1, '挂'));
    return Y.diffUpdate(update, Y.encodeStateVector(stranger));
  },
  'eleven bytes that delete what one expert wrote and will ever write': ({ li }) =>
    numbers(0, 1, li.doc.clientID, 1, 0, 2 ** 40),
  'deleting what somebody has yet to write': ({ zhao }) =>
    numbers(0, 1, zhao.doc.clientID, 1, Y.getState(zhao.doc.store, zhao.doc.clientID), 50),
  'thousands of writers in one update': () =>
    Y.mergeUpdates(
      Array.from({ length: 400 }, (_, index) => {
        const one = detached(null, 100_000 + index);
        return changed(one, (root) => root.insert(0, [paragraph('人')]));
      }),
    ),
  'eight thousand nodes in each other': ({ forgery }) => changed(forgery(), (root) => nestedIn(root, 8_000)),
  'going on in another’s name': ({ li, forgery }) =>
    changed(forgery(li.doc.clientID), (root) => root.insert(0, [paragraph('我认罪')])),
  'a number that skips some': ({ forgery }) => {
    const doc = forgery();
    changed(doc, (root) => root.insert(0, [paragraph('先')]));
    return changed(doc, (root) => root.insert(0, [paragraph('后')]));
  },
  'a node nobody knows': adds(() => new Y.XmlElement('script')),
  'a line of minutes': adds(() => new Y.XmlElement('line')),
  'an attribute nobody knows': adds(() => {
    const element = paragraph('一');
    element.setAttribute('onclick', 'alert(1)');
    return element;
  }),
  'a mark nobody knows': inText((text) => text.format(0, 1, { link: { href: 'javascript:alert(1)' } })),
  'a name that is no name': inText((text) => text.format(0, 1, { author: { id: { toString: 'li' } } })),
  'a picture': inText((text) => text.insertEmbed(0, { image: 'http://example.org' })),
  'a document in the document': inText((text) => text.insertEmbed(0, new Y.Doc())),
  'a second root': ({ forgery }) => {
    const doc = forgery();
    const before = Y.encodeStateVector(doc);
    doc.getMap('users').set('li', 'mallory');
    return Y.encodeStateAsUpdate(doc, before);
  },
  'a heading the system wrote, gone': ({ forgery }) => changed(forgery(), (root) => root.delete(0, 1)),
  'another heading like the system’s': adds(() => {
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('section', 'conclusion');
    heading.insert(0, [new Y.XmlText('结论：同意')]);
    return heading;
  }),
  'everything gone': ({ forgery }) => changed(forgery(), (root) => root.delete(0, root.length)),
};

test('every known attack on an opinion is refused whole, while two go on writing it', async () => {
  const scene = await underAttack();
  const { house, li, zhao } = scene;
  for (const [name, attack] of Object.entries(ATTACKS))
    for (const wrap of [updateFrame, answerStateFrame]) {
      const update = attack(scene);
      const { seq } = (await house.documents.stateOf(OPINION)) ?? { seq: -1 };
      const before = await house.documents.attributed(OPINION);
      const raw = await openRaw(house, 'mallory', { document: OPINION, cid: CID });
      // He answered once: what is missing is not excused by a page that has yet to say what it has.
      raw.socket.send(answerStateFrame(Y.encodeStateAsUpdate(new Y.Doc())));
      raw.socket.send(wrap(update));
      const { code } = await raw.closed;
      expect([name, code]).toEqual([name, CLOSE.badUpdate]);
      expect(
        raw.frames.filter((frame) => frame[0] === ACKNOWLEDGED).every((frame) => (frame[1] ?? 0) <= 1),
      ).toBe(true);
      expect((await house.documents.stateOf(OPINION))?.seq).toBe(seq);
      expect(await house.documents.attributed(OPINION)).toEqual(before);
    }
  write(li, '李还在写。');
  write(zhao, '赵还在写。');
  expect(await li.flush()).toBe(true);
  expect(await zhao.flush()).toBe(true);
  await until(() => textIn(li) === textIn(zhao) && textIn(li).includes('赵还在写'));
  expect([li.state().status, zhao.state().status]).toEqual(['live', 'live']);
}, 60_000);

test('damaged copies of an honest update change nothing, or what its sender may change', async () => {
  const { house, li, zhao, forgery } = await underAttack();
  const roll = dice(11);
  const honest = changed(forgery(), (root) => root.insert(1, [paragraph('第三人的一段话')]));
  for (let round = 0; round < 80; round += 1) {
    const copy = Uint8Array.from(honest);
    for (let hits = 1 + roll(3); hits > 0; hits -= 1) copy[roll(copy.length)] = roll(256);
    const raw = await openRaw(house, 'mallory', { document: OPINION, cid: CID });
    raw.socket.send(updateFrame(copy));
    raw.socket.send(updateFrame(new Uint8Array(40).fill(0x77)));
    await raw.closed;
  }
  const blocks = (await house.documents.attributed(OPINION))?.blocks ?? [];
  const others = blocks.flatMap(({ runs }) => runs).filter(({ actor }) => actor !== 'mallory');
  expect(others.map(({ text }) => text).sort()).toEqual(
    ['分析论证', '结论', '李的论证。', '赵的结论。'].sort(),
  );
  expect(blocks.flatMap(({ removals }) => removals).filter(({ author }) => author !== 'mallory')).toEqual([]);
  write(li, '完');
  expect(await li.flush()).toBe(true);
  await until(() => textIn(zhao).includes('完') && textIn(li) === textIn(zhao));
}, 60_000);
