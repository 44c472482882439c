/** The public feed over HTTP: segments that may be kept for ever, where the feed is now, and its tail (SSE). */
import { type Request, Router } from 'express';
import { type FeedNow, type FeedPlace, placeIn, SEGMENT } from '#shared/feed.ts';
import { type Galleries, segmentFrom } from '../gallery/galleries.ts';
import type { Tails } from '../gallery/tails.ts';
import { answering } from './answering.ts';

export type GalleryRoutes = {
  readonly galleries: Galleries;
  readonly tails: Tails;
  readonly now: () => number;
};

/**
 * A whole segment never changes under its address. A browser may keep it for a year; what stands between for an hour,
 * so that what was later taken from the public is not handed out there for long.
 */
const WHOLE = 'public, max-age=31536000, s-maxage=3600, immutable';
/** Long enough that a proxy asks once for a whole crowd. */
const GROWING = 'public, max-age=1';

export function galleryRoutes({ galleries, tails, now }: GalleryRoutes): Router {
  const router = Router();

  router.get(
    '/public/meetings/:meetingId/feed',
    answering(async (request, response) => {
      const meetingId = String(request.params.meetingId);
      // Asked only what it would answer, the tail does not begin.
      if (request.method === 'HEAD') return response.type('text/event-stream').end();
      const opened = await tails.open(response, meetingId, request.ip ?? '', placeOf(request));
      if (opened === 'nothing') return { refused: 'notForYou' };
      if (opened === 'open') return null;
      response.setHeader('retry-after', 30);
      return { refused: 'tooFast' };
    }),
  );

  router.get(
    '/public/meetings/:meetingId/feed/now',
    answering(async (request, response): Promise<FeedNow | { refused: string }> => {
      const meetingId = String(request.params.meetingId);
      const shown = await galleries.read(meetingId);
      if (!shown) return { refused: 'notForYou' };
      const { epoch, upTo, delay } = shown;
      response.setHeader('cache-control', GROWING);
      return { epoch, upTo, delay, watchers: tails.watchersOf(meetingId), now: now() };
    }),
  );

  router.get(
    '/public/meetings/:meetingId/feed/:epoch/:from',
    answering(async (request, response) => {
      const from = /^\d{1,9}$/.test(String(request.params.from)) ? Number(request.params.from) : Number.NaN;
      const shown = await galleries.read(String(request.params.meetingId));
      // Of an epoch that is past nothing is told, nor of what is not yet there.
      if (!shown || shown.epoch !== request.params.epoch) return { refused: 'notForYou' };
      if (!(from % SEGMENT === 0 && from <= shown.upTo)) return { refused: 'notForYou' };
      const part = segmentFrom(shown, from);
      response.setHeader('cache-control', part.upTo === from + SEGMENT ? WHOLE : GROWING);
      return part;
    }),
  );
  return router;
}

/** A browser that comes back says where it was in a header, whoever comes otherwise in the address. */
const placeOf = (request: Request): FeedPlace | null =>
  placeIn(String(request.headers['last-event-id'] ?? request.query.after ?? ''));
