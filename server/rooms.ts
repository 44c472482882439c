/** The live side of the server: the record, documents, those who follow, and what the server does of itself. */
import { randomUUID } from 'node:crypto';
import { minutesAccess } from '#shared/meeting/access.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import { minutesDocument } from '#shared/protocol.ts';
import { createDocuments, type Documents } from './documents/documents.ts';
import { openSqliteDocumentStore } from './documents/sqliteDocumentStore.ts';
import { createFollowers, type Followers, meetingOfMinutes } from './followers.ts';
import type { Log } from './log.ts';
import { createMeetings, type Meetings, theServer } from './meetings.ts';
import { createOffices, type Offices } from './offices.ts';
import { createReactions, type Reactions } from './reactions.ts';
import type { Database } from './store/database.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export type Rooms = {
  readonly store: Store;
  readonly offices: Offices;
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly reactions: Reactions;
  readonly followers: Followers;
  readonly close: () => Promise<void>;
};

/** A line that comes back within this time was never noted as lost, ms. */
const LOST_AFTER = 8000;

export function openRooms({
  database,
  now,
  log,
}: {
  database: Database;
  now: () => number;
  log: Log;
}): Rooms {
  const newId = () => randomUUID();
  const store = openSqliteStore({ database });
  const onTrouble = ({ stream, doing, error }: { stream: string; doing: string; error: unknown }) =>
    log.error('a stream is in trouble', {
      stream,
      doing,
      error: error instanceof Error ? error : String(error),
    });
  const offices = createOffices({ store, now, newId, onTrouble });
  const office = async () => (await offices.read()).state;
  const meetings = createMeetings({ store, now, newId, office, onTrouble });
  const documents = createDocuments({
    store: openSqliteDocumentStore(database),
    now,
    log,
    accessTo: async (document, person) => {
      const meetingId = meetingOfMinutes(document);
      if (meetingId === null) return 'none';
      const viewer: Viewer = { personId: person.id, roles: await offices.rolesOf(person.id) };
      const { state } = await meetings.read(meetingId);
      // Others are shown the text over the socket; only who may write is connected to the document itself.
      return state.plan && minutesAccess(state, viewer) !== 'none' ? minutesAccess(state, viewer) : 'none';
    },
  });
  const reactions = createReactions({ meetings, documents, newId, log });

  const lost = new Map<string, NodeJS.Timeout>();
  const notePresence = (meetingId: string, personId: string, online: boolean): void => {
    const key = `${meetingId} ${personId}`;
    clearTimeout(lost.get(key));
    lost.delete(key);
    const note = async () => {
      const { state } = await meetings.read(meetingId);
      if (!Object.hasOwn(state.seats, personId) || state.seats[personId]?.online === online) return;
      await meetings.execute(meetingId, theServer, newId(), {
        type: 'notePresence',
        participantId: personId,
        online,
      });
    };
    const noted = () =>
      void note().catch((error: unknown) => log.warn('a presence was not noted', { error: String(error) }));
    if (online) noted();
    else lost.set(key, setTimeout(noted, LOST_AFTER));
  };

  /** Meetings whose minutes are followed for those who read without writing. */
  const watched = new Set<string>();
  const watch = (meetingId: string): void => {
    if (watched.has(meetingId)) return;
    watched.add(meetingId);
    documents.onChanged(minutesDocument(meetingId), ({ generation, seq, blocks }) => {
      meetings
        .read(meetingId)
        .then(({ state }) => followers.tellMinutes(state, { meetingId, generation, seq, blocks }))
        .catch((error: unknown) => log.warn('the minutes were not told', { error: String(error) }));
    });
  };
  const minutesNow = async (meetingId: string) => {
    watch(meetingId);
    const document = minutesDocument(meetingId);
    const state = await documents.stateOf(document);
    if (!state) return null;
    return {
      meetingId,
      generation: state.generation,
      seq: state.seq,
      blocks: await documents.textOf(document),
    };
  };
  const followers = createFollowers({ meetings, now, onPresence: notePresence, minutesNow });

  return {
    ...{ store, offices, meetings, documents, reactions, followers },
    close: async () => {
      for (const timer of lost.values()) clearTimeout(timer);
      await meetings.settled();
      await reactions.settled();
      reactions.close();
      await documents.close();
      await store.close();
    },
  };
}
