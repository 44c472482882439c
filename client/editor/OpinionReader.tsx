/**
 * The opinion as it is being written, for those who read it and say something about it. It has no binding that could
 * write: the text is read out of the document, and selecting, comments and authors work as they do for its writers.
 */
import { getSchema } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { classes } from '../ui/classes.ts';
import { handleOf } from './handle.ts';
import styles from './Opinion.module.css';
import type { OpinionEditorProps } from './OpinionEditor.tsx';
import { reviewKeys } from './opinionKeys.ts';
import { opinionSchema, overlay } from './opinionText.ts';
import { FROM_DOCUMENT } from './origin.ts';

export type OpinionReaderProps = Omit<OpinionEditorProps, 'live' | 'person' | 'mayEdit'> & {
  readonly doc: Y.Doc;
};

export function OpinionReader(props: OpinionReaderProps) {
  const { doc } = props;
  const place = useRef<HTMLDivElement>(null);
  const now = useRef(props);
  useLayoutEffect(() => {
    now.current = props;
  });
  useEffect(() => (place.current ? openReader(place.current, doc, now) : undefined), [doc]);
  return <div ref={place} className={styles.editor} />;
}

const schema = getSchema(opinionSchema());

function openReader(
  place: HTMLElement,
  doc: Y.Doc,
  now: { readonly current: OpinionReaderProps },
): () => void {
  const deskNow = () => now.current.desk;
  const overlaid = overlay(
    doc,
    deskNow,
    () => now.current.authors,
    (facts) => now.current.onFacts(facts),
  );
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: pageOf(doc),
      plugins: [...overlaid.plugins, keymap(reviewKeys(deskNow))],
    }),
    editable: () => false,
    attributes: {
      class: classes(styles.text),
      role: 'document',
      'aria-label': deskNow().words.label,
      tabindex: '0',
    },
  });
  const follow = (): void => bring(view, pageOf(doc));
  doc.on('update', follow);
  now.current.onHandle(handleOf(view, doc, overlaid.following));
  return () => {
    doc.off('update', follow);
    view.destroy();
  };
}

const pageOf = (doc: Y.Doc): Node => {
  const { content } = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(ROOT));
  const blocks = Array.isArray(content) && content.length > 0 ? content : [{ type: 'paragraph' }];
  return Node.fromJSON(schema, { type: 'doc', content: blocks });
};

/** Only what differs is replaced, so that a selection stays where it is. */
function bring(view: EditorView, next: Node): void {
  const { doc, tr } = view.state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || !end) return;
  const overlap = start - Math.min(end.a, end.b);
  const [endA, endB] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
  view.dispatch(tr.replace(start, endA, next.slice(start, endB)).setMeta(FROM_DOCUMENT, true));
}
