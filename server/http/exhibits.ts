/** Exhibits: a file comes in checked and hashed, and goes out only to those who may see the exhibit. */
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { z } from 'zod';
import { id, optionalProse } from '#shared/kernel/fields.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { exhibitAudiences } from '#shared/meeting/terms.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import type { Files } from '../files/files.ts';
import { rangeOf } from '../files/range.ts';
import type { MeetingFolded, Meetings } from '../meetings.ts';
import type { Offices } from '../offices.ts';
import { actorIn } from '../viewers.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';

const LARGEST = 50_000_000;

const about = z.object({
  exhibitId: id.optional(),
  title: optionalProse(120).default(''),
  source: optionalProse(120).default(''),
  audience: z.enum(exhibitAudiences).default('room'),
});

export type ExhibitRoutes = {
  readonly asking: Asking;
  readonly meetings: Meetings;
  readonly offices: Offices;
  readonly files: Files;
};

export function exhibitRoutes({ asking, meetings, offices, files }: ExhibitRoutes): Router {
  const router = Router();

  router.post(
    '/meetings/:meetingId/exhibits',
    answering(async (request) => {
      const meetingId = String(request.params.meetingId);
      const by = await actorIn(meetingId, await asking.identityOf(request, meetingId), offices);
      if (!by) return { refused: 'notSignedIn' };
      const query = parsed(about, request.query);
      if ('refused' in query) return query;
      const seen = await asking.meetingFor(request, meetingId);
      if (!seen) return { refused: 'notForYou' };
      const received = await files.receive(request, {
        declaredName: fileName(request.headers['x-file-name']),
        declaredType: request.headers['content-type'] ?? '',
        maxBytes: LARGEST,
      });
      if ('refused' in received) return { status: 422, ...received };
      const { file, name } = received;
      const exhibitId = query.value.exhibitId ?? randomUUID();
      const { sha256, mime, bytes } = file;
      const answer = await meetings.execute(meetingId, by, randomUUID(), {
        ...{ type: 'addExhibit', exhibitId, fileName: name, sha256, mime, bytes, pages: file.pages ?? 1 },
        ...{ source: query.value.source, audience: query.value.audience },
        title: query.value.title || name.replace(/\.[^.]+$/, '').slice(0, 120) || name,
      });
      return 'refused' in answer ? answer : { exhibitId, ...answer };
    }),
  );

  router.get('/meetings/:meetingId/exhibits/:exhibitId', async (request, response, next) => {
    try {
      const seen = await asking.meetingFor(request, request.params.meetingId);
      const sha256 = seen && visibleFile(seen.folded, seen.viewer, request.params.exhibitId);
      const file = sha256 ? await files.describe(sha256) : null;
      if (!sha256 || !file) return void response.status(404).json({ refused: 'exhibitUnknown' });
      response.setHeader('content-type', file.mime);
      response.setHeader('cache-control', 'private, max-age=3600');
      response.setHeader('content-disposition', 'inline');
      // What came from outside runs nothing here, even when opened by itself.
      response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      response.setHeader('accept-ranges', 'bytes');
      await sendFile(files, sha256, file.bytes, request.headers.range, response);
    } catch (error) {
      next(error);
    }
  });
  return router;
}

const fileName = (header: string | string[] | undefined): string => {
  if (typeof header !== 'string') return '';
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
};

/** The file behind an exhibit, if this viewer was shown the exhibit (added for him, or shown on his screen). */
const visibleFile = ({ records, state }: MeetingFolded, viewer: Viewer, exhibitId: string): string | null => {
  const isAbout = (event: MeetingEvent) =>
    (event.type === 'exhibitAdded' || event.type === 'exhibitShown') && event.exhibitId === exhibitId;
  for (const record of records) {
    if (!isAbout(record.event)) continue;
    const seen = seenBy(viewer, record, state)?.event;
    if (seen?.type === 'exhibitAdded' || seen?.type === 'exhibitShown') return seen.sha256;
  }
  return null;
};

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
