/**
 * Invitations for people without an account: a link (or its QR code) for one person in one meeting. The first browser
 * to open it takes the seat. The same browser always gets back in; another one may take the seat over, on purpose,
 * and the earlier session ends: one person sits in one place, and nobody is locked out by a reload or a new phone.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database.ts';
import type { Calling } from './identity.ts';
import type { Sessions, Started } from './sessions.ts';
import { hashOf, isToken, newToken } from './tokens.ts';

export type InvitationRefusal = 'invitationUnknown' | 'invitationExpired' | 'invitationRevoked';

type Seat = { readonly meetingId: string; readonly participantId: string };

export type Invitation = Seat & {
  readonly invitationId: string;
  /** An observer follows the public gallery and takes part in nothing. */
  readonly kind: 'guest' | 'observer';
  readonly issuedAt: number;
  /** From then on the link opens nothing any more; whoever is in the room stays. */
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly takenAt: number | null;
};

export type Invitations = {
  /** The token is told once and never stored. A seat may have several links at a time (sent, printed, shown). */
  readonly issue: (
    seat: Seat & {
      readonly kind: 'guest' | 'observer';
      readonly personId: string;
      readonly expiresAt: number;
    },
  ) => Promise<{ readonly invitationId: string; readonly token: string }>;
  /** What the link is for, without taking the seat. `isElsewhere`: another browser sits there. */
  readonly look: (
    calling: Calling,
    token: string,
  ) => Promise<(Invitation & { readonly isElsewhere: boolean }) | { readonly refused: InvitationRefusal }>;
  readonly redeem: (
    calling: Calling,
    token: string,
    options?: { readonly takeOver?: boolean },
  ) => Promise<Started | { readonly refused: InvitationRefusal | 'seatTaken' }>;
  readonly revoke: (invitationId: string) => Promise<void>;
  /** All links of a seat; whoever sits there stays. */
  readonly endLinks: (meetingId: string, participantId: string) => Promise<void>;
  /** All links of a seat, and whoever sits there. */
  readonly revokeSeat: (meetingId: string, participantId: string) => Promise<void>;
  /** All links and all guests of a meeting that is over. */
  readonly revokeMeeting: (meetingId: string) => Promise<void>;
  readonly listOf: (meetingId: string) => Promise<readonly Invitation[]>;
};

const TABLES = [
  `CREATE TABLE invitations (
     id             TEXT PRIMARY KEY,
     token_hash     TEXT NOT NULL UNIQUE,
     kind           TEXT NOT NULL CHECK (kind IN ('guest', 'observer')),
     meeting_id     TEXT NOT NULL,
     participant_id TEXT NOT NULL,
     person_id      TEXT NOT NULL,
     issued_at      INTEGER NOT NULL,
     expires_at     INTEGER NOT NULL,
     revoked_at     INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX invitations_of_seat ON invitations (meeting_id, participant_id);
   CREATE TABLE seats_taken (
     meeting_id     TEXT NOT NULL,
     participant_id TEXT NOT NULL,
     device         TEXT NOT NULL,           -- SHA-256 of the browser's device cookie
     taken_at       INTEGER NOT NULL,
     PRIMARY KEY (meeting_id, participant_id)
   ) STRICT, WITHOUT ROWID;`,
];

type Row = Invitation & { readonly personId: string; readonly device: string | null };
const SELECT = `SELECT id AS invitationId, kind, i.meeting_id AS meetingId, i.participant_id AS participantId,
    person_id AS personId, issued_at AS issuedAt, expires_at AS expiresAt, revoked_at AS revokedAt,
    device, taken_at AS takenAt
  FROM invitations i LEFT JOIN seats_taken s ON s.meeting_id = i.meeting_id AND s.participant_id = i.participant_id`;

export function openInvitations({
  database,
  now,
  sessions,
}: {
  readonly database: Database;
  readonly now: () => number;
  readonly sessions: Sessions;
}): Invitations {
  database.migrate('invitations', TABLES);

  const issue: Invitations['issue'] = async ({ kind, meetingId, participantId, personId, expiresAt }) => {
    const token = newToken();
    const invitationId = randomUUID();
    database.run(
      `INSERT INTO invitations (id, token_hash, kind, meeting_id, participant_id, person_id, issued_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[invitationId, hashOf(token), kind, meetingId, participantId, personId, now(), expiresAt],
    );
    return { invitationId, token };
  };

  const behind = (token: string): Row | null =>
    isToken(token) ? database.first<Row>(`${SELECT} WHERE token_hash = ?`, hashOf(token)) : null;
  const isElsewhere = (row: Row, calling: Calling): boolean => {
    const device = sessions.cookies.deviceOf(calling);
    return row.device !== null && (device === null || hashOf(device) !== row.device);
  };

  const look: Invitations['look'] = async (calling, token) => {
    const row = behind(token);
    if (!row) return { refused: 'invitationUnknown' };
    const flaw = flawOf(row, now());
    return flaw ? { refused: flaw } : { ...told(row), isElsewhere: isElsewhere(row, calling) };
  };

  const redeem: Invitations['redeem'] = async (calling, token, { takeOver = false } = {}) => {
    if (!isToken(token)) return { refused: 'invitationUnknown' };
    const here = await sessionHere(calling, token);
    const row = behind(token);
    if (!row) return { refused: 'invitationUnknown' };
    if (row.revokedAt !== null) return { refused: 'invitationRevoked' };
    // A reload, or the link opened again in a second tab: he sits here already, even if the link has run out.
    if (here) return { identity: here, setCookie: [] };
    const flaw = flawOf(row, now());
    if (flaw) return { refused: flaw };
    if (isElsewhere(row, calling) && !takeOver) return { refused: 'seatTaken' };

    const device = sessions.deviceOf(calling);
    const { meetingId, participantId, kind, personId } = row;
    sessions.endSeat(meetingId, participantId, 'takenOver');
    return database.transaction(() => {
      database.run(
        `INSERT INTO seats_taken (meeting_id, participant_id, device, taken_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET device = excluded.device, taken_at = excluded.taken_at`,
        ...[meetingId, participantId, hashOf(device), now()],
      );
      return sessions.start({ kind, meetingId, participantId, personId }, device);
    });
  };
  const sessionHere = async (calling: Calling, token: string) => {
    const row = behind(token);
    const identity = row && (await sessions.identityOf(calling, row.meetingId));
    const isHis = identity && identity.kind === row.kind && identity.participantId === row.participantId;
    return isHis ? identity : null;
  };

  const endLinks: Invitations['endLinks'] = async (meetingId, participantId) =>
    void database.run(
      'UPDATE invitations SET revoked_at = ? WHERE meeting_id = ? AND participant_id = ? AND revoked_at IS NULL',
      ...[now(), meetingId, participantId],
    );

  const revokeSeat: Invitations['revokeSeat'] = async (meetingId, participantId) => {
    database.transaction(() => {
      database.run(
        'UPDATE invitations SET revoked_at = ? WHERE meeting_id = ? AND participant_id = ? AND revoked_at IS NULL',
        ...[now(), meetingId, participantId],
      );
      database.run(
        'DELETE FROM seats_taken WHERE meeting_id = ? AND participant_id = ?',
        ...[meetingId, participantId],
      );
    });
    sessions.endSeat(meetingId, participantId);
  };
  const revokeMeeting: Invitations['revokeMeeting'] = async (meetingId) => {
    database.transaction(() => {
      database.run(
        'UPDATE invitations SET revoked_at = ? WHERE meeting_id = ? AND revoked_at IS NULL',
        ...[now(), meetingId],
      );
      database.run('DELETE FROM seats_taken WHERE meeting_id = ?', meetingId);
    });
    sessions.endMeeting(meetingId);
  };
  /** One link. Where no other link to the seat is left, whoever sits there must leave. */
  const revoke: Invitations['revoke'] = async (invitationId) => {
    const row = database.first<Row>(`${SELECT} WHERE id = ?`, invitationId);
    if (!row) return;
    const { meetingId, participantId } = row;
    database.run(
      'UPDATE invitations SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
      ...[now(), invitationId],
    );
    const others = database.first(
      'SELECT 1 FROM invitations WHERE meeting_id = ? AND participant_id = ? AND revoked_at IS NULL',
      ...[meetingId, participantId],
    );
    if (!others) await revokeSeat(meetingId, participantId);
  };

  const listOf: Invitations['listOf'] = async (meetingId) =>
    database.all<Row>(`${SELECT} WHERE i.meeting_id = ? ORDER BY issued_at, id`, meetingId).map(told);
  return { issue, look, redeem, revoke, endLinks, revokeSeat, revokeMeeting, listOf };
}

function flawOf(row: Row, at: number): 'invitationRevoked' | 'invitationExpired' | null {
  if (row.revokedAt !== null) return 'invitationRevoked';
  return at >= row.expiresAt ? 'invitationExpired' : null;
}

const told = ({ device: _device, personId: _personId, ...invitation }: Row): Invitation => invitation;
