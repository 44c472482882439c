/** The minutes as the clerk writes them, together with others, on the keyboard alone. A chunk of its own: load lazily. */
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ROOT } from '#shared/richText.ts';
import type { LiveDocument } from '../live/liveDocument.ts';
import { classes } from '../ui/classes.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { drawCaret, drawSelection } from './carets.ts';
import type { Desk } from './desk.ts';
import { LineKeeping } from './lineKeeping.ts';
import { LineKeys, speak } from './lineKeys.ts';
import { lineView } from './lineView.ts';
import styles from './MinutesEditor.module.css';
import { NestingLimit } from './nesting.ts';
import { type MenuPlace, PhraseMenu } from './PhraseMenu.tsx';
import { Placeholder } from './placeholder.ts';
import record from './Record.module.css';
import { RecordText } from './RecordText.tsx';
import { SpeakerKeys } from './SpeakerKeys.tsx';
import { schemaExtensions } from './schema.ts';
import { textBox, useEditable } from './textBox.ts';

export type MinutesEditorProps = Desk & {
  readonly live: LiveDocument;
  readonly person: { readonly id: string; readonly name: string };
  /** The row of keys under the text; true unless the page shows its own. */
  readonly showsKeys?: boolean;
  /** Called once with the editor, for buttons outside it. */
  readonly onEditor?: (editor: Editor) => void;
};

/** A frozen document is shown as it was frozen; before the first word of the server nothing can be typed. */
export function MinutesEditor(props: MinutesEditorProps) {
  const { live, words, timeOf } = props;
  const state = useSyncExternalStore(live.subscribe, live.getSnapshot);
  if (state.frozen) return <RecordText blocks={state.frozen.blocks} words={words} timeOf={timeOf} />;
  if (!state.isReady) return <Skeleton label={words.loading} lines={6} />;
  return <Writing {...props} mayEdit={state.mayEdit} />;
}

function Writing({
  mayEdit,
  showsKeys = true,
  onEditor,
  live,
  person,
  ...desk
}: MinutesEditorProps & { mayEdit: boolean }) {
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef<Desk>(desk);
  useLayoutEffect(() => {
    latest.current = desk;
  });
  const deskNow = useCallback(() => latest.current, []);
  const { words } = desk;

  const editor = useEditor(
    {
      extensions: [
        ...schemaExtensions({ line: lineView(deskNow) }),
        NestingLimit,
        LineKeeping.configure({ deskNow }),
        LineKeys.configure({
          deskNow,
          openPhrases: () => setMenu(caretPlace(frame.current, editor)),
        }),
        Placeholder.configure({ textNow: () => latest.current.words.placeholder }),
        Collaboration.configure({ document: live.doc, field: ROOT }),
        CollaborationCaret.configure({
          provider: live,
          user: { id: person.id, name: person.name },
          render: (user) => drawCaret(user),
          selectionRender: (user) => drawSelection(user),
        }),
      ],
      editable: mayEdit,
      injectCSS: false,
      onCreate: ({ editor: created }) => onEditor?.(created),
      editorProps: textBox(live, words.label, classes(record.record, styles.text)),
    },
    [live],
  );
  useEditable(editor, mayEdit);

  const close = (): void => {
    setMenu(null);
    // Tiptap's own focus waits for a frame; the next key would be lost.
    editor.view.focus();
  };
  const take = (text: string): void => {
    editor.view.dispatch(editor.state.tr.insertText(text).scrollIntoView());
    close();
  };
  const onSpeak = (index: number): void => {
    speak(deskNow, index)(editor.state, editor.view.dispatch);
    editor.view.focus();
  };

  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.paper}>
        <EditorContent editor={editor} />
      </div>
      {menu && mayEdit && (
        <PhraseMenu phrases={desk.phrases} place={menu} words={words} onTake={take} onClose={close} />
      )}
      {showsKeys && mayEdit && (
        <SpeakerKeys label={words.speakerKeys} participants={desk.participants} onSpeak={onSpeak} />
      )}
    </div>
  );
}

/** About how high the menu grows at most. */
const MENU_HEIGHT = 290;

function caretPlace(frame: HTMLElement | null, editor: Editor): MenuPlace {
  const caret = editor.view.coordsAtPos(editor.state.selection.from);
  const corner = frame?.getBoundingClientRect() ?? { top: 0, left: 0 };
  const left = caret.left - corner.left;
  if (caret.bottom + MENU_HEIGHT > window.innerHeight && caret.top > MENU_HEIGHT)
    return { top: caret.top - corner.top - 4, left, side: 'above' };
  return { top: caret.bottom - corner.top + 4, left, side: 'below' };
}
