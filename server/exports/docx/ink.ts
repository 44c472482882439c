import { ImageRun, type IRunOptions, type ParagraphChild, TextRun, UnderlineType } from 'docx';
import type { Paper, Picture, Run } from '#shared/papers/paper.ts';
import { pictureBytes, pictureSize } from '../picture.ts';
import type { WordFaces } from './faces.ts';
import { type Measure, measureOf } from './measure.ts';
import type { Reviewing } from './reviewing.ts';

export type Face = Exclude<keyof WordFaces, 'latin'>;

/** Writes words and pictures in the faces and sizes of one paper. Sizes in half points. */
export type Ink = {
  readonly paper: Paper;
  readonly measure: Measure;
  readonly isChinese: boolean;
  readonly words: (text: string, look?: Look) => TextRun;
  /** The same on a new line of the same paragraph. */
  readonly brokenWords: (text: string, look?: Look) => TextRun;
  readonly runs: (runs: readonly Run[], look?: Look) => readonly ParagraphChild[];
  /** Height in mm; the width follows. */
  readonly picture: (picture: Picture, height: number) => ImageRun;
};

export type Look = {
  readonly face?: Face;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
};

export function createInk(paper: Paper, faces: WordFaces, reviewing: Reviewing): Ink {
  const measure = measureOf(paper);
  const isChinese = paper.language === 'zh';
  let pictures = 0;

  const options = (look: Look): IRunOptions => ({
    font: fontOf(faces, look.face ?? 'fang'),
    ...(look.size === undefined ? {} : { size: look.size }),
    ...(look.color === undefined ? {} : { color: look.color }),
    // Chinese is stressed by its face; only Latin letters are made bold.
    ...(!isChinese && (look.bold || look.face === 'hei' || look.face === 'heavy') ? { bold: true } : {}),
    ...(!isChinese && look.face === 'kai' ? { italics: true } : {}),
  });

  const words = (text: string, look: Look = {}): TextRun => new TextRun({ ...options(look), text });

  const brokenWords = (text: string, look: Look = {}): TextRun =>
    new TextRun({ ...options(look), break: 1, text });

  const runs = (pieces: readonly Run[], look: Look = {}): readonly ParagraphChild[] =>
    pieces.flatMap((piece) => {
      const face = piece.bold ? 'hei' : piece.mark === 'kai' ? 'kai' : look.face;
      return reviewing.written(piece, {
        ...options({ ...look, ...(face ? { face } : {}) }),
        ...(piece.mark === 'added' ? { underline: { type: UnderlineType.SINGLE } } : {}),
        ...(piece.mark === 'removed' ? { strike: true } : {}),
      });
    });

  const picture = (shown: Picture, height: number): ImageRun => {
    const data = pictureBytes(shown);
    const size = pictureSize(data);
    const pixels = (height * 96) / 25.4;
    pictures += 1;
    const width = (pixels * size.width) / size.height;
    const shrink = Math.min(1, MOST_PIXELS / width);
    return new ImageRun({
      type: 'png',
      data,
      transformation: { width: Math.round(width * shrink), height: Math.round(pixels * shrink) },
      altText: { id: String(pictures), name: shown.alt, description: shown.alt, title: shown.alt },
    });
  };

  return { paper, measure, isChinese, words, brokenWords, runs, picture };
}

/** A signature is no wider than 44 mm. */
const MOST_PIXELS = 166;

export const fontOf = (faces: WordFaces, face: Face) => ({
  ascii: faces.latin,
  hAnsi: faces.latin,
  cs: faces.latin,
  eastAsia: faces[face],
  // Quotation marks, dashes and dots that Chinese and Latin share are Chinese here.
  hint: 'eastAsia',
});
