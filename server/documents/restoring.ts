/** An earlier text brought back by a person: an edit like any other, through the gate, that leaves the authors theirs. */
import * as Y from 'yjs';
import type { AttributedBlock } from '#shared/authorship/attributed.ts';
import { commonOf } from '#shared/authorship/common.ts';
import { type AcceptedSuggestion, creditSuggestions } from '#shared/authorship/suggested.ts';
import type { DocumentRefusal } from '#shared/http.ts';
import { canonicalJson } from '#shared/kernel/canonicalJson.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import type { DocumentStore } from './documentStore.ts';
import { elementsOf, textBlocksIn } from './elements.ts';
import type { Registry } from './registry.ts';
import { versionAt } from './versions.ts';
import { bindAnew, type Writer } from './writingAs.ts';

export type RestoreRefusal = DocumentRefusal | 'notForYou' | 'versionUnknown';

/** A block and the authors of the texts in it. */
type Authored = { readonly block: RichBlock; readonly authors: readonly AttributedBlock[] };
/** The part under one heading of the outline, without it; the key of what stands before the first is empty. */
type Part = { readonly key: string; readonly start: number; readonly blocks: readonly Authored[] };

export async function restoreVersion(
  registry: Registry,
  store: DocumentStore,
  document: string,
  seq: number,
  { person, mayWrite }: Writer,
  accepted: readonly AcceptedSuggestion[],
): Promise<{ readonly seq: number } | { readonly refused: RestoreRefusal }> {
  const old = await versionAt(store, document, seq);
  if (old === null) return { refused: 'versionUnknown' };
  const opened = await registry.enter(document);
  const { room } = opened;
  const copy = new Y.Doc({ gc: false });
  if (!(await bindAnew(room, copy, person))) return { refused: 'notRestored' };
  // Reading an old version takes a while: he may have been taken out, or the text handed in, since he was asked about.
  if (!(await mayWrite())) return { refused: 'notForYou' };
  if (!room.isOpen() || opened.isRetired()) return { refused: 'documentFrozen' };
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc));
  const before = Y.encodeStateVector(copy);
  const oldParts = partsOf(old.text, creditSuggestions(old.blocks, accepted));
  const root = copy.getXmlFragment(ROOT);
  const parts = partsOf(room.blocks(), room.attributed());
  copy.transact(() => {
    for (const part of [...parts].reverse()) {
      const earlier = oldParts.find(({ key }) => key === part.key);
      // A part that was not there then is not of that version and stays.
      if (earlier) bringBack(root, part, earlier);
    }
  });
  const admission = room.admit(Y.encodeStateAsUpdate(copy, before), person, copy.clientID, null);
  if (admission.admitted === 'no') return { refused: 'notRestored' };
  await room.settled();
  registry.rest(document);
  return { seq: room.seq() };
}

/** Takes away what was not there, puts back what was, and leaves alone what stayed. */
function bringBack(root: Y.XmlFragment, now: Part, then: Part): void {
  const stays = commonOf(now.blocks.map(keyOf), then.blocks.map(keyOf));
  let at = now.start;
  let [one, other] = [0, 0];
  for (const [nextOne, nextOther] of [...stays, [now.blocks.length, then.blocks.length] as const]) {
    if (nextOne > one) root.delete(at, nextOne - one);
    const back = then.blocks.slice(other, nextOther);
    const elements = elementsOf(
      back.map(({ block }) => block),
      back.flatMap(({ authors }) => authors),
    );
    root.insert(at, [...elements]);
    at += elements.length + 1;
    one = nextOne + 1;
    other = nextOther + 1;
  }
}

const keyOf = ({ block }: Authored): string => canonicalJson(block);

function partsOf(blocks: readonly RichBlock[], authors: readonly AttributedBlock[]): readonly Part[] {
  const parts: { key: string; start: number; blocks: Authored[] }[] = [{ key: '', start: 0, blocks: [] }];
  let text = 0;
  for (const [index, block] of blocks.entries()) {
    const count = textBlocksIn(block);
    if (block.type === 'heading' && block.attrs.section !== undefined)
      parts.push({
        key: `${block.attrs.section} ${block.attrs.question ?? ''}`,
        start: index + 1,
        blocks: [],
      });
    else parts.at(-1)?.blocks.push({ block, authors: authors.slice(text, text + count) });
    text += count;
  }
  return parts;
}
