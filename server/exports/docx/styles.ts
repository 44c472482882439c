import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { WordFaces } from './faces.ts';
import { type Face, fontOf, type Ink } from './ink.ts';

/** Tables, signatures and feet: lines of their own height, not of the page's grid. */
export const OFF_GRID = 'OffGrid';

/** Normal is the body of an official paper; headings are its size, told apart by their face. */
export function styles(ink: Ink, faces: WordFaces): IStylesOptions {
  const { measure, isChinese } = ink;
  const run = (face: Face) => ({
    font: fontOf(faces, face),
    size: measure.body,
    color: '000000',
    characterSpacing: measure.squeeze,
    language: { value: isChinese ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' },
  });
  const spacing = { line: measure.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const body = {
    spacing,
    alignment: isChinese ? AlignmentType.BOTH : AlignmentType.LEFT,
    widowControl: false,
  };
  const heading = (face: Face) => ({
    run: { ...run(face), bold: !isChinese, italics: false },
    paragraph: {
      spacing: isChinese ? spacing : { ...spacing, before: 160 },
      keepNext: true,
      alignment: AlignmentType.LEFT,
      ...(isChinese ? { indent: { firstLine: 2 * measure.character, firstLineChars: 200 } } : {}),
    },
  });
  const title = heading('heavy');
  return {
    default: {
      document: { run: run('fang'), paragraph: { spacing } },
      heading1: { ...title, paragraph: { spacing, keepNext: true, alignment: AlignmentType.CENTER } },
      heading2: heading('hei'),
      heading3: heading('kai'),
      heading4: heading('fang'),
      heading5: heading('fang'),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: run('fang'), paragraph: body },
      {
        id: OFF_GRID,
        name: 'Off the grid',
        basedOn: 'Normal',
        run: { size: measure.cell },
        paragraph: {
          spacing: { line: measure.cellLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          alignment: AlignmentType.LEFT,
        },
      },
    ],
  };
}
