import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { handmade, refuses, scene, ZHAO_PAGE } from './gateScene.ts';
import { changed, LI, paragraph, ZHAO } from './gateSetup.ts';

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
