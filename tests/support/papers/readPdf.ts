import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line as printed: points from the left and bottom edges of the paper; `right` is where its last glyph ends. */
export type PrintedLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
};
export type PrintedPage = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
};

type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

/** What a reader's PDF program finds: pages, lines from top to bottom, text as extracted */
export async function readPdf(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  const pdf = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ disableNormalization: true });
    const pieces = content.items.flatMap((item): readonly Piece[] =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }]
        : [],
    );
    pages.push({ width, height, lines: linesOf(pieces) });
    page.cleanup();
  }
  await loading.destroy();
  return pages;
}

function linesOf(pieces: readonly Piece[]): readonly PrintedLine[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - piece.y) < 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const ordered = row.toSorted((one, other) => one.x - other.x);
    return {
      text: ordered.map(({ text }) => text).join(''),
      left: Math.min(...row.map(({ x }) => x)),
      right: Math.max(...row.map(({ x, width }) => x + width)),
      baseline: row[0]?.y ?? 0,
    };
  });
}

export const textOf = (pages: readonly PrintedPage[]): string =>
  pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');

/** Number of pages, without reading them. */
export async function pageCount(bytes: Uint8Array): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
