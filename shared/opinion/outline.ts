/** The structure an opinion is written in, and which of its questions have no conclusion yet. */
import type { OutlinePart } from '#shared/documentKinds.ts';
import { type RichBlock, textOf } from '#shared/richBlocks.ts';
import type { Section } from '#shared/richText.ts';
import type { Opinion } from './state.ts';

export type OutlineWords = {
  readonly sections: Readonly<Record<Section, string>>;
  readonly conclusionOn: (number: number, question: string) => string;
  readonly material: (number: number, title: string, source: string, copies: number) => string;
};

/** U36 Its parts are given: questions, material, standards, analysis, a conclusion for each question, reservations, minority view. */
export function outlineOf(opinion: Opinion, words: OutlineWords): readonly OutlinePart[] {
  const questions = opinion.brief?.questions ?? [];
  const materials = Object.values(opinion.materials).filter(({ withdrawn }) => withdrawn === null);
  const part = (section: Section, paragraphs: readonly string[] = ['']): OutlinePart => ({
    ...{ section, question: null, level: 1, heading: words.sections[section], paragraphs },
  });
  return [
    part(
      'questions',
      questions.map(({ text }, index) => `${index + 1}. ${text}`),
    ),
    part(
      'materials',
      materials.length === 0
        ? ['']
        : materials.map(({ number, title, source, copies }) => words.material(number, title, source, copies)),
    ),
    part('standards'),
    part('analysis'),
    part('conclusion', []),
    ...questions.map(
      ({ id, text }, index): OutlinePart => ({
        section: 'conclusion',
        question: id,
        level: 2,
        heading: words.conclusionOn(index + 1, text),
        paragraphs: [''],
      }),
    ),
    part('reservations'),
    part('minority'),
  ];
}

/** The words that stand under the system's heading of each question, up to the next heading of the system's. */
function conclusionsIn(blocks: readonly RichBlock[]): Readonly<Record<string, readonly RichBlock[]>> {
  // A question's id is its asker's to choose, and may be a word that every object knows.
  const found = new Map<string, RichBlock[]>();
  let under: string | null = null;
  for (const block of blocks) {
    if (block.type === 'heading' && block.attrs.section !== undefined) {
      under = block.attrs.section === 'conclusion' ? (block.attrs.question ?? null) : null;
      if (under !== null && !found.has(under)) found.set(under, []);
    } else if (under !== null) found.get(under)?.push(block);
  }
  return Object.fromEntries(found);
}

export const emptyConclusions = (
  blocks: readonly RichBlock[],
  questions: readonly { readonly id: string }[],
): readonly string[] => {
  const found = conclusionsIn(blocks);
  return questions.flatMap(({ id }) => {
    const written = Object.hasOwn(found, id) ? (found[id] ?? []) : [];
    return written.some((block) => textOf(block).trim() !== '') ? [] : [id];
  });
};
