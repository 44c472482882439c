/** Who comes to a document, over HTTP or at `/collab/<document>`: from the session alone, and only as long as it lasts. */
import type { IncomingMessage, Server } from 'node:http';
import { type DocumentOwner, ownerOf } from './documentAccess.ts';
import type { Person } from './documents/openDocument.ts';
import type { Rooms } from './rooms.ts';
import { type Calling, type Identity, isOwnAccount } from './sessions/identity.ts';
import type { Sessions } from './sessions/sessions.ts';

/** Whoever is signed in for what a document belongs to, under the name he bears there. */
export type PersonFor = (
  request: Calling,
  document: string,
) => Promise<{ readonly person: Person; readonly session: string } | null>;

export function createPersonFor(
  { meetings, offices }: Pick<Rooms, 'meetings' | 'offices'>,
  sessions: Sessions,
): PersonFor {
  const personOf = async (owner: DocumentOwner, identity: Identity): Promise<Person | null> => {
    if (isOwnAccount(identity) && !(await offices.isOfOffice(identity))) return null;
    if (owner.kind === 'meeting') {
      const id = isOwnAccount(identity) ? identity.personId : identity.participantId;
      const { seats } = (await meetings.read(owner.id)).state;
      return { id, name: Object.hasOwn(seats, id) ? (seats[id]?.name ?? '') : '' };
    }
    // A guest's link is for one hearing, and no way into what is written elsewhere.
    if (!isOwnAccount(identity)) return null;
    const { personId: id } = identity;
    return { id, name: await offices.nameOf(id) };
  };

  return async (request, document) => {
    const owner = ownerOf(document);
    if (!owner) return null;
    const identity = await sessions.identityOf(request, owner.kind === 'meeting' ? owner.id : undefined);
    const person = identity && (await personOf(owner, identity));
    return identity && person && { person, session: identity.session };
  };
}

export type WritersOptions = {
  readonly httpServer: Server;
  readonly rooms: Rooms;
  readonly sessions: Sessions;
  readonly personFor: PersonFor;
  readonly originAllowed: (request: IncomingMessage) => boolean;
};

/** Returns its off switch. */
export function attachWriters(options: WritersOptions): () => void {
  const { httpServer, rooms, sessions, personFor, originAllowed } = options;
  const { documents } = rooms;
  /** Who writes under which session, so that writing ends with it. */
  const writers = new Map<string, string>();
  const offWriters = sessions.onEnded((ended) => {
    for (const session of ended) {
      const personId = writers.get(session);
      writers.delete(session);
      if (personId) void documents.sessionEnded(personId);
    }
  });

  const detach = documents.attach(
    httpServer,
    async (request) => {
      const known = await personFor(request, documentIn(request.url ?? '/'));
      if (known) writers.set(known.session, known.person.id);
      return known?.person ?? null;
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
