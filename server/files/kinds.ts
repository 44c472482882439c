/** The kinds of file a meeting may show, told by their first bytes, never by what the sender says. */

export type Mime =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/webp'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The names a file of a kind may end with; the first is given to a name that has none. */
export const ENDINGS: Readonly<Record<Mime, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  [DOCX]: ['docx'],
  [XLSX]: ['xlsx'],
};

export type FileRefusal =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileInterrupted'
  | 'fileTypeUnknown'
  | 'fileTypeMismatch'
  | 'fileBroken'
  | 'pdfEncrypted'
  | 'pdfTooManyPages'
  | 'pdfTooSlow'
  | 'imageTooLarge'
  | 'archiveTooLarge'
  | 'archiveSuspicious'
  | 'documentHasMacros';

/** `zip`: a document in a package; which one, its contents tell. */
export type Shape = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'zip';

/** How many first bytes `shapeOf` looks at. */
export const HEAD_BYTES = 16;

export function shapeOf(head: Buffer): Shape | null {
  const starts = (bytes: string, at = 0): boolean =>
    head.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'));
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  return starts('PK\x03\x04') ? 'zip' : null;
}

/** What the sender said of the file does not fit what it is. Saying nothing is no lie. */
export function isMisdeclared(mime: Mime, declaredType: string, ending: string | null): boolean {
  const type = declaredType.split(';')[0]?.trim().toLowerCase() ?? '';
  const saysNothing = type === '' || type === 'application/octet-stream';
  if (!saysNothing && type !== mime && !(type === 'image/jpg' && mime === 'image/jpeg')) return true;
  return ending !== null && !ENDINGS[mime].includes(ending);
}
