import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  PageBreak as PageBreakRun,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import type {
  Attachments,
  Block,
  Dateline,
  Heading,
  Paragraph as Prose,
  Roster,
  Speech,
} from '#shared/papers/paper.ts';
import { paragraphsOf } from '#shared/papers/printable.ts';
import { cellsOf } from '#shared/papers/titleLines.ts';
import type { Ink } from './ink.ts';
import { pageOf } from './measure.ts';

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Two characters, said both ways: Word counts characters, others want twips. */
const indented = (ink: Ink): IParagraphOptions =>
  ink.isChinese ? { indent: { firstLine: 2 * ink.measure.character, firstLineChars: 200 } } : {};

export const line = (
  ink: Ink,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({ ...options, children: [...children], ...(ink.isChinese ? {} : englishGap(options)) });

const englishGap = (options: IParagraphOptions): IParagraphOptions => ({
  spacing: { line: 340, lineRule: LineRuleType.EXACT, after: 80, ...options.spacing },
});

export const blank = (ink: Ink): Paragraph => line(ink, []);

export const heading = (ink: Ink, { level, text }: Heading): Paragraph =>
  new Paragraph({
    heading: HEADINGS[level],
    children: [
      ink.words(text, { face: (['hei', 'kai', 'fang', 'fang'] as const)[level - 1] ?? 'fang', bold: true }),
    ],
  });

const HEADINGS = {
  1: HeadingLevel.HEADING_2,
  2: HeadingLevel.HEADING_3,
  3: HeadingLevel.HEADING_4,
  4: HeadingLevel.HEADING_5,
} as const;

export const prose = (ink: Ink, block: Prose, keepNext: boolean): readonly Paragraph[] =>
  paragraphsOf(block.text).map((runs) =>
    line(ink, ink.runs(runs), {
      ...(block.align ? { alignment: ALIGNMENT[block.align] } : {}),
      ...(block.flush || block.align ? {} : indented(ink)),
      ...(keepNext ? { keepNext: true } : {}),
    }),
  );

export const indentedLine = (ink: Ink, text: string, keepNext = false): Paragraph =>
  line(ink, [ink.words(text)], { ...indented(ink), ...(keepNext ? { keepNext: true } : {}) });

export const speech = (ink: Ink, { speaker, time, text }: Speech): readonly Paragraph[] =>
  paragraphsOf(text).map((runs, index) => {
    const label = index === 0 && speaker !== '' ? speakerLabel(ink, speaker, time) : [];
    return line(ink, [...label, ...ink.runs(runs)], indented(ink));
  });

const speakerLabel = (ink: Ink, speaker: string, time: string | undefined): readonly ParagraphChild[] => [
  ink.words(speaker, { face: 'hei' }),
  ...(time === undefined
    ? []
    : [ink.words(ink.isChinese ? `（${time}）` : ` (${time})`, { size: ink.isChinese ? 23 : 17 })]),
  ink.words(ink.isChinese ? '：' : ': ', { face: 'hei' }),
];

export const pageBreak = (): Paragraph => new Paragraph({ children: [new PageBreakRun()] });

/** 附件说明: one line free above, two characters in, items under one another. */
export const attachments = (ink: Ink, { label, items }: Attachments): readonly Paragraph[] => {
  const { character } = ink.measure;
  const labelWidth = cellsOf(label) * character;
  const number = items.length > 1 ? Math.round(character * 1.2) : 0;
  return [
    line(ink, [], { keepNext: true }),
    ...items.map((item, index) => {
      const start = index === 0 ? label : '';
      const numbered = items.length > 1 ? `${index + 1}.\t${item}` : item;
      return line(ink, [ink.words(`${start}${numbered}`)], {
        alignment: AlignmentType.LEFT,
        keepNext: true,
        indent: {
          left: 2 * character + labelWidth + number,
          hanging: index === 0 ? labelWidth + number : number,
        },
      });
    }),
  ];
};

/** GB/T 9704 §10.3.2: one line free above, two characters in, names aligned behind the colon. */
export const roster = (ink: Ink, { rows }: Roster): readonly Paragraph[] => {
  const { character } = ink.measure;
  return [
    blank(ink),
    ...rows.map(({ label, names }) => {
      const labelWidth = Math.round(cellsOf(label) * character);
      return line(ink, [ink.words(label, { face: 'hei', bold: true }), ink.words(names)], {
        alignment: AlignmentType.LEFT,
        indent: { left: 2 * character + labelWidth, hanging: labelWidth },
      });
    }),
  ];
};

/** GB/T 9704 7.3.5: with a seal the date four characters from the right and the issuer centred on it. */
export const dateline = (ink: Ink, { issuer, date, sealed }: Dateline): readonly Paragraph[] => {
  const { character } = ink.measure;
  const width = pageOf(ink.paper).text / character;
  const [issuerCells, dateCells] = [cellsOf(issuer), cellsOf(date)];
  if (!ink.isChinese) return [blank(ink), ...[issuer, date].map((text) => rightLine(ink, text))];
  const right = sealed
    ? { date: 4, issuer: Math.max(0, 4 + (dateCells - issuerCells) / 2) }
    : unsealed(width, issuerCells, dateCells);
  const at = (text: string, cells: number, keepNext: boolean): Paragraph =>
    line(ink, [ink.words(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(cells * character) },
      keepNext,
    });
  return [
    ...Array.from({ length: sealed ? 2 : 1 }, () => line(ink, [], { keepNext: true })),
    at(issuer, right.issuer, true),
    at(date, right.date, false),
  ];
};

const rightLine = (ink: Ink, text: string): Paragraph =>
  line(ink, [ink.words(text)], { alignment: AlignmentType.RIGHT });

/** Without one: the issuer two in, the date beginning two characters after it; a longer date itself two in. */
const unsealed = (width: number, issuer: number, date: number): { issuer: number; date: number } => {
  const start = width - 2 - issuer;
  const dateRight = width - (start + 2 + date);
  return dateRight >= 2 ? { issuer: 2, date: dateRight } : { issuer: 2 + date + 2 - issuer, date: 2 };
};

/** Which blocks an earlier paragraph must not be parted from. */
export const isEnding = (block: Block | undefined): boolean =>
  block?.block === 'closing' || block?.block === 'dateline' || block?.block === 'attachments';
