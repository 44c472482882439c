/** The opinion as its authors write it, several at once. A chunk of its own: load lazily. */
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { type Editor, EditorContent, Extension, useEditor } from '@tiptap/react';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { ROOT } from '#shared/richText.ts';
import type { LiveDocument } from '../live/liveDocument.ts';
import { classes } from '../ui/classes.ts';
import { AuthorStamp } from './authorStamp.ts';
import type { AuthorsShown } from './authorsView.ts';
import { CaretKeeping } from './caretKeeping.ts';
import { drawCaret, drawSelection } from './carets.ts';
import { handleOf, type OpinionHandle } from './handle.ts';
import { NestingLimit } from './nesting.ts';
import styles from './Opinion.module.css';
import type { OpinionDesk } from './opinionDesk.ts';
import { OpinionKeys } from './opinionKeys.ts';
import { opinionSchema, overlay, type TextFacts } from './opinionText.ts';
import { Paste } from './paste.ts';
import { Sections } from './sections.ts';
import { textBox, useEditable } from './textBox.ts';

export type OpinionEditorProps = {
  readonly live: LiveDocument;
  readonly person: { readonly id: string; readonly name: string };
  readonly desk: OpinionDesk;
  readonly authors: AuthorsShown | null;
  readonly mayEdit: boolean;
  readonly onFacts: (facts: TextFacts) => void;
  /** Called once with what the page may do with the text. */
  readonly onHandle: (handle: OpinionHandle) => void;
};

export function OpinionEditor(props: OpinionEditorProps) {
  const { live, person, mayEdit } = props;
  const { latest, overlaid } = useOverlay(props);
  const { deskNow } = latest;

  const editor = useEditor(
    {
      extensions: [
        ...opinionSchema(),
        NestingLimit,
        Sections.configure({ deskNow }),
        AuthorStamp.configure({ personId: person.id }),
        CaretKeeping.configure({ doc: live.doc }),
        Paste.configure({ deskNow }),
        OpinionKeys.configure({ deskNow }),
        Extension.create({ name: 'overlay', addProseMirrorPlugins: () => [...overlaid.plugins] }),
        Collaboration.configure({ document: live.doc, field: ROOT }),
        CollaborationCaret.configure({
          provider: live,
          user: { id: person.id, name: person.name },
          render: (user) => drawCaret(user, deskNow().inkOf),
          selectionRender: (user) => drawSelection(user, deskNow().inkOf),
        }),
      ],
      editable: mayEdit,
      injectCSS: false,
      onCreate: ({ editor: created }) => latest.onHandle(created),
      editorProps: textBox(live, props.desk.words.label, classes(styles.text)),
    },
    [live],
  );
  useEditable(editor, mayEdit);
  return <EditorContent editor={editor} className={styles.editor} />;
}

/** What is laid over the text reads the page's latest at every use. */
function useOverlay(props: OpinionEditorProps) {
  const now = useRef(props);
  useLayoutEffect(() => {
    now.current = props;
  });
  const deskNow = useCallback(() => now.current.desk, []);
  const doc = props.live.doc;
  const overlaid = useMemo(
    () =>
      overlay(
        doc,
        deskNow,
        () => now.current.authors,
        (facts) => now.current.onFacts(facts),
      ),
    [doc, deskNow],
  );
  const onHandle = (editor: Editor) => now.current.onHandle(handleOf(editor.view, doc, overlaid.following));
  return { latest: { deskNow, onHandle }, overlaid };
}
