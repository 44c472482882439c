/**
 * Who may read and write which co-edited document, asked at every connection and at every update. A document keeps all
 * that was ever in it, also what was deleted: whoever reads a text only as it stands (a guest the minutes, those in the
 * room what is on the stage) is told that text, and does not come in here.
 */
import type { Access } from '#shared/collab.ts';
import { minutesAccess } from '#shared/meeting/access.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { opinionAccess } from '#shared/opinion/access.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { minutesDocument } from '#shared/protocol.ts';
import type { Meetings } from './meetings.ts';
import type { Offices } from './offices.ts';
import type { Opinions } from './opinions.ts';

/** What a document belongs to. */
export type DocumentOwner =
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'opinion'; readonly id: string };

export const ownerOf = (document: string): DocumentOwner | null => {
  const after = (prefix: string) => (document.startsWith(prefix) ? document.slice(prefix.length) : null);
  const meetingId = after(minutesDocument(''));
  if (meetingId !== null) return { kind: 'meeting', id: meetingId };
  const opinionId = after(opinionDocument(''));
  return opinionId === null ? null : { kind: 'opinion', id: opinionId };
};

export type DocumentAccessOptions = {
  readonly offices: Offices;
  readonly meetings: Meetings;
  readonly opinions: () => Opinions;
};

export const createDocumentAccess =
  ({ offices, meetings, opinions }: DocumentAccessOptions) =>
  async (document: string, person: { readonly id: string }): Promise<Access> => {
    const owner = ownerOf(document);
    if (!owner) return 'none';
    const viewer: Viewer = { personId: person.id, roles: await offices.rolesOf(person.id) };
    if (owner.kind === 'opinion') {
      // U38 The term of an assistant may run out while he writes.
      const isOfOffice = viewer.roles.length > 0 || (await offices.isAppointed(person.id));
      return isOfOffice ? opinionAccess((await opinions().read(owner.id)).state, viewer) : 'none';
    }
    const { state } = await meetings.read(owner.id);
    return state.plan && isInside(state, viewer) ? minutesAccess(state, viewer) : 'none';
  };
