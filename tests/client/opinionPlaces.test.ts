import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { anchorAt, rangeOf } from '../../client/editor/anchors.ts';
import { placedRuns } from '../../client/editor/authorRuns.ts';
import { opinionSchema } from '../../client/editor/opinionText.ts';
import { stretchesOf } from '../../client/editor/places.ts';
import { wordsIn } from '../../client/editor/words.ts';

const schema = getSchema(opinionSchema());

const docOf = (...paragraphs: readonly string[]): Y.Doc => {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 7;
  const root = doc.getXmlFragment(ROOT);
  root.insert(
    0,
    paragraphs.map((text) => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlText(text)]);
      return element;
    }),
  );
  return doc;
};

const pageOf = (doc: Y.Doc): Node =>
  Node.fromJSON(schema, {
    type: 'doc',
    content: yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(ROOT)).content,
  });

/** A ProseMirror act, written to Yjs as the editor writes it. */
function edit(doc: Y.Doc, act: (state: EditorState) => EditorState): void {
  const { doc: page, meta } = initProseMirrorDoc(doc.getXmlFragment(ROOT), schema);
  const next = act(EditorState.create({ doc: page }));
  doc.transact(() => updateYFragment(doc, doc.getXmlFragment(ROOT), next.doc, meta));
}

const at = (state: EditorState, from: number, to = from) =>
  state.tr.setSelection(TextSelection.create(state.doc, from, to));

const anchored = (doc: Y.Doc, words: string) => {
  const text = pageOf(doc).textBetween(0, pageOf(doc).content.size, '|', '|');
  const from = text.indexOf(words) + 1;
  const anchor = anchorAt(doc, { from, to: from + words.length }, words);
  if (!anchor) throw new Error(`"${words}" is not there`);
  return anchor;
};

const wordsAt = (doc: Y.Doc, anchor: Parameters<typeof rangeOf>[1]): string | null => {
  const range = rangeOf(doc, anchor);
  return range && pageOf(doc).textBetween(range.from, range.to, '|');
};

describe('where characters stand', () => {
  test('every stretch says on the page what it says in the document, whatever was done to it', () => {
    let state = 20_261_126;
    const roll = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const doc = docOf('送检样品的有效成分含量低于标准', '不属于合格药品', '结论另行说明');
    for (let step = 0; step < 150; step += 1) {
      edit(doc, (before) => {
        const size = before.doc.content.size;
        const from = Math.min(1 + roll(size - 1), size - 1);
        const near = TextSelection.near(before.doc.resolve(from));
        const { tr } = before;
        const kind = roll(4);
        if (kind === 0 && near.$from.parent.isTextblock) return before.apply(tr.split(near.from));
        if (kind === 1)
          return before.apply(tr.delete(near.from, Math.min(near.$from.end(), near.from + roll(4))));
        const bold = schema.marks.bold;
        if (kind === 2 && bold) return before.apply(tr.addMark(near.from, near.$from.end(), bold.create()));
        return before.apply(tr.insertText('甲乙丙'.slice(0, 1 + roll(3)), near.from));
      });
      const page = pageOf(doc);
      for (const { client, clock, length, position } of stretchesOf(doc)) {
        const item = Y.getItem(doc.store, Y.createID(client, clock));
        const text = item.content instanceof Y.ContentString ? item.content.str : '';
        expect(page.textBetween(position, position + length)).toBe(text);
      }
    }
  });

  test('runs are laid over what lives of them; what the server has not told yet has no author', () => {
    const doc = docOf('甲乙丙丁戊');
    edit(doc, (before) => before.apply(before.tr.delete(2, 3)));
    edit(doc, (before) => before.apply(before.tr.insertText('新', 4)));
    const [first] = stretchesOf(doc);
    const begin = first?.clock ?? 0;
    const run = (clock: number, length: number, author: string) =>
      ({ client: 7, clock, length, author, actor: author, kind: 'own', claimed: null }) as const;
    const placed = placedRuns(stretchesOf(doc), [run(begin + 3, 2, '林'), run(begin, 3, '陈')]);
    expect(placed.map(({ from, to, run: of }) => [from, to, of?.author ?? null])).toEqual([
      [1, 3, '陈'],
      [3, 4, '林'],
      [4, 5, null],
      [5, 6, '林'],
    ]);
  });
});

describe('what a comment stands on', () => {
  test('stays on its words while text grows before, in and after it, and does not take in what is typed beside it', () => {
    const doc = docOf('短期内一般不致严重损害');
    const anchor = anchored(doc, '一般不致');
    edit(doc, (before) => before.apply(before.tr.insertText('服用后', 1)));
    edit(doc, (before) => before.apply(before.tr.insertText('（', 7)));
    expect(wordsAt(doc, anchor)).toBe('一般不致');
    edit(doc, (before) => before.apply(before.tr.insertText('并', 10)));
    expect(wordsAt(doc, anchor)).toBe('一般并不致');
  });

  test('bytes that are no place of Yjs’s lead nowhere, and nothing stumbles over them', () => {
    const doc = docOf('短期内一般不致严重损害');
    for (const bytes of ['', 'CQ==', 'AA==', 'AQ==', '/////w==', '!'])
      expect(rangeOf(doc, { start: bytes, end: bytes, quote: '' })).toBeNull();
  });

  test('is found again by its words after a new paragraph or a heading broke the text under it', () => {
    const doc = docOf('超过常用量三倍并连续服用七日以上');
    const anchor = anchored(doc, '连续服用');
    edit(doc, (before) => before.apply(at(before, 8).split(8)));
    expect(wordsAt(doc, anchor)).toBe('连续服用');
    const heading = schema.nodes.heading;
    if (heading) edit(doc, (before) => before.apply(before.tr.setBlockType(11, 11, heading, { level: 3 })));
    expect(wordsAt(doc, anchor)).toBe('连续服用');
  });

  test('leads nowhere once its words are gone, or stand there twice', () => {
    const doc = docOf('可能造成危害');
    const anchor = anchored(doc, '危害');
    edit(doc, (before) => before.apply(before.tr.delete(5, 7)));
    expect(rangeOf(doc, anchor)).toBeNull();
    edit(doc, (before) => before.apply(before.tr.insertText('危害又危害', 5)));
    expect(rangeOf(doc, anchor)).toBeNull();
    expect(rangeOf(doc, { start: '!', end: 'AAA', quote: '' })).toBeNull();
  });
});

test('words are counted as writers of Chinese count them', () => {
  expect(wordsIn('')).toBe(0);
  expect(wordsIn('含量低于 GB/T 9704-2012 的规定。')).toBe(11);
  expect(wordsIn('it’s well-known')).toBe(2);
});
