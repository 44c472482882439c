/** 撰写情况附表: the author of every sentence as the server knows it, and what others took out of it. */
import { sharesOf } from '#shared/authorship/attributed.ts';
import { type Sentence, sentencesOf } from '#shared/authorship/sentences.ts';
import { nameIn, type OpinionSource } from './opinionSource.ts';
import type { Annex } from './paper.ts';

export function attributionAnnex(source: OpinionSource): Annex | null {
  const { attribution, words } = source;
  if (!attribution) return null;
  const { expert: names } = words.paper;
  const who = (personId: string) => nameIn(source, personId) || names.system;
  const written = attribution.filter(({ section, type }) => !(type === 'heading' && section !== null));
  const shares = sharesOf(written.flatMap(({ runs }) => runs)).filter(
    ({ person }) => nameIn(source, person) !== '',
  );
  // The questions and the list of material are the system's own words.
  const sentences = sentencesOf(written).filter(({ authors }) =>
    authors.some(({ person }) => nameIn(source, person) !== ''),
  );
  const total = shares.reduce((sum, { characters }) => sum + characters, 0);
  return {
    title: names.annex,
    blocks: [
      { block: 'paragraph', text: names.annexLead },
      ...shares.map(({ person, characters }) => ({
        block: 'paragraph' as const,
        text: names.share(who(person), characters, Math.round((100 * characters) / Math.max(1, total))),
      })),
      {
        block: 'table',
        size: 'small',
        columns: [
          { share: 0.7, align: 'center' },
          { share: 6.5 },
          { share: 1.8, align: 'center' },
          { share: 2.8 },
        ],
        head: [
          {
            cells: [names.number, names.sentence, names.author, names.remark].map((text) => ({
              text,
              label: true,
            })),
          },
        ],
        rows: sentences.map((sentence, index) => ({
          cells: [
            { text: String(index + 1) },
            { text: sentence.text.trim() },
            { text: words.paper.and(sentence.authors.map(({ person }) => who(person))) },
            { text: remarkOn(source, sentence, who) },
          ],
        })),
      },
    ],
  };
}

const remarkOn = (
  { words }: OpinionSource,
  { movedBy, contested, suggested, removals }: Sentence,
  who: (personId: string) => string,
): string => {
  const { expert: names } = words.paper;
  return words.paper.clauses([
    ...(movedBy.length > 0 ? [names.movedBy(words.paper.and(movedBy.map(who)))] : []),
    ...(suggested > 0 ? [names.suggested] : []),
    ...(contested > 0 ? [names.contested] : []),
    ...removals.map(({ actor, text }) => names.removed(who(actor), text)),
  ]);
};
