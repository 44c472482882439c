/** Sessions: a random token in a cookie, its hash in the database. */
import type { ServerToClient } from '#shared/protocol.ts';
import type { Database } from '../store/database.ts';
import { type Cookies, createCookies } from './cookies.ts';
import { type Calling, type Identity, isOwnAccount } from './identity.ts';
import { hashOf, newToken } from './tokens.ts';

export type AccountKind = 'staff' | 'assistant';
type OwnSeat = { readonly kind: AccountKind; readonly personId: string };
type GuestSeat = {
  readonly kind: 'guest' | 'observer';
  readonly meetingId: string;
  readonly participantId: string;
  readonly personId: string;
};

export type Started = { readonly identity: Identity; readonly setCookie: readonly string[] };

/** As the browser is told it (shared/protocol.ts). */
export type EndedWhy = Parameters<ServerToClient['signedOut']>[0];
type Ended = (sessions: readonly string[], why: EndedWhy) => void;

export type Sessions = {
  readonly cookies: Cookies;
  /**
   * Who is calling. With a meeting, a guest's session in that meeting comes before a staff session of the same
   * browser (the link was opened on purpose), and a guest of another meeting is nobody. Without one, staff first.
   */
  readonly identityOf: (calling: Calling, meetingId?: string) => Promise<Identity | null>;
  readonly start: (seat: OwnSeat | GuestSeat, device: string) => Started;
  /** The cookie of the calling browser, or a new one that `start` will set. */
  readonly deviceOf: (calling: Calling) => string;
  /** For connections that stay open: still in force? Counts as a sign of life. */
  readonly isInForce: (session: string) => Promise<boolean>;
  readonly signOut: (
    calling: Calling,
    meetingId?: string,
  ) => Promise<{ readonly setCookie: readonly string[] }>;
  readonly end: (session: string) => void;
  /** Signs whoever has an account out everywhere. */
  readonly endAllOf: (personId: string, why?: EndedWhy) => void;
  readonly endSeat: (meetingId: string, participantId: string, why?: EndedWhy) => void;
  readonly endMeeting: (meetingId: string) => void;
  /** Ends what has run out. To be called now and then. */
  readonly sweep: () => void;
  /** Told the names of sessions that have ended, so that their open connections can be closed. */
  readonly onEnded: (listener: Ended) => () => void;
};

type Row = {
  readonly session: string;
  readonly kind: AccountKind | 'guest' | 'observer';
  readonly personId: string;
  readonly meetingId: string | null;
  readonly participantId: string | null;
  readonly seenAt: number;
  readonly endsAt: number;
};

const TABLES = [
  `CREATE TABLE sessions (
     session        TEXT PRIMARY KEY,        -- SHA-256 of the token
     kind           TEXT NOT NULL CHECK (kind IN ('staff', 'guest', 'observer')),
     person_id      TEXT NOT NULL,
     meeting_id     TEXT,
     participant_id TEXT,
     started_at     INTEGER NOT NULL,
     seen_at        INTEGER NOT NULL,
     ends_at        INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sessions_of_person ON sessions (person_id);
   CREATE INDEX sessions_of_seat ON sessions (meeting_id, participant_id);`,
  // Invited assistants have accounts of their own; everybody signs in once more.
  `DROP TABLE sessions;
   CREATE TABLE sessions (
     session        TEXT PRIMARY KEY,        -- SHA-256 of the token
     kind           TEXT NOT NULL CHECK (kind IN ('staff', 'assistant', 'guest', 'observer')),
     person_id      TEXT NOT NULL,
     meeting_id     TEXT,
     participant_id TEXT,
     started_at     INTEGER NOT NULL,
     seen_at        INTEGER NOT NULL,
     ends_at        INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sessions_of_person ON sessions (person_id);
   CREATE INDEX sessions_of_seat ON sessions (meeting_id, participant_id);`,
];
const COLUMNS = `session, kind, person_id AS personId, meeting_id AS meetingId, participant_id AS participantId,
  seen_at AS seenAt, ends_at AS endsAt`;

const HOUR = 3_600_000;
/** How exactly "last seen" is kept; saves a write to disk at every request. */
const SEEN_STEP = 5 * 60_000;

export function openSessions({
  database,
  now,
  secure,
  idleMs = 12 * HOUR,
  absoluteMs = 7 * 24 * HOUR,
}: {
  readonly database: Database;
  readonly now: () => number;
  readonly secure: boolean;
  readonly idleMs?: number;
  readonly absoluteMs?: number;
}): Sessions {
  database.migrate('sessions', TABLES);
  const cookies = createCookies(secure);
  const listeners = new Set<Ended>();

  const endWhere = (why: EndedWhy, condition: string, ...values: readonly (string | number)[]): void => {
    const ended = database.transaction(() => {
      const rows = database.all<{ session: string }>(
        `SELECT session FROM sessions WHERE ${condition}`,
        ...values,
      );
      if (rows.length > 0) database.run(`DELETE FROM sessions WHERE ${condition}`, ...values);
      return rows.map((row) => row.session);
    });
    if (ended.length > 0) for (const listener of [...listeners]) listener(ended, why);
  };

  const inForce = (session: string): Row | null => {
    const row = database.first<Row>(`SELECT ${COLUMNS} FROM sessions WHERE session = ?`, session);
    if (!row) return null;
    const at = now();
    if (at >= row.endsAt || at - row.seenAt >= idleMs) {
      endWhere('signedOut', 'session = ?', session);
      return null;
    }
    if (at - row.seenAt >= Math.min(SEEN_STEP, idleMs / 2))
      database.run('UPDATE sessions SET seen_at = ? WHERE session = ?', at, session);
    return row;
  };
  const identityBehind = (token: string | null): Identity | null => {
    const row = token === null ? null : inForce(hashOf(token));
    return row && identityIn(row);
  };

  const identityOf = async (calling: Calling, meetingId?: string): Promise<Identity | null> => {
    if (meetingId !== undefined) {
      const guest = identityBehind(cookies.guestOf(calling, meetingId));
      // The cookie's name is the caller's to choose; the session knows its meeting.
      if (guest && !isOwnAccount(guest) && guest.meetingId === meetingId) return guest;
    }
    const own = identityBehind(cookies.staffOf(calling));
    if (isOwnAccount(own)) return own;
    if (meetingId !== undefined) return null;
    for (const token of cookies.guestsOf(calling)) {
      const guest = identityBehind(token);
      if (guest && !isOwnAccount(guest)) return guest;
    }
    return null;
  };

  const start = (seat: OwnSeat | GuestSeat, device: string): Started => {
    const token = newToken();
    const session = hashOf(token);
    const at = now();
    const [meetingId, participantId] =
      'meetingId' in seat ? [seat.meetingId, seat.participantId] : [null, null];
    database.run(
      `INSERT INTO sessions (session, kind, person_id, meeting_id, participant_id, started_at, seen_at, ends_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[session, seat.kind, seat.personId, meetingId, participantId, at, at, at + absoluteMs],
    );
    const own =
      'meetingId' in seat ? cookies.setGuest(seat.meetingId, token, absoluteMs) : cookies.setStaff(token);
    const identity = identityIn({
      session,
      meetingId,
      participantId,
      kind: seat.kind,
      personId: seat.personId,
    });
    return { identity, setCookie: [own, cookies.setDevice(device)] };
  };

  const signOut = async (calling: Calling, meetingId?: string) => {
    const token = meetingId === undefined ? cookies.staffOf(calling) : cookies.guestOf(calling, meetingId);
    if (token) endWhere('signedOut', 'session = ?', hashOf(token));
    return { setCookie: [meetingId === undefined ? cookies.clearStaff() : cookies.clearGuest(meetingId)] };
  };

  return {
    cookies,
    identityOf,
    start,
    deviceOf: (calling) => cookies.deviceOf(calling) ?? newToken(),
    isInForce: async (session) => inForce(session) !== null,
    signOut,
    end: (session) => endWhere('signedOut', 'session = ?', session),
    endAllOf: (personId, why = 'revoked') =>
      endWhere(why, "person_id = ? AND kind IN ('staff', 'assistant')", personId),
    endSeat: (meetingId, participantId, why = 'revoked') =>
      endWhere(why, 'meeting_id = ? AND participant_id = ?', meetingId, participantId),
    endMeeting: (meetingId) => endWhere('revoked', 'meeting_id = ?', meetingId),
    sweep: () => endWhere('signedOut', 'ends_at <= ? OR seen_at <= ?', now(), now() - idleMs),
    onEnded: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function identityIn(row: Omit<Row, 'seenAt' | 'endsAt'>): Identity {
  const { kind, session, personId } = row;
  if (kind === 'staff' || kind === 'assistant') return { kind, personId, session };
  const seat = { meetingId: row.meetingId ?? '', participantId: row.participantId ?? '', session };
  return kind === 'guest' ? { kind, ...seat, personId } : { kind, ...seat };
}
