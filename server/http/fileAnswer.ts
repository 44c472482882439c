/** A stored file on its way out, whole or in part; and the name of one on its way in. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Files } from '../files/files.ts';
import { rangeOf } from '../files/range.ts';

export type FileAnswer = {
  readonly files: Files;
  /** Null where there is no such file, or none for him. */
  readonly sha256: string | null;
  readonly cacheControl: string;
  /** What is said where there is none. */
  readonly unknown: string;
};

export async function answerWithFile(
  { files, sha256, cacheControl, unknown }: FileAnswer,
  request: Request,
  response: Response,
): Promise<void> {
  const file = sha256 ? await files.describe(sha256) : null;
  if (!sha256 || !file) return void response.status(404).json({ refused: unknown });
  response.setHeader('content-type', file.mime);
  response.setHeader('cache-control', cacheControl);
  response.setHeader('etag', `"${sha256}"`);
  if (request.fresh) return void response.status(304).end();
  response.setHeader('content-disposition', 'inline');
  // What came from outside runs nothing here, even when opened by itself.
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  response.setHeader('accept-ranges', 'bytes');
  await sendFile(files, sha256, file.bytes, request.headers.range, response);
}

const sendFile = async (
  files: Files,
  sha256: string,
  bytes: number,
  asked: string | undefined,
  response: Response,
) => {
  const range = rangeOf(asked, bytes);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${bytes}`);
    return void response.status(416).end();
  }
  if (range !== 'whole') {
    response.status(206).setHeader('content-range', `bytes ${range.start}-${range.end}/${bytes}`);
    response.setHeader('content-length', range.end - range.start + 1);
  } else response.setHeader('content-length', bytes);
  if (response.req.method === 'HEAD') return void response.end();
  const content = await files.open(sha256, range === 'whole' ? undefined : range);
  if (!content) return void response.status(404).end();
  await pipeline(content, response).catch(() => response.destroy());
};

/** As the browser names the file it sends, percent-encoded. */
export const fileNameIn = (header: string | string[] | undefined): string => {
  if (typeof header !== 'string') return '';
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
};
