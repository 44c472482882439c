/** What a received file is, or why it is refused. */
import { readFile } from 'node:fs/promises';
import { sizeOf } from './images.ts';
import { type FileRefusal, HEAD_BYTES, type Mime, shapeOf } from './kinds.ts';
import { packageIn } from './packages.ts';
import type { PdfReading } from './pdf.ts';

/** `pages`: of a PDF; 1 for an image; null where nobody can say without printing it. Pixels for images. */
export type Nature = {
  readonly mime: Mime;
  readonly pages: number | null;
  readonly width: number | null;
  readonly height: number | null;
};

const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 30_000;

export async function inspect(
  file: string,
  head: Buffer,
  readPdf: (file: string) => Promise<PdfReading>,
): Promise<Nature | { readonly refused: FileRefusal }> {
  const shape = shapeOf(head.subarray(0, HEAD_BYTES));
  if (!shape) return { refused: 'fileTypeUnknown' };
  if (shape === 'application/pdf') {
    const reading = await readPdf(file);
    return 'refused' in reading ? reading : { mime: shape, pages: reading.pages, width: null, height: null };
  }
  const bytes = await readFile(file);
  if (shape === 'zip') {
    const found = packageIn(bytes);
    return 'refused' in found ? found : { mime: found.mime, pages: null, width: null, height: null };
  }
  const size = sizeOf(shape, bytes);
  if (!size) return { refused: 'fileBroken' };
  const { width, height } = size;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return { refused: 'imageTooLarge' };
  return { mime: shape, pages: 1, width, height };
}
