/** Earlier versions of a document: any number of its log, read again from the snapshot before it. */
import type { AttributedBlock } from '#shared/authorship/attributed.ts';
import { inSections } from '#shared/authorship/sections.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { attributedBlocks, readText } from './attributedText.ts';
import { SYSTEM } from './authorship.ts';
import type { DocumentStore, LogEntry } from './documentStore.ts';
import type { Registry } from './registry.ts';
import { settledBlocks } from './settledBlocks.ts';

export type AttributedVersion = {
  readonly document: string;
  readonly generation: number;
  readonly seq: number;
  readonly text: readonly RichBlock[];
  readonly blocks: readonly AttributedBlock[];
};

export async function currentVersion(registry: Registry, document: string): Promise<AttributedVersion> {
  const { room } = await registry.enter(document);
  registry.rest(document);
  // What is shown is on the disk.
  while (!room.isSettled()) await room.settled();
  return {
    ...{ document, generation: room.generation, seq: room.seq(), text: room.blocks() },
    blocks: inSections(room.attributed()),
  };
}

export async function versionAt(
  store: DocumentStore,
  document: string,
  seq: number,
): Promise<AttributedVersion | null> {
  const loaded = await store.loadAt(document, seq);
  if (loaded === null) return null;
  const { doc, authorship } = readText(loaded, loaded.clients);
  return {
    ...{ document, generation: loaded.row.generation, seq },
    text: settledBlocks(doc, new Map(loaded.lines.map((line) => [line.recordSeq, line]))),
    blocks: inSections(attributedBlocks(doc, authorship)),
  };
}

/** Work without a longer pause, by whom, up to which number. */
export type Stretch = {
  readonly generation: number;
  readonly seq: number;
  readonly from: number;
  readonly until: number;
  readonly persons: readonly string[];
};

const PAUSE = 10 * 60_000;
const SHOWN = 200;

export function stretchesOf(entries: readonly LogEntry[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { seq, generation, person, at } of entries) {
    if (person === SYSTEM && stretches.length > 0) continue;
    const last = stretches.at(-1);
    const persons = person === SYSTEM ? [] : [person];
    if (last?.generation === generation && at - last.until < PAUSE)
      stretches[stretches.length - 1] = {
        ...{ generation, seq, from: last.from, until: at },
        persons: last.persons.includes(person) ? last.persons : [...last.persons, ...persons],
      };
    else stretches.push({ generation, seq, from: at, until: at, persons });
  }
  return stretches.slice(-SHOWN).reverse();
}
