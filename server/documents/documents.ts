/** Co-edited documents: `/collab/<document>` beside Socket.IO, and what the rest of the server does with them. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { XmlFragment } from 'yjs';
import { type AcceptedSuggestion, creditSuggestions } from '#shared/authorship/suggested.ts';
import { type Access, CLOSE } from '#shared/collab.ts';
import { blocksOfCanonical } from '#shared/frozenText.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { enterDocument, isCollabRequest, parseRequest, type Request } from './admission.ts';
import { SYSTEM } from './authorship.ts';
import { createChanges } from './changes.ts';
import { serveConnection } from './connection.ts';
import type { DocumentRow, DocumentStore, FrozenText, LoggedUpdate } from './documentStore.ts';
import { freezeDocument, reopenDocument } from './freezing.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.ts';
import type { Person } from './openDocument.ts';
import { createRegistry } from './registry.ts';
import { type RestoreRefusal, restoreVersion } from './restoring.ts';
import { type AttributedVersion, currentVersion, type Stretch, stretchesOf, versionAt } from './versions.ts';
import type { Writing } from './writing.ts';
import { type WriteAsRefusal, type Writer, writeAs } from './writingAs.ts';

/** How long somebody has to answer when the server says goodbye. */
const FAREWELL_MS = 2_000;

export type { AttributedVersion, Person, Writing };

type Fields = Readonly<Record<string, string | number | boolean | null>>;

export type DocumentsParts = {
  readonly store: DocumentStore;
  /** Asked at every connection and at every update: rights change with the step. */
  readonly accessTo: (document: string, person: Person) => Access | Promise<Access>;
  /** What the record says was proposed by whom and taken up, so that it counts as theirs. */
  readonly acceptedSuggestions?: (document: string) => Promise<readonly AcceptedSuggestion[]>;
  readonly now: () => number;
  readonly log: {
    readonly warn: (message: string, fields?: Fields) => void;
    readonly error: (message: string, fields?: Fields) => void;
  };
  readonly limits?: Partial<DocumentLimits>;
};

export type DocumentChange = {
  readonly document: string;
  readonly generation: number;
  readonly seq: number;
  readonly blocks: readonly RichBlock[];
};

export type Documents = {
  /**
   * Takes the upgrades of `/collab/…` and leaves all others alone; the answer stops it. Socket.IO on the same
   * server needs `destroyUpgrade: false`, or it cuts a connection whose admission takes longer than a second.
   */
  readonly attach: (
    server: Server,
    authenticate: (request: IncomingMessage) => Promise<Person | null>,
    options?: { readonly originAllowed?: (request: IncomingMessage) => boolean },
  ) => () => void;
  /** Writes as the system; resolves once it is on the disk. */
  readonly edit: <Result>(
    document: string,
    work: (writing: Writing) => Result,
  ) => Promise<{ readonly result: Result } | { readonly refused: 'frozen' }>;
  readonly textOf: (document: string) => Promise<readonly RichBlock[]>;
  /** The text with who wrote it, as it is or as it was at an earlier number; null if it never had that number. */
  readonly attributed: (document: string, seq?: number) => Promise<AttributedVersion | null>;
  /** Who worked on it when, latest first: where to look for an earlier version. */
  readonly history: (document: string) => Promise<readonly Stretch[]>;
  /** Brings the text of an earlier number back, part by part, written by this person; its authors stay its authors. */
  readonly restore: (
    document: string,
    seq: number,
    person: Person,
  ) => Promise<{ readonly seq: number } | { readonly refused: RestoreRefusal }>;
  /** Writes in somebody's name, if he may. */
  readonly writeAs: (
    document: string,
    person: Person,
    work: (root: XmlFragment) => void,
  ) => Promise<{ readonly seq: number } | { readonly refused: WriteAsRefusal }>;
  readonly accessTo: (document: string, person: Person) => Promise<Access>;
  readonly stateOf: (document: string) => Promise<DocumentRow | null>;
  /** Freezing what is frozen gives the same text again. */
  readonly freeze: (document: string) => Promise<FrozenText>;
  readonly frozen: (document: string, generation?: number) => Promise<FrozenText | null>;
  readonly reopen: (
    document: string,
  ) => Promise<{ readonly generation: number } | { readonly refused: 'open' }>;
  /** Throttled, after the disk has it; for those who read without editing. */
  readonly onChanged: (document: string, listener: (change: DocumentChange) => void) => () => void;
  /** A step, a recusal: everybody connected (to this document, or to any) is asked about anew. */
  readonly rightsChanged: (document?: string) => Promise<void>;
  /** Somebody signed out or lost the account. */
  readonly sessionEnded: (personId: string) => Promise<void>;
  readonly log: (document: string, after?: number, limit?: number) => Promise<readonly LoggedUpdate[]>;
  readonly close: () => Promise<void>;
};

export function createDocuments(parts: DocumentsParts): Documents {
  const { store, accessTo, now } = parts;
  const accepted = parts.acceptedSuggestions ?? (async () => []);
  const limits: DocumentLimits = { ...DOCUMENT_LIMITS, ...parts.limits };
  const changes = createChanges(limits.changedMs);
  const trouble = (document: string, error: unknown): void =>
    parts.log.error('a co-edited document stopped', { document, error: String(error) });
  const registry = createRegistry({ store, limits, now, changed: changes.touch, trouble });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.answerBytes + 1024,
    perMessageDeflate: false,
  });

  const welcome = async (socket: WebSocket, request: Request, person: Person | null): Promise<void> => {
    const entry = await enterDocument(request, person, registry, store, accessTo);
    if ('turnedAway' in entry) {
      if (entry.frame) socket.send(entry.frame);
      return socket.close(entry.turnedAway, entry.reason);
    }
    const { opened } = entry;
    const { document } = request;
    serveConnection({
      socket,
      opened,
      person: entry.person,
      clientId: request.clientId,
      access: entry.access,
      accessNow: async () => accessTo(document, entry.person),
      limits,
      now,
      refused: (reason) =>
        parts.log.warn('an update was refused', { document, person: entry.person.id, reason }),
      left: () => registry.rest(document),
    });
  };

  const attach: Documents['attach'] = (server, authenticate, options = {}) => {
    const upgrade = (request: IncomingMessage, raw: Duplex, head: Buffer): void => {
      if (!isCollabRequest(request)) return;
      // A browser that goes away during admission must not take the process with it.
      raw.on('error', () => raw.destroy());
      const wanted = parseRequest(request.url ?? '');
      if (wanted === null) return void raw.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      if (options.originAllowed?.(request) === false)
        return void raw.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      sockets.handleUpgrade(request, raw, head, (socket) => {
        socket.on('error', () => socket.terminate());
        // What arrives before the door is open stays in the network until somebody listens.
        socket.pause();
        authenticate(request)
          .then((person) => welcome(socket, wanted, person))
          .catch((error: unknown) => {
            trouble(wanted.document, error);
            socket.close(CLOSE.overloaded, 'storage');
          })
          .finally(() => socket.resume());
      });
    };
    server.on('upgrade', upgrade);
    return () => void server.off('upgrade', upgrade);
  };

  const edit: Documents['edit'] = async (document, work) => {
    for (;;) {
      const opened = await registry.enter(document);
      const { room } = opened;
      if (!room.isOpen()) return { refused: 'frozen' };
      if (!(await room.bind(room.doc.clientID, SYSTEM)))
        throw new Error('the client id of the system is taken');
      if (opened.isRetired() || !room.isOpen()) continue;
      const result = room.write(SYSTEM, work);
      await room.settled();
      registry.rest(document);
      return { result };
    }
  };

  const changeOf = async (document: string): Promise<DocumentChange> => {
    const opened = await registry.enter(document);
    const { room } = opened;
    registry.rest(document);
    const frozen = room.isOpen() ? null : await store.frozen(document, room.generation);
    const blocks = frozen ? blocksOfCanonical(frozen.canonical) : room.blocks();
    return { document, generation: room.generation, seq: room.seq(), blocks };
  };

  const attributed: Documents['attributed'] = async (document, seq) => {
    const version =
      seq === undefined ? await currentVersion(registry, document) : await versionAt(store, document, seq);
    return version && { ...version, blocks: creditSuggestions(version.blocks, await accepted(document)) };
  };

  const writerOf = (document: string, person: Person): Writer => ({
    person: person.id,
    mayWrite: async () => (await accessTo(document, person)) === 'edit',
  });
  const restore: Documents['restore'] = async (document, seq, person) => {
    const writer = writerOf(document, person);
    if (!(await writer.mayWrite())) return { refused: 'notForYou' };
    return restoreVersion(registry, store, document, seq, writer, await accepted(document));
  };

  const onChanged: Documents['onChanged'] = (document, listener) =>
    changes.on(document, () => {
      changeOf(document).then(listener, (error: unknown) => trouble(document, error));
    });

  const freeze: Documents['freeze'] = (document) =>
    registry.alone(document, async () => {
      const frozen = await freezeDocument(registry, store, document, now, await accepted(document));
      changes.touch(document);
      return frozen;
    });

  const reopen: Documents['reopen'] = (document) =>
    registry.alone(document, async () => {
      const reopened = await reopenDocument(registry, store, document, now, await accepted(document));
      if (reopened === null) return { refused: 'open' };
      changes.touch(document);
      return reopened;
    });

  const rightsChanged: Documents['rightsChanged'] = async (document) => {
    for (const { room, members } of await registry.loaded())
      if (document === undefined || room.document === document)
        await Promise.all([...members].map((member) => member.reconsider()));
  };

  const sessionEnded: Documents['sessionEnded'] = async (personId) => {
    for (const { members } of await registry.loaded())
      for (const member of [...members])
        if (member.person.id === personId) member.dismiss(CLOSE.noSession, 'noSession');
  };

  const close = async (): Promise<void> => {
    await registry.close();
    changes.stop();
    sockets.close();
    // Whoever does not answer the farewell (a dead network) is not waited for.
    const cut = () => {
      for (const socket of sockets.clients) socket.terminate();
    };
    setTimeout(cut, FAREWELL_MS).unref();
  };

  return {
    attach,
    edit,
    textOf: async (document) => (await changeOf(document)).blocks,
    attributed,
    history: async (document) => stretchesOf(await store.entries(document)),
    restore,
    writeAs: async (document, person, work) =>
      (await accessTo(document, person)) === 'edit'
        ? writeAs(registry, document, writerOf(document, person), work)
        : { refused: 'notForYou' },
    accessTo: async (document, person) => accessTo(document, person),
    stateOf: store.find,
    freeze,
    frozen: store.frozen,
    reopen,
    onChanged,
    rightsChanged,
    sessionEnded,
    log: store.log,
    close,
  };
}
