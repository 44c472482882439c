/** A file made for whoever asked: with its name in the reader's language, never kept on the way. */
import type { Response } from 'express';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type SentFile = {
  readonly bytes: Uint8Array;
  readonly format: keyof typeof types;
  /** Without its ending. */
  readonly name: string;
};

export function sendFile(response: Response, { bytes, format, name }: SentFile): void {
  const shown = encodeURIComponent(`${name.replace(/[\s/\\]+/g, '')}.${format}`);
  response.type(types[format]).setHeader('cache-control', 'no-store');
  // A PDF is shown; what an office program opens is saved.
  const place = format === 'pdf' ? 'inline' : 'attachment';
  response.setHeader('content-disposition', `${place}; filename="file.${format}"; filename*=UTF-8''${shown}`);
  response.send(Buffer.from(bytes));
}
