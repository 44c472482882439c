/**
 * The clerk's hands stay on the keys: Enter goes on with the same speaker, F1 … F9 (Alt+1 … Alt+9) say who speaks,
 * Alt+0 is the clerk's own remark, Ctrl+; the time, Ctrl+/ (or / on an empty line) the phrases.
 */
import { Extension } from '@tiptap/core';
import { setBlockType, toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { Node, NodeType, Schema } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Desk, DeskNow, EditorParticipant } from './desk.ts';

type LineGiven = { readonly kind: string; readonly at?: number; readonly participant?: EditorParticipant };

const freshLine = (desk: Desk, { kind, at, participant }: LineGiven) => ({
  id: desk.newId(),
  kind,
  seq: null,
  at: at ?? null,
  speaker: participant?.id ?? null,
  speakerName: participant?.name ?? null,
  edited: false,
});

/** The block at the top of the document that the caret is in, if it holds the text itself. */
function blockAt(state: EditorState): { readonly block: Node; readonly before: number } | null {
  const { $from } = state.selection;
  return $from.depth === 1 ? { block: $from.parent, before: $from.before(1) } : null;
}

const caretIn = (tr: Transaction, before: number): Transaction =>
  tr.setSelection(TextSelection.create(tr.doc, before + 1)).scrollIntoView();

/** Enter. In an empty line with a speaker: the speaker is taken back. */
const newLine =
  (deskNow: DeskNow): Command =>
  (state, dispatch) => {
    const at = blockAt(state);
    if (!at) return false;
    const line = nodeType(state.schema, 'line');
    const { block, before } = at;
    const desk = deskNow();
    const speaks = block.type === line && block.attrs.speaker !== null;
    const participant = speaks ? { id: block.attrs.speaker, name: block.attrs.speakerName } : null;
    if (participant && block.content.size === 0 && block.attrs.seq === null)
      return clearSpeaker(state, dispatch);
    const attrs = freshLine(
      desk,
      participant ? { kind: 'speech', at: desk.now(), participant } : { kind: 'free' },
    );
    const { tr, selection } = state;
    if (selection.empty && selection.$from.parentOffset === 0 && block.content.size > 0) {
      dispatch?.(tr.insert(before, line.create(freshLine(desk, { kind: 'free' }))).scrollIntoView());
      return true;
    }
    tr.deleteSelection();
    if (tr.selection.$from.depth !== 1) return false;
    dispatch?.(tr.split(tr.selection.from, 1, [{ type: line, attrs }]).scrollIntoView());
    return true;
  };

const clearSpeaker: Command = (state, dispatch) => {
  const at = blockAt(state);
  if (at?.block.type.name !== 'line') return false;
  const attrs = { ...at.block.attrs, kind: 'free', speaker: null, speakerName: null, at: null };
  dispatch?.(state.tr.setNodeMarkup(at.before, undefined, attrs));
  return true;
};

/** The browser moves its caret at once, the editor hears of it a moment later: a quick key must not act on where it was. */
function withCaretOf(view: EditorView): EditorState {
  const { state } = view;
  const caret = state.selection.empty && !view.composing ? document.getSelection() : null;
  const node = caret?.isCollapsed ? caret.focusNode : null;
  if (!caret || !node || !view.dom.contains(node)) return state;
  const at = view.posAtDOM(node, caret.focusOffset);
  if (at === state.selection.from) return state;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
  return view.state;
}

/** Backspace at the very beginning of a line takes its speaker first, and joins only then. */
const takeSpeakerBack: Command = (given, dispatch, view) => {
  const state = view ? withCaretOf(view) : given;
  const { selection } = state;
  const at = blockAt(state);
  const takes =
    selection.empty &&
    selection.$from.parentOffset === 0 &&
    at?.block.type.name === 'line' &&
    at.block.attrs.speaker !== null &&
    at.block.attrs.seq === null;
  return takes ? clearSpeaker(state, dispatch) : false;
};

/** The empty line under the caret becomes what is given; else a new line after the present block does. */
const beginLine =
  (deskNow: DeskNow, given: (desk: Desk) => LineGiven | null): Command =>
  (state, dispatch) => {
    const desk = deskNow();
    const wanted = given(desk);
    if (wanted === null) return false;
    const { $from } = state.selection;
    if ($from.depth === 0) return false;
    const line = nodeType(state.schema, 'line');
    const attrs = freshLine(desk, wanted);
    const at = blockAt(state);
    const isFree = at !== null && at.block.content.size === 0 && at.block.attrs.seq === null;
    if (at && isFree && (at.block.type === line || at.block.type.name === 'paragraph')) {
      const id = typeof at.block.attrs.id === 'string' ? at.block.attrs.id : attrs.id;
      dispatch?.(state.tr.setNodeMarkup(at.before, line, { ...attrs, id }).scrollIntoView());
    } else {
      const after = $from.after(1);
      dispatch?.(caretIn(state.tr.insert(after, line.create(attrs)), after));
    }
    if (dispatch && wanted.participant) desk.onSpeaker?.(wanted.participant.id);
    return true;
  };

/** The participant under a number from 0 begins to speak. */
export const speak = (deskNow: DeskNow, index: number): Command =>
  beginLine(deskNow, (desk) => {
    const participant = desk.participants[index];
    return participant ? { kind: 'speech', at: desk.now(), participant } : null;
  });

const remark = (deskNow: DeskNow): Command =>
  beginLine(deskNow, (desk) => ({ kind: 'note', at: desk.now() }));

const insertTime =
  (deskNow: DeskNow): Command =>
  (state, dispatch) => {
    const desk = deskNow();
    dispatch?.(state.tr.insertText(desk.timeOf(desk.now())).scrollIntoView());
    return true;
  };

const phrases =
  (open: () => void): Command =>
  (_state, dispatch) => {
    if (dispatch) open();
    return true;
  };

/** "/" means the phrases only where nobody would write a slash: at the beginning of an empty block. */
const slash =
  (open: () => void): Command =>
  (state, dispatch) =>
    state.selection.$from.parent.content.size === 0 ? phrases(open)(state, dispatch) : false;

const firstOf =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view));

export const LineKeys = Extension.create<{ deskNow: DeskNow | null; openPhrases: () => void }>({
  name: 'lineKeys',
  // Before Tiptap's own Enter and Backspace.
  priority: 2000,
  addOptions: () => ({ deskNow: null, openPhrases: () => undefined }),
  addProseMirrorPlugins() {
    const { deskNow, openPhrases } = this.options;
    return deskNow ? [keymap(bindings(this.editor.schema, deskNow, openPhrases))] : [];
  },
});

function bindings(schema: Schema, deskNow: DeskNow, open: () => void): Record<string, Command> {
  const item = nodeType(schema, 'listItem');
  const mark = (name: string): Command => {
    const type = schema.marks[name];
    return type ? toggleMark(type) : () => false;
  };
  const speakers = Array.from({ length: 9 }, (_, index) => [
    [`F${index + 1}`, speak(deskNow, index)],
    [`Alt-${index + 1}`, speak(deskNow, index)],
  ]).flat();
  const headings = [1, 2, 3].map((level) => [
    `Mod-Alt-${level}`,
    setBlockType(nodeType(schema, 'heading'), { level }),
  ]);
  return {
    ...Object.fromEntries([...speakers, ...headings]),
    Enter: firstOf(splitListItem(item), liftListItem(item), newLine(deskNow)),
    'Shift-Enter': firstOf(splitListItem(item), newLine(deskNow)),
    Backspace: takeSpeakerBack,
    'Alt-0': remark(deskNow),
    'Mod-Alt-0': setBlockType(nodeType(schema, 'line'), {}),
    'Mod-;': insertTime(deskNow),
    'Mod-/': phrases(open),
    '/': slash(open),
    Tab: sinkListItem(item),
    'Shift-Tab': liftListItem(item),
    'Mod-b': mark('bold'),
    'Mod-i': mark('italic'),
    'Mod-u': mark('underline'),
    'Mod-Shift-7': wrapInList(nodeType(schema, 'orderedList')),
    'Mod-Shift-8': wrapInList(nodeType(schema, 'bulletList')),
  };
}

function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return type;
}
