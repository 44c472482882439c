/** Signing in and out, who is signed in, accounts, and entering by an invitation. */
import { json, Router } from 'express';
import { z } from 'zod';
import type { DemoPerson, InvitationAnswer, SessionAnswer } from '#shared/http.ts';
import { id, line } from '#shared/kernel/fields.ts';
import type { Meetings } from '../meetings.ts';
import type { Offices } from '../offices.ts';
import type { Accounts } from '../sessions/accounts.ts';
import type { Invitations } from '../sessions/invitations.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';

export type SessionRoutes = {
  readonly asking: Asking;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly offices: Offices;
  readonly meetings: Meetings;
  readonly demo: readonly DemoPerson[] | null;
};

const credentials = z.object({ loginName: z.string().max(80), password: z.string().max(200) });
const newAccount = z.object({ personId: id, loginName: line(60), password: z.string().max(200) });
const newPassword = z.object({ current: z.string().max(200), next: z.string().max(200) });

export function sessionRoutes({
  asking,
  sessions,
  accounts,
  invitations,
  offices,
  meetings,
  demo,
}: SessionRoutes): Router {
  const router = Router();
  router.use(json({ limit: '16kb' }));

  router.get(
    '/session',
    answering(async (request): Promise<SessionAnswer> => {
      const meetingId = typeof request.query.meeting === 'string' ? request.query.meeting : undefined;
      const identity = await asking.identityOf(request, meetingId);
      const office = (await offices.read()).state;
      const shown = { name: office.name, demo };
      if (!identity) return { office: shown, who: null };
      if (identity.kind === 'staff') {
        const person = office.people[identity.personId];
        if (!person || person.retired) return { office: shown, who: null };
        return {
          office: shown,
          who: { kind: 'staff', personId: person.id, name: person.name, roles: person.roles },
        };
      }
      const { state } = await meetings.read(identity.meetingId);
      const name =
        state.seats[identity.participantId]?.name ?? state.observers[identity.participantId]?.name ?? '';
      return {
        office: shown,
        who: { kind: 'guest', personId: identity.participantId, name, meetingId: identity.meetingId },
      };
    }),
  );

  router.post(
    '/session',
    answering(async (request, response) => {
      const body = parsed(credentials, request.body);
      if ('refused' in body) return body;
      const signedIn = await accounts.signIn(request, { ...body.value, address: request.ip ?? '' });
      if ('refused' in signedIn) return signedIn;
      const { people } = (await offices.read()).state;
      if (people[signedIn.personId]?.retired !== false) return { refused: 'wrongCredentials' };
      response.setHeader('set-cookie', [...signedIn.setCookie]);
      return {};
    }),
  );

  router.delete(
    '/session',
    answering(async (request, response) => {
      const meetingId = typeof request.query.meeting === 'string' ? request.query.meeting : undefined;
      const { setCookie } = await sessions.signOut(request, meetingId);
      response.setHeader('set-cookie', [...setCookie]);
      return {};
    }),
  );

  router.post(
    '/accounts',
    answering(async (request) => {
      const identity = await asking.identityOf(request);
      if (identity?.kind !== 'staff') return { refused: 'notSignedIn' };
      if (!(await offices.rolesOf(identity.personId)).includes('administrator'))
        return { refused: 'notAdministrator', status: 403 };
      const body = parsed(newAccount, request.body);
      if ('refused' in body) return body;
      if (!(await offices.read()).state.people[body.value.personId]) return { refused: 'personUnknown' };
      return accounts.create(body.value);
    }),
  );

  router.put(
    '/accounts/me/password',
    answering(async (request) => {
      const identity = await asking.identityOf(request);
      if (identity?.kind !== 'staff') return { refused: 'notSignedIn' };
      const body = parsed(newPassword, request.body);
      if ('refused' in body) return body;
      const confirmed = await accounts.confirm(identity.personId, body.value.current);
      if ('refused' in confirmed) return { ...confirmed, status: 403 };
      return accounts.setPassword(identity.personId, body.value.next);
    }),
  );

  router.put(
    '/accounts/:personId/password',
    answering(async (request) => {
      const identity = await asking.identityOf(request);
      if (identity?.kind !== 'staff') return { refused: 'notSignedIn' };
      if (!(await offices.rolesOf(identity.personId)).includes('administrator'))
        return { refused: 'notAdministrator', status: 403 };
      const body = parsed(z.object({ next: z.string().max(200) }), request.body);
      if ('refused' in body) return body;
      return accounts.setPassword(String(request.params.personId), body.value.next);
    }),
  );

  router.get(
    '/invitations/:token',
    answering(async (request): Promise<InvitationAnswer | { refused: string; status?: number }> => {
      const seen = await invitations.look(request, String(request.params.token));
      if ('refused' in seen) return { ...seen, status: 404 };
      const { state } = await meetings.read(seen.meetingId);
      const seat = state.seats[seen.participantId];
      if (!state.plan || !seat || seat.whereabouts === 'withdrawn')
        return { refused: 'invitationRevoked', status: 404 };
      return {
        meetingId: seen.meetingId,
        name: seat.name,
        roles: seat.roles,
        title: state.plan.title,
        startsAt: state.plan.startsAt,
        officeName: (await offices.read()).state.name,
        stage: state.stage,
        taken: seen.isElsewhere,
      };
    }),
  );

  router.post(
    '/invitations/:token',
    answering(async (request, response) => {
      const body = parsed(z.object({ takeOver: z.boolean().optional() }).default({}), request.body ?? {});
      if ('refused' in body) return body;
      const options = body.value.takeOver ? { takeOver: true } : {};
      const redeemed = await invitations.redeem(request, String(request.params.token), options);
      if ('refused' in redeemed) return redeemed;
      response.setHeader('set-cookie', [...redeemed.setCookie]);
      return { meetingId: redeemed.identity.kind === 'staff' ? null : redeemed.identity.meetingId };
    }),
  );
  return router;
}
