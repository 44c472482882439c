/** Real little files of every kind, and a place to send them to. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { afterEach } from 'vitest';
import { openFiles } from '../../server/files/files.ts';
import type { PdfLimits } from '../../server/files/pdf.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from './directory.ts';

export const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});
/** The files of a directory of their own; `kept` lists what lies there for good. */
export function room(dir = directory(), pdfLimits?: PdfLimits) {
  const database = openDatabase(dir);
  databases.push(database);
  const files = openFiles({ database, now: () => 5, ...(pdfLimits ? { pdfLimits } : {}) });
  const receive = (bytes: Uint8Array, declaredName = '', declaredType = '', maxBytes = 50_000_000) =>
    files.receive(Readable.from([Buffer.from(bytes)]), { declaredName, declaredType, maxBytes });
  /** Every regular file under files/, without those on their way. */
  const kept = () => filesUnder(join(dir, 'files'));
  return { dir, database, files, receive, kept };
}
const filesUnder = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');
/** Real pictures, 7 × 5 pixels. */
export const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAYAAACJmvbYAAAABHNCSVQICAgIfAhkiAAAAAFzUkdCAK7OHOkAAAAbSURBVAiZY2RgYPjPgACMSGwGJgY8AK8k+QAAj6wBBic9vbIAAAAASUVORK5CYII=',
);
export const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAFAAcDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJkAH//Z',
);
export const WEBP = base64('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoHAAUAAsBMJaQAA3AA/vgfgAA=');

export function pdfOf(pages: number, more = { trailer: '', objects: '' }): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const leaves = Array.from(
    { length: pages },
    (_, index) => `${index + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n`,
  ).join('');
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n` +
      `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages}>>endobj\n${leaves}${more.objects}` +
      `trailer<</Root 1 0 R${more.trailer}>>\n%%EOF`,
    'latin1',
  );
}
export const streamOf = (number: number, dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    ...[Buffer.from(`${number} 0 obj<<${dictionary}/Length ${data.length}>>stream\n`), data],
    Buffer.from('\nendstream endobj\n'),
  ]);
export const LOCKED = pdfOf(1, {
  objects: '',
  trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
});

export const part = (text: string) => strToU8(text);
export const docx = (more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': part('<Types/>'), 'word/document.xml': part('<w:document/>'), ...more });
export const xlsx = () =>
  zipSync({ '[Content_Types].xml': part('<Types/>'), 'xl/workbook.xml': part('<workbook/>') });
