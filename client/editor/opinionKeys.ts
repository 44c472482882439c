/**
 * Writing an opinion without the mouse. Ctrl+B, I, U; Ctrl+Alt+0 text and 3 a heading of one's own; Ctrl+Shift+7 and 8
 * lists, Tab deeper; Ctrl+Alt+M a comment and Ctrl+Alt+E a change proposed on what is selected.
 */
import { Extension } from '@tiptap/core';
import { setBlockType, toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { NodeType, Schema } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import type { OpinionDesk, OpinionDeskNow } from './opinionDesk.ts';

export const OpinionKeys = Extension.create<{ deskNow: OpinionDeskNow | null }>({
  name: 'opinionKeys',
  // Before Tiptap's own Enter and Backspace.
  priority: 2000,
  addOptions: () => ({ deskNow: null }),
  addProseMirrorPlugins() {
    const { deskNow } = this.options;
    return deskNow ? [keymap(bindings(this.editor.schema, deskNow))] : [];
  },
});

const firstOf =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view));

/** What the page does with the passage that is selected. */
const onPage =
  (act: (desk: OpinionDesk) => (() => void) | undefined, deskNow: OpinionDeskNow): Command =>
  (_state, dispatch) => {
    const done = act(deskNow());
    if (dispatch) done?.();
    return done !== undefined;
  };

export const reviewKeys = (deskNow: OpinionDeskNow): Record<string, Command> => ({
  'Mod-Alt-m': onPage((desk) => desk.onComment, deskNow),
  'Mod-Alt-e': onPage((desk) => desk.onSuggest, deskNow),
});

function bindings(schema: Schema, deskNow: OpinionDeskNow): Record<string, Command> {
  const item = nodeType(schema, 'listItem');
  const mark = (name: string): Command => {
    const type = schema.marks[name];
    return type ? toggleMark(type) : () => false;
  };
  return {
    ...reviewKeys(deskNow),
    Enter: firstOf(splitListItem(item), liftListItem(item)),
    Tab: sinkListItem(item),
    'Shift-Tab': liftListItem(item),
    'Mod-b': mark('bold'),
    'Mod-i': mark('italic'),
    'Mod-u': mark('underline'),
    'Mod-Alt-0': setBlockType(nodeType(schema, 'paragraph')),
    'Mod-Alt-3': setBlockType(nodeType(schema, 'heading'), { level: 3 }),
    'Mod-Shift-7': wrapInList(nodeType(schema, 'orderedList')),
    'Mod-Shift-8': wrapInList(nodeType(schema, 'bulletList')),
  };
}

function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return type;
}
