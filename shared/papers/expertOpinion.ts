/** 专业意见书: who was asked what on which material, the text as it was bound, declarations, signatures, and the box for the answer. */
import { authorsOf } from '#shared/opinion/people.ts';
import type { Expert } from '#shared/opinion/state.ts';
import { adoptionBox } from './adoptionBox.ts';
import { attributionAnnex } from './attributionAnnex.ts';
import { dayIn, fact, framedOpinion, type OpinionSource, stampIn } from './opinionSource.ts';
import type { Block, Cell, Paper, Row, Signature } from './paper.ts';
import { proseOf } from './richProse.ts';

export function expertOpinion(source: OpinionSource): Paper {
  const { words } = source;
  const paper = framedOpinion(source, {
    kind: 'expertOpinion',
    name: words.paper.expert.name,
    blocks: [
      ...asked(source),
      ...textOfOpinion(source),
      ...declarations(source),
      ...signed(source),
      ...adoptionBox(source),
    ],
  });
  const annex = attributionAnnex(source);
  return annex ? { ...paper, annex } : paper;
}

function asked(source: OpinionSource): readonly Block[] {
  const { opinion, words, office } = source;
  const { expert: names } = words.paper;
  const { brief } = opinion;
  if (!brief) return [];
  const experts = authorsOf(opinion);
  const deliveredAt = opinion.signedAt ?? opinion.submissions.at(-1)?.at ?? null;
  return [
    {
      block: 'facts',
      look: 'ruled',
      rows: [
        [fact(names.askedBy, office), fact(names.handler, opinion.requester)],
        [fact(names.caseNo, brief.caseNo), fact(names.cause, brief.cause)],
        [
          fact(names.origin, words.opinion.origins[brief.origin.kind]),
          fact(names.askedOn, dayIn(source, opinion.requestedAt)),
        ],
        [
          fact(names.deadline, dayIn(source, brief.deadline)),
          fact(names.deliveredOn, dayIn(source, deliveredAt)),
        ],
      ],
    },
    {
      block: 'table',
      caption: names.experts,
      size: 'body',
      columns: [
        { share: 1.6, align: 'center' },
        { share: 3.4 },
        { share: 2, align: 'center' },
        { share: 1.8, align: 'center' },
        { share: 2.2, align: 'center' },
      ],
      head: [headRow([names.expertName, names.organ, names.titleOf, names.field, names.appointmentNo])],
      rows: experts.map(({ name, organ, title, field, appointmentNo }) => ({
        cells: [name, organ, title, field, appointmentNo].map((text) => ({ text })),
      })),
    },
  ];
}

const headRow = (labels: readonly string[]): Row => ({
  cells: labels.map((text): Cell => ({ text, label: true })),
});

/** The text as it was written; the record adds the list of material with its hashes, and how firm each conclusion is. */
export function textOfOpinion(source: OpinionSource): readonly Block[] {
  const { words, opinion } = source;
  const blocks: Block[] = [];
  let part = 0;
  let subpart = 0;
  for (const block of source.blocks) {
    if (block.type === 'line') continue;
    if (block.type !== 'heading' || block.attrs.section === undefined) {
      blocks.push(...proseOf(block, (level) => (level === 1 ? 3 : 4)));
      continue;
    }
    const { section, question } = block.attrs;
    const text = block.content.map((run) => run.text).join('');
    if (question === undefined) {
      if (section === 'standards') blocks.push(...materials(source));
      blocks.push({ block: 'heading', level: 1, text: words.paper.section(part, text) });
      part += 1;
      subpart = 0;
      continue;
    }
    blocks.push({ block: 'heading', level: 2, text: words.paper.expert.subsection(subpart, text) });
    subpart += 1;
    const certainty = opinion.submissions.at(-1)?.conclusions[question];
    if (certainty)
      blocks.push({
        block: 'paragraph',
        text: [
          { text: words.paper.expert.certainty, bold: true },
          { text: words.opinion.certainties[certainty] },
        ],
      });
  }
  return withoutEmptyParts(blocks, words.paper.none);
}

/** A heading with nothing under it says so. */
const withoutEmptyParts = (blocks: readonly Block[], none: string): readonly Block[] =>
  blocks.flatMap((block, index): readonly Block[] => {
    const next = blocks[index + 1];
    const isBare =
      block.block === 'heading' &&
      block.level <= 2 &&
      (next === undefined || (next.block === 'heading' && next.level <= block.level));
    return isBare ? [block, { block: 'paragraph', text: none }] : [block];
  });

function materials({ opinion, words }: OpinionSource): readonly Block[] {
  const { expert: names } = words.paper;
  const listed = Object.values(opinion.materials).filter(({ withdrawn }) => withdrawn === null);
  if (listed.length === 0) return [];
  return [
    {
      block: 'table',
      size: 'small',
      columns: [
        { share: 0.8, align: 'center' },
        { share: 3 },
        { share: 2 },
        { share: 0.9, align: 'center' },
        { share: 4 },
      ],
      head: [headRow([names.number, names.material, names.source, names.copies, names.hash])],
      rows: listed.map(({ number, title, source, copies, file }) => ({
        cells: [
          String(number),
          title,
          source || words.paper.none,
          String(copies),
          file?.sha256 ?? names.onPaper,
        ].map((text) => ({ text })),
      })),
    },
  ];
}

function declarations(source: OpinionSource): readonly Block[] {
  const { opinion, words } = source;
  const { expert: names } = words.paper;
  const conflictOf = ({ name, conflict, ofSupervisedOrgan, disclosure }: Expert): string => {
    const declared = conflict?.conflict
      ? names.hasInterest(name, conflict.statement, conflict.cleared ?? '')
      : names.noInterest(name);
    return ofSupervisedOrgan ? declared + names.ofSupervisedOrgan(disclosure) : declared;
  };
  const confidentiality = opinion.brief?.confidentiality ?? '';
  return [
    { block: 'heading', level: 1, text: names.declarations },
    // What a co-author declared is his and the office's: a copy for another says nothing of it, rather than that there is none.
    ...authorsOf(opinion)
      .filter(({ conflict }) => conflict !== null)
      .map((expert): Block => ({ block: 'paragraph', text: conflictOf(expert) })),
    {
      block: 'paragraph',
      text: names.secrecy(confidentiality === '' ? '' : words.paper.sentence(confidentiality)),
    },
  ];
}

function signed(source: OpinionSource): readonly Block[] {
  const { opinion, words } = source;
  const { expert: names } = words.paper;
  const dissent = authorsOf(opinion).flatMap(({ name, signature }): readonly Block[] =>
    signature?.kind === 'refused' && signature.minorityView !== ''
      ? [{ block: 'paragraph', text: names.dissent(name, signature.minorityView) }]
      : [],
  );
  const rows = authorsOf(opinion).map((expert): Signature => signatureOf(source, expert));
  return [
    ...(dissent.length > 0
      ? [{ block: 'heading', level: 1, text: names.dissenting } as const, ...dissent]
      : []),
    {
      block: 'signatures',
      statement: opinion.text ? names.signedText : names.unsignedText,
      rows,
    },
  ];
}

const signatureOf = (source: OpinionSource, { name, signature }: Expert): Signature => {
  const { paper } = source.words;
  const base = { role: paper.expert.signer, name };
  if (!signature) return base;
  const at = stampIn(source, signature.at);
  if (signature.kind === 'signed')
    return {
      ...base,
      at,
      ...(signature.image === '' ? {} : { image: { png: signature.image, alt: name } }),
    };
  return { ...base, at, note: paper.expert.refused(signature.reason) };
};
