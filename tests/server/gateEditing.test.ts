import { getSchema } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import type { Node as Text } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, EditorState, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { nestsTooDeep } from '../../client/editor/nesting.ts';
import { schemaExtensions } from '../../client/editor/schema.ts';
import { type Served, served } from './gateSetup.ts';

const schema = getSchema(schemaExtensions());
const WRITERS = [
  { person: 'li', client: 11 },
  { person: 'zhao', client: 22 },
  { person: 'qian', client: 33 },
];

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One writer's editor without a screen: every act is a ProseMirror transaction, written to Yjs as the editor does. */
function writer(person: string, client: number, roll: (below: number) => number) {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  const root = doc.getXmlFragment(ROOT);
  const origin = { writer: person };
  const undo = new Y.UndoManager(root, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  let marks = 0;

  const act = (): void => {
    const { doc: text, meta } = initProseMirrorDoc(root, schema);
    const write = (next: Text): void => doc.transact(() => updateYFragment(doc, root, next, meta), origin);
    const whole = text.childCount === 0 ? (schema.topNodeType.createAndFill() ?? text) : text;
    const state = EditorState.create({ doc: whole, selection: selectionIn(whole) });
    const kind = roll(14);
    if (kind === 12) return void undo.undo();
    if (kind === 13) return void undo.redo();
    const next = transactionOf(state, kind);
    if (next?.docChanged && !nestsTooDeep(next.doc)) write(next.doc);
  };

  const selectionIn = (text: Text): Selection => {
    const from = roll(text.content.size + 1);
    const to = roll(4) === 0 ? Math.min(text.content.size, from + roll(20)) : from;
    return TextSelection.between(text.resolve(from), text.resolve(to));
  };

  const transactionOf = (state: EditorState, kind: number): Transaction | null => {
    const { tr, selection } = state;
    if (kind <= 4) return tr.insertText('当事人陈述事实清楚证据确实充分'.slice(roll(8), 8 + roll(8)) || '，');
    if (kind === 5)
      return selection.empty
        ? tr.delete(Math.max(1, selection.from - 1), selection.from)
        : tr.deleteSelection();
    if (kind === 6) return tr.split(selection.from);
    if (kind === 7) return setBlock(state);
    if (kind === 8) return run(state, wrapInList(node(roll(2) === 0 ? 'bulletList' : 'orderedList')));
    if (kind === 9) {
      const item = node('listItem');
      const commands = [splitListItem(item), liftListItem(item), sinkListItem(item)];
      return run(state, commands[roll(3)] ?? splitListItem(item));
    }
    if (kind === 10) return run(state, toggleMark(mark(['bold', 'italic', 'underline'][roll(3)] ?? 'bold')));
    marks += 1;
    return selection.empty
      ? null
      : tr.addMark(selection.from, selection.to, mark('author').create({ id: `${person}${marks}` }));
  };

  const setBlock = (state: EditorState): Transaction | null => {
    const { tr, selection } = state;
    const place = tr.doc.resolve(selection.from);
    if (place.depth !== 1) return null;
    const types = [
      { type: node('heading'), attrs: { level: 1 + roll(3) } },
      { type: node('paragraph'), attrs: {} },
      {
        type: node('line'),
        attrs: {
          id: `l${roll(100_000)}`,
          kind: 'speech',
          seq: 1 + roll(9),
          at: 1_700_000_000_000,
          speaker: person,
        },
      },
    ];
    const chosen = types[roll(3)];
    return chosen ? tr.setBlockType(place.before(1) + 1, undefined, chosen.type, chosen.attrs) : null;
  };
  return { doc, person, act };
}

const node = (name: string) => {
  const type = schema.nodes[name];
  if (!type) throw new Error(`no node ${name}`);
  return type;
};
const mark = (name: string) => {
  const type = schema.marks[name];
  if (!type) throw new Error(`no mark ${name}`);
  return type;
};

function run(state: EditorState, command: Command): Transaction | null {
  let made: Transaction | null = null;
  command(state, (tr) => {
    made = tr;
  });
  return made;
}

type Writer = ReturnType<typeof writer>;

/** What a reconnection exchanges: each side gives what the other lacks. */
function reconnect(server: Served, one: Writer): number {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(one.doc)), 'network');
  const answer = Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(server.doc));
  expect(server.offer(one.person, answer)).toMatchObject({ admitted: true });
  return 1;
}

test.each([1, 2, 3])(
  'none of thousands of honest updates is refused (seed %i)',
  (seed) => {
    const roll = dice(seed);
    const server = served(Object.fromEntries(WRITERS.map(({ person, client }) => [client, person])));
    let offered = 0;
    const writers = WRITERS.map(({ person, client }) => writer(person, client, roll));
    const online = new Set(writers);
    for (const one of writers)
      one.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'network' || !online.has(one)) return;
        offered += 1;
        expect(server.offer(one.person, update)).toMatchObject({ admitted: true });
        for (const other of writers)
          if (other !== one && online.has(other)) Y.applyUpdate(other.doc, update, 'network');
      });

    for (let step = 0; step < 2_000; step += 1) {
      const one = writers[roll(writers.length)];
      if (!one) continue;
      if (roll(40) === 0) {
        if (online.delete(one)) continue;
        offered += reconnect(server, one);
        online.add(one);
        for (const other of writers)
          if (other !== one && online.has(other)) offered += reconnect(server, other);
        continue;
      }
      one.act();
    }
    for (const one of writers) offered += reconnect(server, one);
    for (const one of writers) offered += reconnect(server, one);
    expect(offered).toBeGreaterThan(500);
    const texts = new Set(writers.map((one) => one.doc.getXmlFragment(ROOT).toString()));
    expect(texts).toEqual(new Set([server.text()]));
  },
  60_000,
);
