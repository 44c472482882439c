/** From a session to somebody who looks and acts: identity from the cookie, roles and terms from the office as it is now. */
import type { MeetingContext } from '#shared/meeting/rules.ts';
import { thePublic, type Viewer } from '#shared/office/viewer.ts';
import type { Offices } from './offices.ts';
import { type Identity, isOwnAccount, type OwnAccount } from './sessions/identity.ts';

/** An assistant whose term is over is nobody here, however he signed in. */
const ofAccount = async (account: OwnAccount, offices: Offices): Promise<Viewer> =>
  account.kind === 'assistant' && !(await offices.isAppointed(account.personId))
    ? thePublic
    : {
        personId: account.personId,
        roles: account.kind === 'staff' ? await offices.rolesOf(account.personId) : [],
      };

export const viewerOf = async (identity: Identity | null, offices: Offices): Promise<Viewer> => {
  if (!identity) return thePublic;
  return isOwnAccount(identity)
    ? ofAccount(identity, offices)
    : { personId: identity.participantId, roles: [] };
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
  identity && !isOwnAccount(identity) && identity.meetingId !== meetingId
    ? thePublic
    : viewerOf(identity, offices);

/** As whom somebody looks at what belongs to no hearing: a guest, whose session is for one hearing, is the public. */
export const viewerInOffice = async (identity: Identity | null, offices: Offices): Promise<Viewer> =>
  isOwnAccount(identity) ? ofAccount(identity, offices) : thePublic;

/** Who acts in this hearing; null for the public and for guests of another hearing. */
export const actorIn = async (
  meetingId: string,
  identity: Identity | null,
  offices: Offices,
): Promise<MeetingContext['by'] | null> => actorOf(await viewerIn(meetingId, identity, offices));

export const actorInOffice = async (
  identity: Identity | null,
  offices: Offices,
): Promise<MeetingContext['by'] | null> => actorOf(await viewerInOffice(identity, offices));

const actorOf = ({ personId, roles }: Viewer): MeetingContext['by'] | null =>
  personId === null ? null : { id: personId, roles };
