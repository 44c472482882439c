/** Exhibits: a file comes in checked and hashed, and goes out only to those who may see the exhibit. */
import { randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import { id, optionalProse } from '#shared/kernel/fields.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { exhibitAudiences } from '#shared/meeting/terms.ts';
import { isInside, thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import type { Files } from '../files/files.ts';
import type { Galleries } from '../gallery/galleries.ts';
import type { Meetings } from '../meetings.ts';
import type { Offices } from '../offices.ts';
import { actorIn } from '../viewers.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';
import { answerWithFile, fileNameIn } from './fileAnswer.ts';
import { createQuota } from './quota.ts';

const LARGEST = 50_000_000;
/** So many files in an hour are more than anybody brings to a hearing. */
const MOST_AN_HOUR = 120;
/** What the rule on bringing in does not ask about. */
const NOT_YET_SEEN = { title: '', fileName: '', sha256: '', mime: '', bytes: 1, pages: 1 };

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
  readonly galleries: Galleries;
  readonly files: Files;
  readonly now: () => number;
};

export function exhibitRoutes(routes: ExhibitRoutes): Router {
  const { asking, meetings, offices, galleries, files, now } = routes;
  const router = Router();
  const uploads = createQuota({ each: MOST_AN_HOUR, within: 3_600_000, now });

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
      const exhibitId = query.value.exhibitId ?? randomUUID();
      const wish = { type: 'addExhibit', ...query.value, ...NOT_YET_SEEN, exhibitId } as const;
      // Asked before a byte is taken: the disk is for those who may bring something in.
      const office = (await offices.read()).state;
      const context = { by, at: now(), newId: randomUUID, meetingId, office };
      const { state } = await meetings.read(meetingId);
      const ruling = meetingDecider.decide(state, wish, context);
      if (isRefusal(ruling)) return ruling;
      if (!uploads.take(by.id)) return { refused: 'tooFast' };
      const received = await files.receive(request, {
        declaredName: fileNameIn(request.headers['x-file-name']),
        declaredType: request.headers['content-type'] ?? '',
        maxBytes: LARGEST,
      });
      if ('refused' in received) return { status: 422, ...received };
      const { file, name } = received;
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
      const { meetingId, exhibitId } = request.params;
      const seen = await asking.meetingFor(request, meetingId);
      const { state } = await meetings.read(meetingId);
      const sha256 = seen && visibleFile(seen.folded.records, state, seen.viewer, exhibitId);
      // Kept by the browser, yet asked about each time: who may no longer see it, sees it no more, on a shared machine too.
      await answerWith(sha256, 'private, no-cache', request, response);
    } catch (error) {
      next(error);
    }
  });

  /** For a crowd: whoever asks gets what the public was shown, so that what stands between may answer for us. */
  router.get('/public/meetings/:meetingId/exhibits/:exhibitId', async (request, response, next) => {
    try {
      const { meetingId, exhibitId } = request.params;
      const shown = await galleries.read(meetingId);
      const { state } = await meetings.read(meetingId);
      const sha256 = shown && visibleFile(shown.events, state, thePublic, exhibitId);
      await answerWith(sha256, 'public, max-age=0, s-maxage=10, must-revalidate', request, response);
    } catch (error) {
      next(error);
    }
  });

  const answerWith = (sha256: string | null, cacheControl: string, request: Request, response: Response) =>
    answerWithFile({ files, sha256, cacheControl, unknown: 'exhibitUnknown' }, request, response);
  return router;
}

/**
 * The file behind an exhibit, if this viewer was shown the exhibit (added for him, or shown on his screen) in the part
 * of the record that he has. Of one that was withdrawn by now only those inside, and who brought it in, still have the
 * file (B3).
 */
const visibleFile = (
  records: readonly Recorded<MeetingEvent>[],
  state: Meeting,
  viewer: Viewer,
  exhibitId: string,
): string | null => {
  const exhibit = Object.hasOwn(state.exhibits, exhibitId) ? state.exhibits[exhibitId] : undefined;
  const isWithdrawn = exhibit !== undefined && exhibit.withdrawn !== null;
  if (isWithdrawn && !isInside(state, viewer) && exhibit.addedBy !== viewer.personId) return null;
  const isAbout = (event: MeetingEvent) =>
    (event.type === 'exhibitAdded' || event.type === 'exhibitShown') && event.exhibitId === exhibitId;
  for (const record of records) {
    if (!isAbout(record.event)) continue;
    const seen = seenBy(viewer, record, state)?.event;
    if (seen?.type === 'exhibitAdded' || seen?.type === 'exhibitShown') return seen.sha256;
  }
  return null;
};
