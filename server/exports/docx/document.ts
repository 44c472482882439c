import {
  Document,
  DocumentGridType,
  type FileChild,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
} from 'docx';
import type { Block, Paper } from '#shared/papers/paper.ts';
import type { WordFaces } from './faces.ts';
import { footer, footerDistance } from './foot.ts';
import { colophon, head, title } from './head.ts';
import { createInk, type Ink } from './ink.ts';
import { HEADER, PAGE, pageOf } from './measure.ts';
import { finishPackage } from './package.ts';
import {
  attachments,
  blank,
  dateline,
  heading,
  indentedLine,
  isEnding,
  line,
  pageBreak,
  prose,
  roster,
  speech,
} from './prose.ts';
import { createReviewing, type Reviewing } from './reviewing.ts';
import { signatures } from './signing.ts';
import { OFF_GRID, styles } from './styles.ts';
import { facts, table } from './tables.ts';

/** Paper → DOCX in the geometry of GB/T 9704, faces by name. The same paper gives the same bytes. */
export async function writeDocx(paper: Paper, faces: WordFaces): Promise<Uint8Array> {
  const reviewing = createReviewing();
  const ink = createInk(paper, faces, reviewing);
  const sections = [body(ink, faces), ...annexed(paper, faces, reviewing)];
  const comments = reviewing.comments();
  const document = new Document({
    title: paper.title.replaceAll('\n', ' '),
    creator: paper.office,
    lastModifiedBy: paper.office,
    evenAndOddHeaderAndFooters: true,
    styles: styles(ink, faces),
    ...(comments.length > 0 ? { comments: { children: [...comments] } } : {}),
    sections,
  });
  return finishPackage(await Packer.toBuffer(document), paper);
}

function body(ink: Ink, faces: WordFaces): ISectionOptions {
  const { paper } = ink;
  return {
    properties: section(ink),
    footers: { default: footer(ink, faces, 'odd'), even: footer(ink, faces, 'even') },
    children: [
      ...head(ink),
      ...paper.blocks.flatMap((block, index) => written(ink, block, paper.blocks[index + 1])),
      ...(paper.colophon ? [...colophon(ink, paper.colophon), blank(ink)] : []),
    ],
  };
}

/** A section of its own: nobody's signature in the foot is carried on to what was annexed later. */
function annexed(
  { annex, pageSigning: _, ...paper }: Paper,
  faces: WordFaces,
  reviewing: Reviewing,
): readonly ISectionOptions[] {
  if (!annex) return [];
  const ink = createInk(paper, faces, reviewing);
  return [
    {
      properties: section(ink),
      footers: { default: footer(ink, faces, 'odd'), even: footer(ink, faces, 'even') },
      children: [
        title(ink, annex.title),
        blank(ink),
        ...annex.blocks.flatMap((block, index) => written(ink, block, annex.blocks[index + 1])),
      ],
    },
  ];
}

function section(ink: Ink): NonNullable<ISectionOptions['properties']> {
  const { top, bottom, left, right } = pageOf(ink.paper);
  const isLandscape = ink.paper.orientation === 'landscape';
  return {
    page: {
      // The library swaps the sides itself when told that the page lies down.
      size: {
        width: PAGE.portrait.width,
        height: PAGE.portrait.height,
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top, bottom, left, right, header: HEADER, footer: footerDistance(ink), gutter: 0 },
    },
    ...(ink.isChinese ? { grid: { type: DocumentGridType.LINES, linePitch: ink.measure.line } } : {}),
  };
}

function written(ink: Ink, block: Block, next: Block | undefined): readonly FileChild[] {
  switch (block.block) {
    case 'heading':
      return [heading(ink, block)];
    case 'paragraph':
      return prose(ink, block, isEnding(next));
    case 'addressee':
      return [line(ink, [ink.words(block.text)])];
    case 'speech':
      return speech(ink, block);
    case 'facts':
      return facts(ink, block);
    case 'table':
      return afterTable(ink, table(ink, block), next);
    case 'signatures':
      return afterTable(ink, signatures(ink, block), next);
    case 'closing':
      return [indentedLine(ink, block.text, true)];
    case 'dateline':
      return dateline(ink, block);
    case 'attachments':
      return attachments(ink, block);
    case 'roster':
      return roster(ink, block);
    case 'note':
      return [indentedLine(ink, block.text)];
    case 'pageBreak':
      return [pageBreak()];
  }
}

// Two tables that touch would become one. A body may not end with a table either; but the line after the last one must
// not need a page of its own when the table fills the page, whatever grid the program keeps.
const afterTable = (
  ink: Ink,
  written: readonly FileChild[],
  next: Block | undefined,
): readonly FileChild[] =>
  next === undefined || next.block === 'table' || next.block === 'signatures' || next.block === 'facts'
    ? [...written, next === undefined ? noLine(ink) : smallLine(ink)]
    : written;

const smallLine = (ink: Ink): FileChild => line(ink, [], { spacing: { line: 120, after: 0 } });

const noLine = (ink: Ink): FileChild =>
  line(ink, [], {
    style: OFF_GRID,
    spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  });
