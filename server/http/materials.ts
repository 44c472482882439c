/** Material of an expert opinion: a file comes in checked and hashed, and goes out only to those who were shown it. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { isRefusal } from '#shared/kernel/decider.ts';
import { id, optionalProse } from '#shared/kernel/fields.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import { readsInternally } from '#shared/opinion/viewer.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import type { Files } from '../files/files.ts';
import type { OpinionFolded } from '../opinions.ts';
import { actorInOffice } from '../viewers.ts';
import { answering, parsed } from './answering.ts';
import { answerWithFile, fileNameIn } from './fileAnswer.ts';
import { createOpinionFor, type OpinionRoutes } from './opinions.ts';
import { createQuota } from './quota.ts';

const LARGEST = 50_000_000;
const MOST_AN_HOUR = 120;
/** What the rule on material does not ask about. */
const NOT_YET_SEEN = { fileName: '…', sha256: '0'.repeat(64), mime: '…', bytes: 1, pages: 1 };

const about = z.object({
  materialId: id.optional(),
  title: optionalProse(120).default(''),
  source: optionalProse(120).default(''),
  copies: z.coerce.number().int().min(1).max(999).default(1),
});

export type MaterialRoutes = Pick<OpinionRoutes, 'asking' | 'offices' | 'opinions'> & {
  readonly files: Files;
  readonly now: () => number;
};

export function materialRoutes(routes: MaterialRoutes): Router {
  const { asking, offices, opinions, files, now } = routes;
  const router = Router();
  const uploads = createQuota({ each: MOST_AN_HOUR, within: 3_600_000, now });
  const opinionFor = createOpinionFor(routes);

  router.post(
    '/opinions/:opinionId/materials',
    answering(async (request) => {
      const by = await actorInOffice(await asking.identityOf(request), offices);
      if (!by) return { refused: 'notSignedIn' };
      const query = parsed(about, request.query);
      if ('refused' in query) return query;
      const seen = await opinionFor(request);
      if (!seen) return { refused: 'notForYou' };
      const { state } = seen.folded;
      const { title, source, copies, materialId = randomUUID() } = query.value;
      const listed = { materialId, source, copies };
      const wish = { type: 'addMaterial', ...listed, title: '…', file: NOT_YET_SEEN } as const;
      // Asked before a byte is taken: the disk is for those who may bring something in.
      const office = (await offices.read()).state;
      const context = { by, at: now(), newId: randomUUID, opinionId: state.id, office };
      const ruling = opinionDecider.decide(state, wish, {
        ...context,
        ...{ caseOfficers: [], originAskers: null, text: null },
      });
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
      const answer = await opinions.execute(state.id, by, randomUUID(), {
        ...{ type: 'addMaterial', ...listed },
        title: title || name.replace(/\.[^.]+$/, '').slice(0, 120) || name,
        file: { fileName: name, sha256, mime, bytes, pages: file.pages ?? 1 },
      });
      return 'refused' in answer ? answer : { materialId, ...answer };
    }),
  );

  router.get('/opinions/:opinionId/materials/:materialId', async (request, response, next) => {
    try {
      const seen = await opinionFor(request);
      const sha256 = seen && visibleFile(seen.folded, seen.viewer, request.params.materialId);
      const cacheControl = 'private, no-cache';
      await answerWithFile({ files, sha256, cacheControl, unknown: 'materialUnknown' }, request, response);
    } catch (error) {
      next(error);
    }
  });
  return router;
}

/** The file behind a material, if he was shown it; of one that was withdrawn nobody has the file but who reads internally. */
const visibleFile = (
  { records, state }: OpinionFolded,
  viewer: Viewer,
  materialId: string,
): string | null => {
  if (!readsInternally(state, viewer) && (isWithdrawn(state, materialId) || state.stage === 'cancelled'))
    return null;
  for (const record of records) {
    if (record.event.type !== 'materialAdded' || record.event.materialId !== materialId) continue;
    const seen = seenBy(viewer, record, state)?.event;
    if (seen?.type === 'materialAdded') return seen.file?.sha256 ?? null;
  }
  return null;
};

const isWithdrawn = ({ materials }: Opinion, materialId: string): boolean =>
  Object.hasOwn(materials, materialId) && materials[materialId]?.withdrawn !== null;
