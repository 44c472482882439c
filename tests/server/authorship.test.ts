import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { canonicalAuthorship } from '#shared/authorship/signed.ts';
import { ROOT } from '#shared/richText.ts';
import { type AttributedText, attributedBlocks, readText } from '../../server/documents/attributedText.ts';
import { type Authorship, followAuthorship } from '../../server/documents/authorship.ts';
import type { UpdateEntry } from '../../server/documents/documentStore.ts';
import { sha256 } from '../../server/documents/updateChain.ts';
import { isThorough } from '../support/thorough.ts';
import { changed, page, paragraph } from './gateSetup.ts';
import { dice, type Habits, writer, writeTogether } from './randomWriters.ts';

const PERSONS: Readonly<Record<number, string>> = { 11: 'li', 22: 'zhao', 33: 'qian' };
const personOf = (client: number): string => PERSONS[client] ?? '?';
const OPINION: Habits = { writes: 'opinion', naming: 'honest' };

/** The mark an honest editor keeps with the text is the truth of these tests; how much of it the server knows. */
function accuracyOf(doc: Y.Doc, authorship: Authorship) {
  let characters = 0;
  let right = 0;
  let byClient = 0;
  const walk = (parent: Y.XmlElement | Y.XmlFragment | Y.XmlText): void => {
    if (!(parent instanceof Y.XmlText)) {
      for (const child of parent.toArray()) if (!(child instanceof Y.XmlHook)) walk(child);
      return;
    }
    let truth: string | null = null;
    for (let item = parent._start; item; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentFormat && item.content.key === 'author')
        truth = Reflect.get(Object(item.content.value ?? {}), 'id') ?? null;
      if (!(item.content instanceof Y.ContentString) || truth === null) continue;
      characters += item.length;
      if (PERSONS[item.id.client] === truth) byClient += item.length;
      for (const { author, length } of authorship.of(item.id.client, item.id.clock, item.length)) {
        if (author === truth) right += length;
      }
    }
  };
  walk(doc.getXmlFragment(ROOT));
  return { characters, right, byClient };
}

test('of three people’s random editing, off-line and undone, the server knows who wrote what', () => {
  let characters = 0;
  let right = 0;
  const seeds = isThorough ? [1, 2, 3] : [3];
  for (const seed of seeds) {
    const accuracy = measured(seed);
    expect(accuracy.right / accuracy.characters).toBeGreaterThan(0.985);
    // By client ids alone it would be well under half.
    expect(accuracy.byClient / accuracy.characters).toBeLessThan(0.5);
    characters += accuracy.characters;
    right += accuracy.right;
  }
  expect(characters).toBeGreaterThan((5_000 / 3) * seeds.length);
  expect(right / characters).toBeGreaterThan(0.99);
}, 120_000);

function measured(seed: number) {
  const roll = dice(seed);
  const doc = new Y.Doc({ gc: false });
  const authorship = followAuthorship(doc, personOf);
  const writers = Object.entries(PERSONS).map(([client, person]) =>
    writer(person, Number(client), roll, OPINION),
  );
  let at = 1_700_000_000_000;
  const entries: UpdateEntry[] = [];
  let acting = '';
  doc.on('update', (bytes: Uint8Array) => entries.push({ person: acting, clientId: 0, at, bytes }));
  writeTogether(writers, {
    served: doc,
    offer: (person, update) => {
      at += 1_000;
      acting = person;
      authorship.during(person, at, () => Y.applyUpdate(doc, update));
    },
    roll,
    steps: 1_200,
  });
  // [Z10] Read from the log again, or from a snapshot in its middle, it is the same table.
  const clients = new Map(Object.entries(PERSONS).map(([client, person]) => [Number(client), person]));
  const half = readText({ snapshot: null, updates: entries.slice(0, entries.length / 2) }, clients);
  const snapshot = {
    ...{ seq: 1, state: Y.encodeStateAsUpdate(half.doc) },
    authorship: half.authorship.encode(),
  };
  const again = readText({ snapshot, updates: entries.slice(entries.length / 2) }, clients);
  const signed = (text: AttributedText): string =>
    sha256(canonicalAuthorship('', attributedBlocks(text.doc, text.authorship)));
  expect(signed(again)).toBe(signed({ doc, authorship }));
  return accuracyOf(doc, authorship);
}

describe('an author’s name', () => {
  /** 乙 wrote a sentence; 甲's page knows it. */
  const scene = () => {
    const doc = new Y.Doc({ gc: false });
    const authorship = followAuthorship(doc, personOf);
    const offer = (person: string, update: Uint8Array): void =>
      authorship.during(person, 1_000, () => Y.applyUpdate(doc, update));
    const zhao = page(null, 22);
    offer(
      'zhao',
      changed(zhao, (root) => root.insert(0, [paragraph('我不认为他有罪。')])),
    );
    const li = page(null, 11);
    Y.applyUpdate(li, Y.encodeStateAsUpdate(doc));
    li.clientID = 11;
    const text = (): Y.XmlText => (li.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const told = () =>
      attributedBlocks(doc, authorship).map(({ runs, removals }) => [
        ...runs.map((run) => `${run.text} ${run.author} ${run.kind}`),
        ...removals.map((removal) => `-${removal.text} ${removal.author} by ${removal.actor}`),
      ]);
    return { li, text, told, does: (act: () => void) => offer('li', changed(li, act)) };
  };

  test('[Z6] on new text that its bearer never wrote falls to who put it there', () => {
    const { text, told, does } = scene();
    does(() => text().insert(8, '我认罪。', { author: { id: 'zhao' } }));
    expect(told()).toEqual([['我不认为他有罪。 zhao own', '我认罪。 li contested']]);
  });

  test('[Z10] put over text that is there changes nothing', () => {
    const { text, told, does } = scene();
    does(() => text().format(0, 8, { author: { id: 'li' } }));
    expect(told()).toEqual([['我不认为他有罪。 zhao own']]);
  });

  test('[Z8] stays on what is left when another takes a word out, and the word is told', () => {
    const { text, told, does } = scene();
    does(() => text().delete(1, 1));
    expect(told()).toEqual([['我 zhao own', '认为他有罪。 zhao own', '-不 zhao by li']]);
  });

  test('[Z3] comes back with an undone deletion, and nothing is told of it', () => {
    const { li, told, text, does } = scene();
    const undo = new Y.UndoManager(li.getXmlFragment(ROOT), { captureTimeout: 0 });
    does(() => text().delete(1, 1));
    expect(told()).toEqual([['我 zhao own', '认为他有罪。 zhao own', '-不 zhao by li']]);
    does(() => undo.undo());
    expect(told()).toEqual([['我 zhao own', '不 zhao moved', '认为他有罪。 zhao own']]);
  });
});
