/** What both texts written together are to the browser: a text box that holds back the others while words are composed. */
import type { EditorProps } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import { useLayoutEffect } from 'react';
import type { LiveDocument } from '../live/liveDocument.ts';

export const textBox = (live: LiveDocument, label: string, className: string): EditorProps => ({
  attributes: {
    class: className,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    tabindex: '0',
    spellcheck: 'false',
  },
  handleDOMEvents: {
    compositionstart: () => {
      live.holdWhile(true);
      return false;
    },
    compositionend: () => {
      live.holdWhile(false);
      return false;
    },
  },
});

/** The right to write comes and goes while the text is open. */
export function useEditable(editor: Editor, mayEdit: boolean): void {
  useLayoutEffect(() => {
    if (editor.isEditable !== mayEdit) editor.setEditable(mayEdit, false);
  }, [editor, mayEdit]);
}
