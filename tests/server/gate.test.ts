import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { judge } from '../../server/documents/gate.ts';
import { changed, LI, page, paragraph, type Served, served, ZHAO } from './gateSetup.ts';

const LI_PAGE = 5;
const ZHAO_PAGE = 9;

/** 李 has written one sentence; 赵's page knows it. */
function scene(): { server: Served; li: Y.Doc; zhao: Y.Doc } {
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

function refuses(server: Served, person: string, update: Uint8Array, reason?: string): void {
  const before = Y.encodeStateAsUpdate(server.doc);
  const ruling = server.offer(person, update);
  expect(ruling.admitted).toBe(false);
  if (reason !== undefined) expect(ruling).toEqual({ admitted: false, reason });
  expect(Y.encodeStateAsUpdate(server.doc)).toEqual(before);
  expect(server.doc.store.pendingStructs).toBeNull();
  expect(server.doc.store.pendingDs).toBeNull();
}

const firstText = (doc: Y.Doc): Y.XmlText => {
  const element = doc.getXmlFragment(ROOT).get(0);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('the scene has no text');
  return text;
};

/** An update written by hand: `structs` blocks of one client and a delete set. */
function handmade(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write);
}

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

describe('what the schema does not know', () => {
  const add = (act: (root: Y.XmlFragment) => void): void => {
    const { server, zhao } = scene();
    refuses(server, ZHAO, changed(zhao, act), 'notInSchema');
  };

  test('unknown nodes', () => add((root) => root.insert(0, [new Y.XmlElement('script')])));
  test('text at the top', () => add((root) => root.insert(0, [new Y.XmlText('裸文')])));
  test('a node where it may not stand', () => add((root) => root.insert(0, [new Y.XmlElement('listItem')])));
  test('a hook', () => add((root) => root.insert(0, [new Y.XmlHook('钩') as unknown as Y.XmlElement])));
  test('a fragment in a fragment', () =>
    add((root) => root.insert(0, [new Y.XmlFragment() as unknown as Y.XmlElement])));
  test('unknown attributes', () =>
    add((root) => {
      const element = paragraph('一');
      element.setAttribute('onclick', 'alert(1)');
      root.insert(0, [element]);
    }));
  test('attributes of a wrong kind', () =>
    add((root) => {
      const element = new Y.XmlElement('line');
      element.setAttribute('seq', '第三' as string);
      root.insert(0, [element]);
    }));
  test('a structure as an attribute', () =>
    add((root) => {
      const element = new Y.XmlElement('line');
      element.setAttribute('speaker', { toString: '李' } as unknown as string);
      root.insert(0, [element]);
    }));
  test('unknown marks', () =>
    add((root) => {
      const element = paragraph('一');
      root.insert(0, [element]);
      (element.get(0) as Y.XmlText).format(0, 1, { link: {} });
    }));
  test('a mark with an attribute it does not have', () =>
    add((root) => {
      const element = paragraph('一');
      root.insert(0, [element]);
      (element.get(0) as Y.XmlText).format(0, 1, { bold: { href: 'javascript:alert(1)' } });
    }));
  test('a picture in the text', () =>
    add((root) => {
      const element = paragraph('一');
      root.insert(0, [element]);
      (element.get(0) as Y.XmlText).insertEmbed(0, { image: 'http://example.org' });
    }));
  test('a document in the document', () =>
    add((root) => {
      const element = paragraph('一');
      root.insert(0, [element]);
      (element.get(0) as Y.XmlText).insertEmbed(0, new Y.Doc());
    }));
});

describe('other roots', () => {
  test('a map beside the text is refused', () => {
    const { server, zhao } = scene();
    const update = changed(zhao, () => zhao.getMap('users').set('zhao', LI));
    refuses(server, ZHAO, update, 'unknownParent');
  });
  test('an attribute on the root is refused', () => {
    const { server, zhao } = scene();
    const root = zhao.getXmlFragment(ROOT) as unknown as Y.XmlElement;
    const update = changed(zhao, () => Y.XmlElement.prototype.setAttribute.call(root, 'id', 'x'));
    refuses(server, ZHAO, update, 'unknownParent');
  });
});

describe('shapes that would break the house', () => {
  test('depth', () => {
    const { server, zhao } = scene();
    const update = changed(zhao, (root) => {
      let list = new Y.XmlElement('bulletList');
      root.insert(0, [list]);
      for (let depth = 0; depth < 40; depth += 1) {
        const item = new Y.XmlElement('listItem');
        const inner = new Y.XmlElement('bulletList');
        list.insert(0, [item]);
        item.insert(0, [inner]);
        list = inner;
      }
    });
    refuses(server, ZHAO, update, 'tooDeep');
  });

  test('seven bytes that announce thirty million structs cost nothing', () => {
    const { server } = scene();
    const update = handmade((encoder) => {
      for (const number of [1, 2 ** 25 - 1]) encoding.writeVarUint(encoder, number);
    });
    const before = performance.now();
    refuses(server, ZHAO, update, 'malformed');
    expect(performance.now() - before).toBeLessThan(50);
  });

  test('a skip and a collected struct are refused', () => {
    const { server } = scene();
    const skip = handmade((encoder) => {
      for (const number of [1, 1, ZHAO_PAGE, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 10);
      for (const number of [5, 0]) encoding.writeVarUint(encoder, number);
    });
    refuses(server, ZHAO, skip, 'collected');
    const collected = handmade((encoder) => {
      for (const number of [1, 1, ZHAO_PAGE, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 0);
      for (const number of [5, 0]) encoding.writeVarUint(encoder, number);
    });
    refuses(server, ZHAO, collected, 'collected');
  });

  test('text of half a million characters in one struct is refused', () => {
    const { server, zhao } = scene();
    const update = changed(zhao, (root) => root.insert(0, [paragraph('长'.repeat(500_000))]));
    refuses(server, ZHAO, update, 'tooLong');
  });

  test('neighbours from two different places are refused', () => {
    const { server, zhao } = scene();
    changed(zhao, (root) => root.insert(1, [paragraph('甲乙'), paragraph('丙丁')]));
    server.offer(ZHAO, Y.encodeStateAsUpdate(zhao, Y.encodeStateVector(server.doc)));
    const last = Y.getState(server.doc.store, ZHAO_PAGE);
    const texts = zhao.getXmlFragment(ROOT).toArray().slice(1);
    const [left, right] = texts.map((node) => {
      const text = node instanceof Y.XmlElement ? node.get(0) : null;
      if (!(text instanceof Y.XmlText) || !text._start) throw new Error('no text');
      return text._start.id;
    });
    if (!left || !right) throw new Error('no text');
    const update = handmade((encoder) => {
      for (const number of [1, 1, ZHAO_PAGE, last]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 0b1100_0100);
      for (const number of [left.client, left.clock, right.client, right.clock])
        encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, '夹');
      encoding.writeVarUint(encoder, 0);
    });
    refuses(server, ZHAO, update, 'mixedParents');
  });

  test('two structs that wait for each other are refused', () => {
    const { server } = scene();
    const update = handmade((encoder) => {
      encoding.writeVarUint(encoder, 2);
      for (const [client, other] of [
        [10, ZHAO_PAGE],
        [ZHAO_PAGE, 10],
      ] as const) {
        for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
        encoding.writeUint8(encoder, 0b1000_0100);
        for (const number of [other, 0]) encoding.writeVarUint(encoder, number);
        encoding.writeVarString(encoder, '环');
      }
      encoding.writeVarUint(encoder, 0);
    });
    refuses(server, ZHAO, update, 'malformed');
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
      const ruling = judge(server.doc, copy, (client) => client === ZHAO_PAGE);
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
