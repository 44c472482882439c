import type { Paper } from '#shared/papers/paper.ts';

/** Millimetres to twips (1/20 pt). */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/**
 * GB/T 9704 as Word keeps it: 22 lines of 579 twips, 28 characters of 16 pt drawn together by 0.2 pt. Margins in
 * twips. (A grid of lines and characters, `linesAndChars`, is read differently by every program: lines only.)
 */
export const PAGE = {
  portrait: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, text: 8845 },
  landscape: { width: 16838, height: 11906, top: 1587, bottom: 1474, left: 2041, right: 2041, text: 12756 },
} as const;

export const HEADER = 1134;
/** From the edge of the paper to the foot, so that the page number stands 7 mm under the type area. */
export const FOOTER = { portrait: 1417, landscape: 907 } as const;

export type Measure = {
  /** Sizes in half points, lines in twips. */
  readonly body: number;
  readonly title: number;
  readonly cell: number;
  readonly cellLine: number;
  readonly small: number;
  readonly smallLine: number;
  readonly large: number;
  readonly largeLine: number;
  readonly foot: number;
  readonly line: number;
  readonly titleLine: number;
  /** Width of one full-width character of the body, in twips; and what is added to each, in twentieths of a point. */
  readonly character: number;
  readonly squeeze: number;
};

const ZH: Measure = {
  body: 32,
  title: 44,
  cell: 24,
  cellLine: 360,
  small: 21,
  smallLine: 310,
  large: 28,
  largeLine: 420,
  foot: 28,
  line: 579,
  titleLine: 660,
  character: 316,
  squeeze: -4,
};

const EN: Measure = {
  ...ZH,
  body: 24,
  title: 34,
  cell: 21,
  cellLine: 290,
  small: 19,
  smallLine: 260,
  large: 22,
  largeLine: 300,
  foot: 21,
  line: 340,
  titleLine: 460,
  character: 240,
  squeeze: 0,
};

export const measureOf = (paper: Paper): Measure => (paper.language === 'zh' ? ZH : EN);

export const pageOf = (paper: Paper): (typeof PAGE)['portrait'] | (typeof PAGE)['landscape'] =>
  PAGE[paper.orientation ?? 'portrait'];
