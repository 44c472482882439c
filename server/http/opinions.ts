/** Expert opinions over HTTP: lists, the text for those who read it, and material with its files. */
import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { isRefusal } from '#shared/kernel/decider.ts';
import { id, optionalProse } from '#shared/kernel/fields.ts';
import { readsOnStage } from '#shared/meeting/access.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { opinionAccess } from '#shared/opinion/access.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import { type Opinion, opinionDocument } from '#shared/opinion/state.ts';
import { opinionStages } from '#shared/opinion/terms.ts';
import { mayFollow, readsInternally } from '#shared/opinion/viewer.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import type { Documents } from '../documents/documents.ts';
import type { Files } from '../files/files.ts';
import type { Offices } from '../offices.ts';
import type { OpinionReads } from '../opinionReads.ts';
import type { OpinionFolded, Opinions } from '../opinions.ts';
import { actorInOffice, viewerInOffice } from '../viewers.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';
import { answerWithFile, fileNameIn } from './fileAnswer.ts';
import { createQuota } from './quota.ts';

export type OpinionRoutes = {
  readonly asking: Asking;
  readonly offices: Offices;
  readonly opinions: Opinions;
  readonly opinionReads: OpinionReads;
  readonly documents: Documents;
  readonly files: Files;
  readonly now: () => number;
};

const LARGEST = 50_000_000;
const MOST_AN_HOUR = 120;
/** What the rule on material does not ask about. */
const NOT_YET_SEEN = { fileName: '…', sha256: '0'.repeat(64), mime: '…', bytes: 1, pages: 1 };

const wanted = z.object({
  q: z.string().max(200).optional(),
  stage: z
    .string()
    .transform((text) => text.split(',').flatMap((one) => opinionStages.find((stage) => stage === one) ?? []))
    .optional(),
  meeting: id.optional(),
  mine: z.literal('1').optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const about = z.object({
  materialId: id.optional(),
  title: optionalProse(120).default(''),
  source: optionalProse(120).default(''),
  copies: z.coerce.number().int().min(1).max(999).default(1),
});

export function opinionRoutes(routes: OpinionRoutes): Router {
  const { asking, offices, opinions, opinionReads, documents, files, now } = routes;
  const router = Router();
  const uploads = createQuota({ each: MOST_AN_HOUR, within: 3_600_000, now });
  const opinionFor = createOpinionFor(routes);

  router.get(
    '/opinions',
    answering(async (request) => {
      const identity = await asking.identityOf(request);
      if (!identity) return { refused: 'notSignedIn' };
      const query = parsed(wanted, request.query);
      if ('refused' in query) return query;
      const { q, stage, meeting, mine, offset, limit } = query.value;
      const viewer = await viewerInOffice(identity, offices);
      const asked = { text: q, stages: stage, meetingId: meeting, mine: mine === '1', offset, limit };
      return opinionReads.list(viewer, asked);
    }),
  );

  router.get(
    '/opinions/:opinionId/text',
    answering(async (request) => {
      const seen = await opinionFor(request);
      if (!seen || opinionAccess(seen.folded.state, seen.viewer) === 'none') return { refused: 'notForYou' };
      const document = opinionDocument(seen.folded.state.id);
      const [row, blocks] = [await documents.stateOf(document), await documents.textOf(document)];
      return { generation: row?.generation ?? 0, seq: row?.seq ?? 0, blocks };
    }),
  );

  /** What a conference has on its stage: for those in its room, as long as who shows it may read it himself. */
  router.get(
    '/meetings/:meetingId/opinion',
    answering(async (request) => {
      const seen = await asking.meetingFor(request, String(request.params.meetingId));
      const shown = seen?.folded.state.conference?.showingOpinion;
      if (!seen || !shown) return { refused: 'notForYou' };
      const { folded, viewer } = seen;
      if (!isInside(folded.state, viewer) && !readsOnStage(folded.state, viewer, shown.opinionId))
        return { refused: 'notForYou' };
      const { state } = await opinions.read(shown.opinionId);
      const shower = { personId: shown.byId, roles: await offices.rolesOf(shown.byId) };
      if (opinionAccess(state, shower) === 'none') return { refused: 'notForYou' };
      const document = opinionDocument(state.id);
      const [row, blocks] = [await documents.stateOf(document), await documents.textOf(document)];
      return { opinionId: state.id, title: state.brief?.title ?? '', seq: row?.seq ?? 0, blocks };
    }),
  );

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

export type OpinionSeen = { readonly folded: OpinionFolded; readonly viewer: Viewer };

/** The opinion asked about and who looks, or null when there is none or it is not for him (the two are not told apart). */
export const createOpinionFor =
  ({ asking, offices, opinions }: Pick<OpinionRoutes, 'asking' | 'offices' | 'opinions'>) =>
  async (request: Request): Promise<OpinionSeen | null> => {
    const viewer = await viewerInOffice(await asking.identityOf(request), offices);
    const folded = await opinions.read(String(request.params.opinionId));
    return mayFollow(folded.state, viewer) ? { folded, viewer } : null;
  };

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
