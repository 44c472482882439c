/** Hearings over HTTP: lists, invitation links, calendar files, the minutes as text, the public's door. */
import { randomUUID } from 'node:crypto';
import { json, type Request, Router } from 'express';
import { z } from 'zod';
import type { InviteAnswer } from '#shared/http.ts';
import { line, moment } from '#shared/kernel/fields.ts';
import { minutesAccess } from '#shared/meeting/access.ts';
import { nameCoverFor } from '#shared/meeting/protectedNames.ts';
import { caseTypes, meetingKinds, stages } from '#shared/meeting/terms.ts';
import { paths } from '#shared/paths.ts';
import { minutesDocument } from '#shared/protocol.ts';
import { calendarFile } from '../calendarFile.ts';
import type { Documents } from '../documents/documents.ts';
import type { Meetings } from '../meetings.ts';
import type { Offices } from '../offices.ts';
import type { Reads } from '../reads.ts';
import { isOwnAccount } from '../sessions/identity.ts';
import type { Invitations } from '../sessions/invitations.ts';
import { actorIn, viewerOf } from '../viewers.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';
import { createQuota } from './quota.ts';

export type MeetingRoutes = {
  readonly asking: Asking;
  readonly meetings: Meetings;
  readonly offices: Offices;
  readonly documents: Documents;
  readonly invitations: Invitations;
  readonly reads: Reads;
  readonly now: () => number;
  /** The origin people reach this server by, for links that leave it. */
  readonly originOf: (request: Request) => string;
};

const number = z.coerce.number().int();
const wanted = z.object({
  q: z.string().max(200).optional(),
  stage: z
    .string()
    .transform((text) => text.split(',').flatMap((one) => stages.find((stage) => stage === one) ?? []))
    .optional(),
  type: z.enum(caseTypes).optional(),
  kind: z.enum(meetingKinds).optional(),
  from: number.optional(),
  until: number.optional(),
  mine: z.literal('1').optional(),
  offset: number.min(0).default(0),
  limit: number.min(1).max(200).default(50),
});
/** An invitation opens the room until so long after the hour of the hearing: minutes are signed within days. */
const LINK_LASTS = 14 * 86_400_000;
const inviteWish = z.object({ expiresAt: moment.optional() });

export function meetingRoutes(routes: MeetingRoutes): Router {
  const { asking, meetings, offices, documents, invitations, reads, now, originOf } = routes;
  const router = Router();
  router.use(json({ limit: '16kb' }));

  const wantedOf = (request: Request) => {
    const query = parsed(wanted, request.query);
    if ('refused' in query) return query;
    const { q, stage, type, kind, from, until, mine, offset, limit } = query.value;
    return { value: { text: q, stages: stage, type, kind, from, until, mine: mine === '1', offset, limit } };
  };

  router.get(
    '/meetings',
    answering(async (request) => {
      const identity = await asking.identityOf(request);
      if (!identity) return { refused: 'notSignedIn' };
      const asked = wantedOf(request);
      if ('refused' in asked) return asked;
      const only = isOwnAccount(identity) ? undefined : identity.meetingId;
      const viewer = await viewerOf(identity, offices);
      return reads.list(viewer, { ...asked.value, only }, (await offices.read()).state.policy.noticeDays);
    }),
  );

  router.post(
    '/meetings/:meetingId/invitations/:participantId',
    answering(async (request): Promise<InviteAnswer | { refused: string }> => {
      const [meetingId, participantId] = [
        String(request.params.meetingId),
        String(request.params.participantId),
      ];
      const by = await actorIn(meetingId, await asking.identityOf(request, meetingId), offices);
      if (!by) return { refused: 'notSignedIn' };
      const wish = parsed(inviteWish, request.body ?? {});
      if ('refused' in wish) return wish;
      const { state } = await meetings.read(meetingId);
      const expiresAt = wish.value.expiresAt ?? Math.max(state.plan?.startsAt ?? 0, now()) + LINK_LASTS;
      const answer = await meetings.execute(meetingId, by, randomUUID(), {
        type: 'issueInvitation',
        participantId,
        expiresAt,
      });
      if ('refused' in answer) return answer;
      const seat = { meetingId, participantId, personId: participantId, expiresAt };
      // I1 A new link ends the old ones; whoever sits there stays until the new one is opened elsewhere.
      await invitations.endLinks(meetingId, participantId);
      const { token } = await invitations.issue({ kind: 'guest', ...seat });
      return { url: originOf(request) + paths.enter(token), expiresAt };
    }),
  );

  router.delete(
    '/meetings/:meetingId/invitations/:participantId',
    answering(async (request) => {
      const [meetingId, participantId] = [
        String(request.params.meetingId),
        String(request.params.participantId),
      ];
      const by = await actorIn(meetingId, await asking.identityOf(request, meetingId), offices);
      if (!by) return { refused: 'notSignedIn' };
      const command = { type: 'revokeInvitation', participantId, reason: '' } as const;
      const answer = await meetings.execute(meetingId, by, randomUUID(), command);
      if ('refused' in answer) return answer;
      await invitations.revokeSeat(meetingId, participantId);
      return {};
    }),
  );

  router.get(
    '/meetings/:meetingId/minutes',
    answering(async (request) => {
      const meetingId = String(request.params.meetingId);
      const seen = await asking.meetingFor(request, meetingId);
      if (!seen || minutesAccess(seen.folded.state, seen.viewer) === 'none') return { refused: 'notForYou' };
      const document = minutesDocument(meetingId);
      const [state, blocks] = [await documents.stateOf(document), await documents.textOf(document)];
      return { meetingId, generation: state?.generation ?? 0, seq: state?.seq ?? 0, blocks };
    }),
  );

  router.get(
    '/meetings/:meetingId/hearing.ics',
    answering(async (request, response) => {
      const meetingId = String(request.params.meetingId);
      const seen = await asking.meetingFor(request, meetingId);
      if (!seen) return { refused: 'notForYou' };
      const office = (await offices.read()).state;
      response.type('text/calendar; charset=utf-8');
      response.setHeader('content-disposition', 'attachment; filename="hearing.ics"');
      const cover = nameCoverFor(seen.folded.state, seen.viewer);
      response.send(calendarFile(seen.folded.state, office, cover, originOf(request), now()));
      return null;
    }),
  );

  router.get(
    '/public/meetings',
    answering(async (request, response) => {
      const asked = wantedOf(request);
      if ('refused' in asked) return asked;
      // What stands between may answer a crowd for us.
      response.setHeader('cache-control', 'public, max-age=5');
      return reads.listPublic(asked.value);
    }),
  );

  const registrations = createQuota({ each: 30, within: 3_600_000, now });
  router.post(
    '/public/meetings/:meetingId/observers',
    answering(async (request) => {
      const meetingId = String(request.params.meetingId);
      const body = parsed(z.object({ name: line(40), contact: line(60) }), request.body);
      if ('refused' in body) return body;
      if (!registrations.take(request.ip ?? '')) return { refused: 'tooFast' };
      const observerId = randomUUID();
      const command = { type: 'registerObserver', observerId, ...body.value } as const;
      return meetings.execute(meetingId, { id: observerId, roles: [] }, randomUUID(), command);
    }),
  );
  return router;
}
