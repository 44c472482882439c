/** The office over HTTP: whole for its staff, name and policy for others. */
import { Router } from 'express';
import type { OfficeAnswer, PublicOfficeAnswer } from '#shared/http.ts';
import { noOffice } from '#shared/office/state.ts';
import type { Offices } from '../offices.ts';
import { answering } from './answering.ts';
import type { Asking } from './asking.ts';

export function officeRoutes({
  asking,
  offices,
}: {
  readonly asking: Asking;
  readonly offices: Offices;
}): Router {
  const router = Router();
  router.get(
    '/office',
    answering(async (request): Promise<OfficeAnswer> => {
      const { state, seq } = await offices.read();
      const identity = await asking.identityOf(request);
      const roles = identity?.kind === 'staff' ? await offices.rolesOf(identity.personId) : [];
      // What was done to accounts is for administrators.
      if (roles.length > 0)
        return { office: roles.includes('administrator') ? state : { ...state, accountRecords: [] }, seq };
      const { founded, name, number, address, phone, policy } = state;
      return { office: { ...noOffice, founded, name, number, address, phone, policy }, seq };
    }),
  );
  router.get(
    '/public/office',
    answering(async (_, response): Promise<PublicOfficeAnswer> => {
      response.setHeader('cache-control', 'public, max-age=60');
      return { name: (await offices.read()).state.name };
    }),
  );
  return router;
}
