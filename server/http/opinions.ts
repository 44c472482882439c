/** Expert opinions over HTTP: lists, the text for those who read it, and what a conference has on its stage. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { id } from '#shared/kernel/fields.ts';
import { readsOnStage } from '#shared/meeting/access.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { opinionAccess } from '#shared/opinion/access.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { opinionStages } from '#shared/opinion/terms.ts';
import { mayFollow } from '#shared/opinion/viewer.ts';
import type { Documents } from '../documents/documents.ts';
import type { Offices } from '../offices.ts';
import type { OpinionReads } from '../opinionReads.ts';
import type { OpinionFolded, Opinions } from '../opinions.ts';
import { viewerInOffice } from '../viewers.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';

export type OpinionRoutes = {
  readonly asking: Asking;
  readonly offices: Offices;
  readonly opinions: Opinions;
  readonly opinionReads: OpinionReads;
  readonly documents: Documents;
};

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

export function opinionRoutes(routes: OpinionRoutes): Router {
  const { asking, offices, opinions, opinionReads, documents } = routes;
  const router = Router();
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
