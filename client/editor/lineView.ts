/** How a line looks in the editor: time and number in the margin, the speaker's name before the text. */
import type { Node } from '@tiptap/pm/model';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { DeskNow } from './desk.ts';
import styles from './Record.module.css';

export const lineView =
  (deskNow: DeskNow): NodeViewConstructor =>
  (node) => {
    const dom = element('div', styles.line);
    const margin = dom.appendChild(element('span', styles.margin));
    margin.contentEditable = 'false';
    const time = margin.appendChild(element('time', styles.time));
    const number = margin.appendChild(element('span'));
    const edited = margin.appendChild(element('span', styles.edited));
    const contentDOM = dom.appendChild(element('p', styles.text));

    const show = (line: Node): void => {
      const { kind, at, seq, speakerName } = line.attrs;
      const { timeOf, words } = deskNow();
      dom.dataset.kind = kind;
      dom.classList.toggle(styles.linked ?? '', seq !== null);
      time.textContent = typeof at === 'number' ? timeOf(at) : '';
      time.hidden = typeof at !== 'number';
      if (typeof at === 'number') time.dateTime = new Date(at).toISOString();
      number.textContent = typeof seq === 'number' ? `#${seq}` : '';
      number.hidden = typeof seq !== 'number';
      if (typeof seq === 'number') number.title = words.recordNumber(seq);
      edited.textContent = line.attrs.edited === true ? words.edited : '';
      edited.hidden = line.attrs.edited !== true;
      // Before the text, not in it: a name there would stand in the way of the caret and of input methods.
      if (typeof speakerName === 'string') contentDOM.dataset.speaker = `${speakerName}：`;
      else delete contentDOM.dataset.speaker;
    };

    show(node);
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false;
        show(next);
        return true;
      },
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };

function element<Tag extends 'div' | 'span' | 'time' | 'p'>(
  tag: Tag,
  className?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className ?? '';
  return made;
}
