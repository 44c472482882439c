/** Writers with editors but no screens: every act is a ProseMirror transaction, written to Yjs as the editor does. */
import { getSchema } from '@tiptap/core';
import { joinBackward, toggleMark } from '@tiptap/pm/commands';
import type { Node as Text } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, EditorState, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { nestsTooDeep } from '../../client/editor/nesting.ts';
import { schemaExtensions } from '../../client/editor/schema.ts';

const schemas = {
  minutes: getSchema(schemaExtensions()),
  opinion: getSchema(schemaExtensions().filter(({ name }) => name !== 'line')),
};

export type Roll = (below: number) => number;

export function dice(seed: number): Roll {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export type Writer = { readonly doc: Y.Doc; readonly person: string; readonly act: () => void };

export type Habits = {
  readonly writes: 'minutes' | 'opinion';
  /** honest: every new text names its writer. loose: text is marked at random, with names nobody bears. */
  readonly naming: 'honest' | 'loose';
};

const SENTENCES = [
  '当事人陈述事实清楚证据确实充分',
  '经核对发票与资金流水不一致，',
  '上述意见仅供参考。',
  '该公司没有实际经营场所；',
];

export function writer(person: string, client: number, roll: Roll, habits: Habits): Writer {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  const schema = schemas[habits.writes];
  const node = (name: string) => found(schema.nodes[name]);
  const mark = (name: string) => found(schema.marks[name]);
  const root = doc.getXmlFragment(ROOT);
  const origin = { writer: person };
  const undo = new Y.UndoManager(root, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  let marks = 0;

  const act = (): void => {
    const { doc: text, meta } = initProseMirrorDoc(root, schema);
    const whole = text.childCount === 0 ? schema.topNodeType.create(null, node('paragraph').create()) : text;
    const state = EditorState.create({ doc: whole, selection: selectionIn(whole) });
    const kind = roll(17);
    if (kind === 15) return void undo.undo();
    if (kind === 16) return void undo.redo();
    const next = transactionOf(state, kind);
    if (next?.docChanged && !nestsTooDeep(next.doc))
      doc.transact(() => updateYFragment(doc, root, next.doc, meta), origin);
  };

  const selectionIn = (text: Text): Selection => {
    const from = roll(text.content.size + 1);
    const to = roll(4) === 0 ? Math.min(text.content.size, from + roll(20)) : from;
    return TextSelection.between(text.resolve(from), text.resolve(to));
  };

  const transactionOf = (state: EditorState, kind: number): Transaction | null => {
    const { tr, selection } = state;
    if (kind <= 5) return typed(state);
    if (kind === 6)
      return selection.empty
        ? tr.delete(Math.max(1, selection.from - 1), selection.from)
        : tr.deleteSelection();
    if (kind === 7) return tr.split(selection.from);
    if (kind === 8) return setBlock(state);
    if (kind === 9) return run(state, wrapInList(node(roll(2) === 0 ? 'bulletList' : 'orderedList')));
    if (kind === 10) {
      const item = node('listItem');
      const commands = [splitListItem(item), liftListItem(item), sinkListItem(item)];
      return run(state, commands[roll(3)] ?? splitListItem(item));
    }
    if (kind === 11) return run(state, toggleMark(mark(['bold', 'italic', 'underline'][roll(3)] ?? 'bold')));
    if (kind === 12) return joined(state);
    if (kind === 13) return dragged(state);
    marks += 1;
    return selection.empty || habits.naming === 'honest'
      ? null
      : tr.addMark(selection.from, selection.to, mark('author').create({ id: `${person}${marks}` }));
  };

  const typed = ({ tr, selection }: EditorState): Transaction => {
    const sentence = SENTENCES[roll(SENTENCES.length)] ?? '，';
    const text = roll(3) === 0 ? sentence.slice(roll(6), 6 + roll(6)) : sentence;
    tr.insertText(text);
    if (habits.naming === 'loose') return tr;
    return tr.addMark(selection.from, selection.from + text.length, mark('author').create({ id: person }));
  };

  /** Backspace at the beginning of a block. */
  const joined = (state: EditorState): Transaction | null => {
    const { selection } = state;
    const start = TextSelection.create(state.doc, selection.$from.start());
    return run(state.apply(state.tr.setSelection(start)), joinBackward);
  };

  const dragged = (state: EditorState): Transaction | null => {
    const { tr, selection } = state;
    if (selection.empty || !selection.$from.sameParent(selection.$to)) return null;
    const slice = selection.content();
    tr.deleteSelection();
    const target = TextSelection.near(tr.doc.resolve(roll(tr.doc.content.size + 1))).from;
    return tr.replaceRange(target, target, slice);
  };

  const setBlock = (state: EditorState): Transaction | null => {
    const { tr, selection } = state;
    const place = tr.doc.resolve(selection.from);
    if (place.depth !== 1) return null;
    const attributes = {
      heading: { level: 1 + roll(3) },
      paragraph: {},
      line: {
        id: `l${roll(100_000)}`,
        kind: 'speech',
        seq: 1 + roll(9),
        at: 1_700_000_000_000,
        speaker: person,
      },
    };
    const names = ['heading', 'paragraph', 'line'] as const;
    const name = names[roll(habits.writes === 'minutes' ? 3 : 2)] ?? 'paragraph';
    return tr.setBlockType(place.before(1) + 1, undefined, node(name), attributes[name]);
  };
  return { doc, person, act };
}

function found<Type>(type: Type | undefined): Type {
  if (type === undefined) throw new Error('not in the schema');
  return type;
}

function run(state: EditorState, command: Command): Transaction | null {
  let made: Transaction | null = null;
  command(state, (tr) => {
    made = tr;
  });
  return made;
}

/** Gives the server an update and says what became of it. */
export type Offer = (person: string, update: Uint8Array) => void;

/**
 * Writers at work on one document: now and then one goes off-line, writes on, and comes back. At the end all are
 * on-line and know everything. Answers how many updates were offered.
 */
export function writeTogether(
  writers: readonly Writer[],
  { served, offer, roll, steps }: { served: Y.Doc; offer: Offer; roll: Roll; steps: number },
): number {
  let offered = 0;
  const online = new Set(writers);
  for (const one of writers)
    one.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network' || !online.has(one)) return;
      offered += 1;
      offer(one.person, update);
      for (const other of writers)
        if (other !== one && online.has(other)) Y.applyUpdate(other.doc, update, 'network');
    });
  /** What a reconnection exchanges: each side gives what the other lacks. */
  const reconnect = (one: Writer): void => {
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(served, Y.encodeStateVector(one.doc)), 'network');
    offered += 1;
    offer(one.person, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(served)));
  };
  for (let step = 0; step < steps; step += 1) {
    const one = writers[roll(writers.length)];
    if (!one) continue;
    // A lid shuts seldom and opens soon.
    if (roll(online.has(one) ? 40 : 10) > 0) {
      one.act();
      continue;
    }
    if (online.delete(one)) continue;
    reconnect(one);
    online.add(one);
    for (const other of writers) if (other !== one && online.has(other)) reconnect(other);
  }
  for (let round = 0; round < 2; round += 1) for (const one of writers) reconnect(one);
  return offered;
}
