/** A stored document read again, with who wrote which character, and the blocks of text that makes. */
import * as Y from 'yjs';
import type { AttributedBlock, AttributedRun, Removal } from '#shared/authorship/attributed.ts';
import { visible } from '#shared/richBlocks.ts';
import { fits, HEADING_ATTRIBUTES, nodeRule, ROOT, SECTIONS } from '#shared/richText.ts';
import { type Authorship, followAuthorship, SYSTEM } from './authorship.ts';
import { decodeTable } from './authorshipTable.ts';
import type { LoadedDocument } from './documentStore.ts';

export type AttributedText = { readonly doc: Y.Doc; readonly authorship: Authorship };

/** `clients` may grow: whoever writes is bound before. */
export function readText(
  { snapshot, updates }: Pick<LoadedDocument, 'snapshot' | 'updates'>,
  clients: ReadonlyMap<number, string>,
): AttributedText {
  const doc = new Y.Doc({ gc: false });
  if (snapshot) Y.applyUpdate(doc, snapshot.state);
  const table = snapshot ? decodeTable(snapshot.authorship) : undefined;
  const authorship = followAuthorship(doc, (client) => clients.get(client) ?? SYSTEM, table);
  for (const { person, at, bytes } of updates) authorship.during(person, at, () => Y.applyUpdate(doc, bytes));
  return { doc, authorship };
}

type Block = { -readonly [Key in keyof AttributedBlock]: AttributedBlock[Key] } & {
  runs: AttributedRun[];
  removals: Removal[];
};

export function attributedBlocks(doc: Y.Doc, authorship: Authorship): readonly AttributedBlock[] {
  const blocks: Block[] = [];
  /** Removed with its block, before any block that is still there. */
  const ahead: Removal[] = [];
  let length = 0;

  const removed = (item: Y.Item, text: string): void => {
    const { client, clock } = item.id;
    for (const { clock: from, length: part, actor, at } of authorship.removalsOf(client, clock, item.length))
      for (const told of authorship.of(client, from, part)) {
        const gone = visible(text.slice(told.clock - clock, told.clock - clock + told.length));
        // Whoever takes back his own words removed nothing of another's.
        if (gone === '' || told.author === actor) continue;
        const removals = blocks.at(-1)?.removals ?? ahead;
        addRemoval(removals, { offset: length, text: gone, author: told.author, actor, at });
      }
  };

  const kept = (item: Y.Item, text: string, runs: AttributedRun[]): void => {
    const { client, clock } = item.id;
    for (const { clock: from, length: part, ...told } of authorship.of(client, clock, item.length)) {
      const shown = visible(text.slice(from - clock, from - clock + part));
      length += shown.length;
      if (shown !== '') runs.push({ text: shown, client, clock: from, length: part, ...told });
    }
  };

  const readChars = (text: Y.XmlText, block: Block | null): void => {
    for (let item = text._start; item; item = item.right) {
      if (!(item.content instanceof Y.ContentString)) continue;
      if (item.deleted) removed(item, item.content.str);
      else if (block) kept(item, item.content.str, block.runs);
    }
  };

  const read = (parent: Y.XmlElement | Y.XmlFragment, block: Block | null): void => {
    for (let item = parent._start; item; item = item.right) {
      if (!(item.content instanceof Y.ContentType)) continue;
      const { type } = item.content;
      if (type instanceof Y.XmlText) readChars(type, item.deleted ? null : block);
      if (!(type instanceof Y.XmlElement)) continue;
      const opened = item.deleted ? null : blockOf(type);
      if (opened) {
        blocks.push(opened);
        length = 0;
      }
      read(type, opened);
    }
  };
  read(doc.getXmlFragment(ROOT), null);
  const [first] = blocks;
  if (first) first.removals.unshift(...ahead);
  return blocks;
}

function blockOf(element: Y.XmlElement): Block | null {
  const { nodeName } = element;
  if (nodeRule(nodeName)?.holdsText !== true) return null;
  const level: unknown = element.getAttribute('level');
  const section = element.getAttribute('section');
  const question = element.getAttribute('question');
  return {
    type: nodeName === 'line' || nodeName === 'heading' ? nodeName : 'paragraph',
    level: nodeName === 'heading' && fits(HEADING_ATTRIBUTES.level, level) ? Number(level) : null,
    section: SECTIONS.find((one) => one === section) ?? null,
    question: typeof question === 'string' ? question : null,
    runs: [],
    removals: [],
  };
}

/** Deleted letter by letter by one person is deleted once. */
function addRemoval(removals: Removal[], fresh: Removal): void {
  const last = removals.at(-1);
  const isSame = last?.offset === fresh.offset && last.author === fresh.author && last.actor === fresh.actor;
  if (last && isSame)
    removals[removals.length - 1] = {
      ...last,
      text: last.text + fresh.text,
      at: Math.max(last.at, fresh.at),
    };
  else removals.push(fresh);
}
