import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { profileOf } from '#shared/documentKinds.ts';
import { ROOT } from '#shared/richText.ts';
import { judge } from '../../server/documents/gate.ts';
import { handmade, LI_PAGE, refuses, scene, ZHAO_PAGE } from './gateScene.ts';
import { changed, page, paragraph, ZHAO } from './gateSetup.ts';

const firstText = (doc: Y.Doc): Y.XmlText => {
  const element = doc.getXmlFragment(ROOT).get(0);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('the scene has no text');
  return text;
};

const deleting = (client: number, clock: number, length: number): Uint8Array =>
  handmade((encoder) => {
    for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  });

describe('speaking for another', () => {
  test('continuing another person’s client id is refused', () => {
    const { server } = scene();
    const forged = page(server, LI_PAGE);
    refuses(
      server,
      ZHAO,
      changed(forged, () => firstText(forged).insert(4, '，我认罪')),
      'foreignClient',
    );
  });

  test('a client id nobody announced is refused', () => {
    const { server } = scene();
    const forged = page(server, 77);
    refuses(
      server,
      ZHAO,
      changed(forged, (root) => root.insert(0, [paragraph('匿名')])),
      'foreignClient',
    );
  });

  test('another text under a number that is taken changes nothing', () => {
    const { server } = scene();
    const forged = page(null, ZHAO_PAGE);
    const first = changed(forged, (root) => root.insert(0, [paragraph('同意')]));
    expect(server.offer(ZHAO, first).admitted).toBe(true);
    const twin = page(null, ZHAO_PAGE);
    const second = changed(twin, (root) => root.insert(0, [paragraph('反对')]));
    const before = server.text();
    const ruling = server.offer(ZHAO, second);
    if (ruling.admitted) expect(ruling.effective).toBe(false);
    expect(server.text()).toBe(before);
  });

  test('thousands of client ids in one update are refused', () => {
    const { server } = scene();
    const crowd = Array.from({ length: 3_000 }, (_, index) => {
      const one = page(null, 1_000 + index);
      return changed(one, (root) => root.insert(0, [paragraph('人')]));
    });
    refuses(server, ZHAO, Y.mergeUpdates(crowd.slice(0, 300)), 'foreignClient');
  });
});

describe('what is not there', () => {
  test('a gap is refused as missing', () => {
    const { server, zhao } = scene();
    changed(zhao, (root) => root.insert(0, [paragraph('一')]));
    const later = changed(zhao, (root) => root.insert(0, [paragraph('二')]));
    refuses(server, ZHAO, later, 'missing');
  });

  test('a reference to an unknown client is refused', () => {
    const { server } = scene();
    const elsewhere = page(null, ZHAO_PAGE);
    const stranger = page(null, 4_242);
    Y.applyUpdate(
      elsewhere,
      changed(stranger, (root) => root.insert(0, [paragraph('他处')])),
    );
    const update = changed(elsewhere, () => firstText(elsewhere).insert(2, '挂在他处'));
    refuses(server, ZHAO, Y.diffUpdate(update, Y.encodeStateVector(stranger)));
  });

  test('eleven bytes that would delete everything are refused', () => {
    const { server } = scene();
    refuses(server, ZHAO, deleting(LI_PAGE, 0, 2 ** 40), 'deletesUnknown');
  });

  test('deleting what somebody has yet to write is refused', () => {
    const { server, li } = scene();
    const known = Y.getState(li.store, LI_PAGE);
    refuses(server, ZHAO, deleting(LI_PAGE, known, 5), 'deletesUnknown');
    refuses(server, ZHAO, deleting(4_242, 0, 1), 'deletesUnknown');
  });

  test('an invented origin under a number already known is refused', () => {
    const { server, zhao } = scene();
    expect(
      server.offer(
        ZHAO,
        changed(zhao, (root) => root.insert(1, [paragraph('赵')])),
      ).admitted,
    ).toBe(true);
    const update = handmade((encoder) => {
      for (const number of [1, 1, ZHAO_PAGE, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 0b1000_0100);
      for (const number of [999_999, 3]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, '假');
      encoding.writeVarUint(encoder, 0);
    });
    refuses(server, ZHAO, update, 'missing');
  });
});

describe('honest work', () => {
  test('known twice, effective once', () => {
    const { server, zhao } = scene();
    const update = changed(zhao, () => firstText(zhao).insert(4, '。'));
    expect(server.offer(ZHAO, update)).toEqual({ admitted: true, effective: true });
    expect(server.offer(ZHAO, update)).toEqual({ admitted: true, effective: false });
  });

  test('deleting what another wrote, and marks with their attributes', () => {
    const { server, zhao } = scene();
    const update = changed(zhao, () => {
      firstText(zhao).format(0, 2, { bold: {}, author: { id: ZHAO } });
      firstText(zhao).delete(1, 1);
    });
    expect(server.offer(ZHAO, update)).toEqual({ admitted: true, effective: true });
    expect(server.text()).toContain('认罪');
  });

  test('random damage to an honest update never leaves a broken document', () => {
    const { server, zhao } = scene();
    const honest = changed(zhao, (root) => {
      root.insert(1, [paragraph('第一段'), paragraph('第二段')]);
      firstText(zhao).insert(2, '绝');
    });
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    let refusals = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const copy = Uint8Array.from(honest);
      for (let hits = 1 + random(3); hits > 0; hits -= 1) copy[random(copy.length)] = random(256);
      const ruling = judge(server.doc, copy, profileOf('minutes:m1'), (client) => client === ZHAO_PAGE);
      if (!ruling.admitted) {
        refusals += 1;
        continue;
      }
      const trial = new Y.Doc({ gc: false });
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(server.doc));
      Y.applyUpdate(trial, copy);
      expect(trial.store.pendingStructs).toBeNull();
      expect(trial.store.pendingDs).toBeNull();
      expect(Y.getState(trial.store, LI_PAGE)).toBe(Y.getState(server.doc.store, LI_PAGE));
    }
    expect(refusals).toBeGreaterThan(5_000);
  });
});
