/** Who comes in at `/collab/<document>`: from the session alone, and only as long as it lasts. */
import type { IncomingMessage, Server } from 'node:http';
import { type DocumentOwner, ownerOf } from './documentAccess.ts';
import type { Person } from './documents/openDocument.ts';
import type { Rooms } from './rooms.ts';
import { type Identity, isOwnAccount } from './sessions/identity.ts';
import type { Sessions } from './sessions/sessions.ts';

export type WritersOptions = {
  readonly httpServer: Server;
  readonly rooms: Rooms;
  readonly sessions: Sessions;
  readonly originAllowed: (request: IncomingMessage) => boolean;
};

/** Returns its off switch. */
export function attachWriters({ httpServer, rooms, sessions, originAllowed }: WritersOptions): () => void {
  const { documents, meetings, offices } = rooms;
  /** Who writes under which session, so that writing ends with it. */
  const writers = new Map<string, string>();
  const offWriters = sessions.onEnded((ended) => {
    for (const session of ended) {
      const personId = writers.get(session);
      writers.delete(session);
      if (personId) void documents.sessionEnded(personId);
    }
  });

  const personOf = async (owner: DocumentOwner, identity: Identity): Promise<Person | null> => {
    if (owner.kind === 'meeting') {
      const id = isOwnAccount(identity) ? identity.personId : identity.participantId;
      const { seats } = (await meetings.read(owner.id)).state;
      return { id, name: Object.hasOwn(seats, id) ? (seats[id]?.name ?? '') : '' };
    }
    // A guest's link is for one hearing, and no way into what is written elsewhere.
    if (!isOwnAccount(identity) || !(await offices.isOfOffice(identity))) return null;
    const { personId: id } = identity;
    return { id, name: await offices.nameOf(id) };
  };

  const detach = documents.attach(
    httpServer,
    async (request) => {
      const owner = ownerOf(documentIn(request.url ?? '/'));
      if (!owner) return null;
      const identity = await sessions.identityOf(request, owner.kind === 'meeting' ? owner.id : undefined);
      const person = identity && (await personOf(owner, identity));
      if (identity && person) writers.set(identity.session, person.id);
      return person;
    },
    { originAllowed },
  );
  return () => {
    detach();
    offWriters();
  };
}

/** The document an upgrade of /collab/<document> asks for. */
const documentIn = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url, 'http://here').pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
};
