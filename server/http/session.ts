/** Signing in and out, who is signed in, accounts, and entering by an invitation. */
import { json, type Request, Router } from 'express';
import { z } from 'zod';
import type { DemoPerson, InvitationAnswer, SessionAnswer } from '#shared/http.ts';
import { id, line } from '#shared/kernel/fields.ts';
import type { AccountNotes } from '../accountNotes.ts';
import type { Meetings } from '../meetings.ts';
import type { Offices } from '../offices.ts';
import type { Accounts } from '../sessions/accounts.ts';
import { isOwnAccount } from '../sessions/identity.ts';
import type { Invitations } from '../sessions/invitations.ts';
import type { AccountKind, Sessions } from '../sessions/sessions.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';

export type SessionRoutes = {
  readonly asking: Asking;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly accountNotes: AccountNotes;
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
  accountNotes,
  invitations,
  offices,
  meetings,
  demo,
}: SessionRoutes): Router {
  const router = Router();
  /** What was done to an account is on record before anybody is told that it was done. */
  const told = async <Answer>(answer: Answer): Promise<Answer> => {
    await accountNotes.tell();
    return answer;
  };
  router.use(json({ limit: '16kb' }));

  /** Whose account somebody may keep: an administrator anybody's, the case-management department the assistants'. */
  const keeping = async (
    request: Request,
    personId: string,
  ): Promise<
    | { readonly kind: AccountKind; readonly by: string }
    | { readonly refused: string; readonly status?: number }
  > => {
    const identity = await asking.identityOf(request);
    if (identity?.kind !== 'staff') return { refused: 'notSignedIn' };
    const { people, assistants } = (await offices.read()).state;
    const kind = Object.hasOwn(assistants, personId) ? 'assistant' : 'staff';
    const roles = await offices.rolesOf(identity.personId);
    const keeps =
      roles.includes('administrator') || (kind === 'assistant' && roles.includes('caseManagement'));
    if (!keeps) return { refused: 'notAdministrator', status: 403 };
    const isKnown =
      kind === 'assistant' ? await offices.isAppointed(personId) : Object.hasOwn(people, personId);
    return isKnown ? { kind, by: identity.personId } : { refused: 'personUnknown' };
  };

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
      if (identity.kind === 'assistant') {
        if (!(await offices.isAppointed(identity.personId))) return { office: shown, who: null };
        const { personId } = identity;
        const assistant = office.assistants[personId];
        const { name = '', organ = '' } = assistant ?? {};
        return { office: shown, who: { kind: 'assistant', personId, name, organ } };
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
      if (!(await offices.isOfOffice(signedIn))) return { refused: 'wrongCredentials' };
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
      const body = parsed(newAccount, request.body);
      if ('refused' in body) return body;
      const kept = await keeping(request, body.value.personId);
      if ('refused' in kept) return kept;
      return told(await accounts.create({ ...body.value, kind: kept.kind, by: kept.by }));
    }),
  );

  router.put(
    '/accounts/me/password',
    answering(async (request) => {
      const identity = await asking.identityOf(request);
      if (!isOwnAccount(identity)) return { refused: 'notSignedIn' };
      const body = parsed(newPassword, request.body);
      if ('refused' in body) return body;
      const confirmed = await accounts.confirm(identity.personId, body.value.current);
      if ('refused' in confirmed) return { ...confirmed, status: 403 };
      return told(await accounts.setPassword(identity.personId, body.value.next, identity.personId));
    }),
  );

  router.put(
    '/accounts/:personId/password',
    answering(async (request) => {
      const kept = await keeping(request, String(request.params.personId));
      if ('refused' in kept) return kept;
      const body = parsed(z.object({ next: z.string().max(200) }), request.body);
      if ('refused' in body) return body;
      return told(await accounts.setPassword(String(request.params.personId), body.value.next, kept.by));
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
      return { meetingId: isOwnAccount(redeemed.identity) ? null : redeemed.identity.meetingId };
    }),
  );
  return router;
}
