/** How the system itself writes into a document: minutes that write themselves, templates, reopened texts. */
import * as Y from 'yjs';
import type { OutlinePart } from '#shared/documentKinds.ts';
import type { RichBlock, RichLine } from '#shared/richBlocks.ts';
import type { LinkedLine } from './documentStore.ts';
import { elementsOf } from './elements.ts';
import { blocksOfPart, placeOfPart } from './outline.ts';

export type Writing = {
  /** Adds a line at the end (before trailing blank lines, where the clerk's caret waits). */
  readonly appendLine: (line: RichLine) => void;
  /**
   * Adds the line for an event of the record, in the order of the record; false if that event ever had its line,
   * even one that was deleted since. The line must carry `seq`.
   */
  readonly insertLineIfMissing: (line: RichLine) => boolean;
  /** Fills an empty document; false if there is anything in it. */
  readonly fillIfEmpty: (blocks: readonly RichBlock[]) => boolean;
  /** Adds the parts that are not there yet, each after the one before it in the list; what is there stays. */
  readonly writeOutline: (parts: readonly OutlinePart[]) => void;
};

/** `remember` keeps the lines that stand for events; `lines` are those remembered so far. */
export function createWriting(
  root: Y.XmlFragment,
  lines: ReadonlyMap<number, LinkedLine>,
  remember: (line: LinkedLine) => void,
): Writing {
  const insert = (line: RichLine, at: number): void => {
    root.insert(at, [...elementsOf([line])]);
    const { seq } = line.attrs;
    if (seq !== null) remember(linkedLine(line, seq));
  };
  return {
    appendLine: (line) => insert(line, endOf(root)),
    insertLineIfMissing: (line) => {
      const { seq } = line.attrs;
      if (seq === null || lines.has(seq)) return false;
      insert(line, placeFor(root, seq));
      return true;
    },
    fillIfEmpty: (blocks) => {
      if (root.length > 0) return false;
      root.insert(0, [...elementsOf(blocks)]);
      return true;
    },
    writeOutline: (parts) => {
      let end = 0;
      for (const part of parts) {
        const blocks = placeOfPart(root, part) === null ? blocksOfPart(part) : [];
        root.insert(end, [...elementsOf(blocks)]);
        end = placeOfPart(root, part)?.end ?? end;
      }
    },
  };
}

const linkedLine = (line: RichLine, seq: number): LinkedLine => ({
  recordSeq: seq,
  kind: line.attrs.kind,
  at: line.attrs.at,
  speaker: line.attrs.speaker,
  speakerName: line.attrs.speakerName,
  text: line.content.map((run) => run.text).join(''),
});

function endOf(root: Y.XmlFragment): number {
  const nodes = root.toArray();
  let end = nodes.length;
  while (end > 0 && isBlank(nodes[end - 1])) end -= 1;
  return end;
}

/** Before the first line that stands for a later event, else at the end. */
function placeFor(root: Y.XmlFragment, seq: number): number {
  const later = root.toArray().findIndex((node) => (seqOf(node) ?? 0) > seq);
  return later === -1 ? endOf(root) : later;
}

const seqOf = (node: unknown): number | null => {
  const seq: unknown = node instanceof Y.XmlElement ? node.getAttribute('seq') : null;
  return typeof seq === 'number' ? seq : null;
};

const isBlank = (node: unknown): boolean =>
  node instanceof Y.XmlElement &&
  (node.nodeName === 'line' || node.nodeName === 'paragraph') &&
  seqOf(node) === null &&
  typeof node.getAttribute('speaker') !== 'string' &&
  node.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);
