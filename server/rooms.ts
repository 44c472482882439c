/** The live side of the server: the record, documents, those who follow, and what the server does of itself. */
import { randomUUID } from 'node:crypto';
import { seatsWith } from '#shared/meeting/seats.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { emptyConclusions } from '#shared/opinion/outline.ts';
import { type Opinion, opinionDocument } from '#shared/opinion/state.ts';
import { createDocumentAccess, ownerOf } from './documentAccess.ts';
import { createDocuments, type Documents } from './documents/documents.ts';
import { openSqliteDocumentStore } from './documents/sqliteDocumentStore.ts';
import { createFollowers, type Followers } from './followers.ts';
import { createGalleries, type Galleries } from './gallery/galleries.ts';
import { createTails, type Tails } from './gallery/tails.ts';
import type { Log } from './log.ts';
import { meetingSight } from './meetingSight.ts';
import { createMeetings, type Meetings, theServer } from './meetings.ts';
import { createMinutesReaders, type MinutesReaders } from './minutesReaders.ts';
import { createOffices, type Offices } from './offices.ts';
import { createOpinionReactions } from './opinionReactions.ts';
import { opinionSight } from './opinionSight.ts';
import { createOpinions, type Opinions } from './opinions.ts';
import { createReactions, type Reactions } from './reactions.ts';
import { openReads, type Reads } from './reads.ts';
import type { Database } from './store/database.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export type Rooms = {
  readonly store: Store;
  readonly offices: Offices;
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly reactions: Reactions;
  readonly opinionReactions: Reactions;
  readonly opinions: Opinions;
  readonly galleries: Galleries;
  readonly tails: Tails;
  readonly reads: Reads;
  readonly followers: { readonly meeting: Followers<Meeting>; readonly opinion: Followers<Opinion> };
  readonly minutesReaders: MinutesReaders;
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
  const galleries = createGalleries({ meetings, now });
  const reads = openReads({ database, meetings, galleries, now });
  const documents = createDocuments({
    store: openSqliteDocumentStore(database),
    now,
    log,
    accessTo: createDocumentAccess({ offices, meetings, opinions: () => opinions }),
    acceptedSuggestions: async (document) => {
      const owner = ownerOf(document);
      if (owner?.kind !== 'opinion') return [];
      const { suggestions } = (await opinions.read(owner.id)).state;
      return Object.values(suggestions).flatMap(({ answer, byId, proposed }) =>
        answer?.outcome === 'accepted' && proposed !== '' ? [{ person: byId, text: proposed }] : [],
      );
    },
  });
  const opinions = createOpinions({
    ...{ store, now, newId, office, onTrouble },
    caseOfficers: (caseNo) => (caseNo === '' ? [] : reads.officersIn(caseNo)),
    askersOf: async (meetingId) =>
      seatsWith((await meetings.read(meetingId)).state, 'presider', 'handler').map(({ id }) => id),
    textFacts: async ({ id, brief }) => {
      const document = opinionDocument(id);
      const row = await documents.stateOf(document);
      const empty = emptyConclusions(row ? await documents.textOf(document) : [], brief?.questions ?? []);
      return { generation: row?.generation ?? 0, seq: row?.seq ?? 0, emptyConclusions: empty };
    },
  });
  const reactions = createReactions({ meetings, documents, newId, log });
  const opinionReactions = createOpinionReactions({ opinions, documents, newId, log });

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

  const followers = {
    meeting: createFollowers({
      ...{ sight: meetingSight, streams: meetings, now, onPresence: notePresence },
      watchersOf: (meetingId) => tails.watchersOf(meetingId),
    }),
    opinion: createFollowers({ sight: opinionSight, streams: opinions, now }),
  };
  const tails = createTails({ galleries, meetings, now, onWatchers: followers.meeting.watchersChanged });
  const minutesReaders = createMinutesReaders({ meetings, documents, followers: followers.meeting, log });

  return {
    ...{
      store,
      offices,
      meetings,
      opinions,
      galleries,
      tails,
      reads,
      documents,
      reactions,
      opinionReactions,
      followers,
      minutesReaders,
    },
    close: async () => {
      for (const timer of lost.values()) clearTimeout(timer);
      await meetings.settled();
      await opinions.settled();
      await reactions.settled();
      reactions.close();
      await opinionReactions.settled();
      opinionReactions.close();
      await documents.close();
      await store.close();
    },
  };
}
