import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '#shared/collab.ts';
import type { OutlinePart } from '#shared/documentKinds.ts';
import { plainText, richLine } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import { createWriting } from '../../server/documents/writing.ts';
import { openHouse, openRaw } from './documentsSetup.ts';
import { changed, LI, page, paragraph, type Served, served } from './gateSetup.ts';

const part = (section: OutlinePart['section'], heading: string, question: string | null = null) =>
  ({ section, question, level: question === null ? 1 : 2, heading, paragraphs: [] }) as const;
const PARTS: readonly OutlinePart[] = [
  { ...part('questions', '委托事项'), paragraphs: ['一、是否虚开？'] },
  part('analysis', '分析论证'),
  part('conclusion', '结论'),
  part('conclusion', '问题一', 'q1'),
  part('reservations', '保留意见'),
];
const PAGE = 5;

/** An opinion the system laid out, and 李's page of it. */
function laidOut(): { server: Served; li: Y.Doc; root: Y.XmlFragment } {
  const server = served({ [PAGE]: LI }, 'opinion:o1');
  layOut(server.doc, PARTS);
  const li = page(server, PAGE);
  return { server, li, root: li.getXmlFragment(ROOT) };
}

const layOut = (doc: Y.Doc, parts: readonly OutlinePart[]): void =>
  doc.transact(() => createWriting(doc.getXmlFragment(ROOT), new Map(), () => undefined).writeOutline(parts));

function refuses(act: (root: Y.XmlFragment) => void, reason = 'outlineKept'): void {
  const { server, li } = laidOut();
  const before = server.text();
  expect(server.offer(LI, changed(li, act))).toEqual({ admitted: false, reason });
  expect(server.text()).toBe(before);
}

const heading = (section: string | null): Y.XmlElement => {
  const element = new Y.XmlElement('heading');
  if (section !== null) element.setAttribute('section', section);
  element.insert(0, [new Y.XmlText('某标题')]);
  return element;
};

describe('the outline of an opinion', () => {
  test('is written once; a part added later finds its place, and what was written stays', () => {
    const { server, li, root } = laidOut();
    expect(
      server.offer(
        LI,
        changed(li, () => root.insert(4, [paragraph('论证在此')])),
      ).admitted,
    ).toBe(true);
    layOut(server.doc, PARTS);
    layOut(server.doc, [...PARTS.slice(0, 4), part('conclusion', '问题二', 'q2'), ...PARTS.slice(4)]);
    const texts = server.doc
      .getXmlFragment(ROOT)
      .toArray()
      .map((node) => (node instanceof Y.XmlElement ? String(node.get(0) ?? '') : ''));
    expect(texts.filter((text) => text !== '')).toEqual([
      ...['委托事项', '一、是否虚开？', '分析论证', '论证在此', '结论', '问题一', '问题二', '保留意见'],
    ]);
  });

  test('is not taken away, rewritten, doubled or put elsewhere by whoever writes the opinion', () => {
    refuses((root) => root.delete(0, root.length));
    refuses((root) => root.delete(2, 1));
    refuses((root) => ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '无'));
    refuses((root) => ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 1));
    refuses((root) => (root.get(0) as Y.XmlElement).setAttribute('section', 'minority'));
    refuses((root) => (root.get(0) as Y.XmlElement).removeAttribute('section'));
    refuses((root) => root.insert(1, [heading('conclusion')]));
    refuses((root) => {
      root.insert(0, [(root.get(2) as Y.XmlElement).clone()]);
      root.delete(3, 1);
    });
  });

  test('leaves the writers their own headings, and text dragged across one of the outline', () => {
    const { server, li, root } = laidOut();
    const admits = (act: () => void): void =>
      expect(server.offer(LI, changed(li, act))).toEqual({ admitted: true, effective: true });
    admits(() => root.insert(3, [heading(null), paragraph('甲段')]));
    // As an editor writes a paragraph dragged below the next heading: both are taken away and put back.
    admits(() => {
      const [moved, kept] = [root.get(4) as Y.XmlElement, root.get(5) as Y.XmlElement];
      const fresh = [kept.clone(), moved.clone()];
      root.delete(4, 2);
      root.insert(4, fresh);
    });
    admits(() => root.delete(3, 1));
  });

  test('stands only in opinions, and lines of minutes do not', () => {
    refuses((root) => root.insert(0, [new Y.XmlElement('line')]), 'notInSchema');
    const minutes = served({ [PAGE]: LI });
    const li = page(null, PAGE);
    const forged = changed(li, (root) => root.insert(0, [heading('conclusion')]));
    expect(minutes.offer(LI, forged)).toEqual({ admitted: false, reason: 'notInSchema' });
  });
});

test('what was frozen before the outline came keeps its hash', async () => {
  const house = await openHouse();
  await house.documents.edit('minutes:old', (writing) =>
    writing.fillIfEmpty([
      richLine({ id: 'a', kind: 'step', at: 5 }, '宣布开始'),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '标题' }] },
    ]),
  );
  const { canonical } = await house.documents.freeze('minutes:old');
  // The text as the first schema wrote it.
  expect(canonical).toBe(
    '{"content":[{"attrs":{"at":5,"edited":false,"id":"a","kind":"step","seq":null,"speaker":null,"speakerName":null},"content":[{"text":"宣布开始","type":"text"}],"type":"line"},{"attrs":{"level":2},"content":[{"text":"标题","type":"text"}],"type":"heading"}],"schema":1}',
  );
});

test('an opinion’s text says the schema it needs, and a page of the first schema stays outside', async () => {
  const house = await openHouse();
  await house.documents.edit('opinion:o1', (writing) => writing.writeOutline(PARTS));
  expect(plainText(await house.documents.textOf('opinion:o1'))).toContain('委托事项');
  expect((await house.documents.freeze('opinion:o1')).canonical).toContain('"schema":2');
  const old = await openRaw(house, 'li', { document: 'opinion:o2', schema: 1 });
  expect((await old.closed).code).toBe(CLOSE.clientTooOld);
});
