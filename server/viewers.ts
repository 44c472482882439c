/** From a session to somebody who looks and acts: identity from the cookie, roles from the office as it is now. */
import type { MeetingContext } from '#shared/meeting/rules.ts';
import { thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import type { Offices } from './offices.ts';
import type { Identity } from './sessions/identity.ts';

export const viewerOf = async (identity: Identity | null, offices: Offices): Promise<Viewer> => {
  if (!identity) return thePublic;
  if (identity.kind === 'staff')
    return { personId: identity.personId, roles: await offices.rolesOf(identity.personId) };
  return { personId: identity.participantId, roles: [] };
};

/**
 * As whom somebody looks at this hearing. A guest's session is for one hearing: in any other he is the public, though he
 * may have a seat there under the same id (an officer of the bank), with a link of its own.
 */
export const viewerIn = async (
  meetingId: string,
  identity: Identity | null,
  offices: Offices,
): Promise<Viewer> =>
  identity && identity.kind !== 'staff' && identity.meetingId !== meetingId
    ? thePublic
    : viewerOf(identity, offices);

/** Who acts under this identity in this hearing; null for the public and for guests of another hearing. */
export const actorIn = async (
  meetingId: string,
  identity: Identity | null,
  offices: Offices,
): Promise<MeetingContext['by'] | null> => {
  if (!identity) return null;
  if (identity.kind === 'staff')
    return { id: identity.personId, roles: await offices.rolesOf(identity.personId) };
  return identity.meetingId === meetingId ? { id: identity.participantId, roles: [] } : null;
};

/** As whom somebody looks at what belongs to no hearing: a guest, whose session is for one hearing, is the public. */
export const viewerInOffice = async (identity: Identity | null, offices: Offices): Promise<Viewer> =>
  identity?.kind === 'staff' ? viewerOf(identity, offices) : thePublic;

export const actorInOffice = async (
  identity: Identity | null,
  offices: Offices,
): Promise<MeetingContext['by'] | null> =>
  identity?.kind === 'staff'
    ? { id: identity.personId, roles: await offices.rolesOf(identity.personId) }
    : null;
