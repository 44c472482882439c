/** Accounts of the office's own people and of its invited assistants: login name, password, and signing in. */
import { randomUUID } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { AccountChange } from '#shared/office/commands.ts';
import type { Database } from '../store/database.ts';
import { createAttempts } from './attempts.ts';
import type { Calling, OwnAccount } from './identity.ts';
import { createPasswords, flawOf, type PasswordFlaw } from './passwords.ts';
import type { AccountKind, Sessions } from './sessions.ts';
import { hashOf } from './tokens.ts';

export type AccountRefusal = PasswordFlaw | 'loginNameMalformed' | 'loginNameTaken' | 'personHasAccount';
export type SignInRefusal =
  | { readonly refused: 'wrongCredentials' }
  | { readonly refused: 'tooManyAttempts'; readonly retryAfterMs: number };

export type SignedIn = OwnAccount & { readonly setCookie: readonly string[] };

export type Accounts = {
  /** `by` opened it; without, nobody is told. */
  readonly create: (account: {
    readonly personId: string;
    readonly loginName: string;
    readonly password: string;
    readonly kind?: AccountKind;
    readonly by?: string;
  }) => Promise<{ readonly created: true } | { readonly refused: AccountRefusal }>;
  /** `address`: where the call came from, as Express knows it. An unknown name is told nothing else than a wrong password. */
  readonly signIn: (
    calling: Calling,
    attempt: { readonly loginName: string; readonly password: string; readonly address: string },
  ) => Promise<SignedIn | SignInRefusal>;
  /** Ends all sessions of this person. `by` set it: himself, or an administrator. */
  readonly setPassword: (
    personId: string,
    password: string,
    by: string,
  ) => Promise<{ readonly changed: true } | { readonly refused: PasswordFlaw | 'accountUnknown' }>;
  /** Asked again before an act of weight. Counted like signing in. */
  readonly confirm: (
    personId: string,
    password: string,
  ) => Promise<{ readonly confirmed: true } | SignInRefusal>;
  /** Ends all sessions of this person; he cannot sign in until enabled. */
  readonly disable: (personId: string) => Promise<void>;
  /** Ends all sessions of this person; he may sign in again where he still may. */
  readonly signOutEverywhere: (personId: string) => Promise<void>;
  readonly enable: (personId: string) => Promise<void>;
  readonly loginNameOf: (personId: string) => Promise<string | null>;
  readonly kindOf: (personId: string) => Promise<AccountKind | null>;
  readonly isEmpty: () => Promise<boolean>;
  /** What was done and is to be told to the record (O26), written together with the act itself. */
  readonly notes: {
    readonly waiting: () => readonly AccountNote[];
    readonly told: (id: string) => void;
  };
};

export type AccountNote = {
  readonly id: string;
  readonly personId: string;
  readonly change: AccountChange;
  readonly by: string;
};

const TABLES = [
  `CREATE TABLE accounts (
     person_id  TEXT PRIMARY KEY,
     login_name TEXT NOT NULL UNIQUE,
     hash       TEXT NOT NULL,
     disabled   INTEGER NOT NULL DEFAULT 0,
     changed_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   -- Browsers that have signed in to this account before: somebody else's guessing does not lock them out.
   CREATE TABLE known_devices (
     person_id TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
     device    TEXT NOT NULL,
     seen_at   INTEGER NOT NULL,
     PRIMARY KEY (person_id, device)
   ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE accounts ADD COLUMN kind TEXT NOT NULL DEFAULT 'staff' CHECK (kind IN ('staff', 'assistant'))`,
  `CREATE TABLE account_notes (
     number    INTEGER PRIMARY KEY,
     id        TEXT NOT NULL,
     person_id TEXT NOT NULL,
     change    TEXT NOT NULL,
     done_by   TEXT NOT NULL
   ) STRICT;`,
];
const DEVICES_KEPT = 20;

type Row = {
  readonly personId: string;
  readonly loginName: string;
  readonly hash: string;
  readonly disabled: number;
  readonly kind: AccountKind;
};
const COLUMNS = 'person_id AS personId, login_name AS loginName, hash, disabled, kind';

const MINUTE = 60_000;
const PER_NAME = { free: 5, firstWaitMs: 30_000, longestWaitMs: 15 * MINUTE, forgetMs: 60 * MINUTE };
/** An office has one address: a hundred mistypings are free, and even then nobody waits more than a minute. */
const PER_ADDRESS = { free: 100, firstWaitMs: 5_000, longestWaitMs: MINUTE, forgetMs: 10 * MINUTE };

export function openAccounts({
  database,
  now,
  sessions,
}: {
  readonly database: Database;
  readonly now: () => number;
  readonly sessions: Sessions;
}): Accounts {
  database.migrate('accounts', TABLES);
  const passwords = createPasswords();
  const byName = createAttempts(now, PER_NAME);
  const byAddress = createAttempts(now, PER_ADDRESS);

  const named = (loginName: string): Row | null =>
    database.first<Row>(`SELECT ${COLUMNS} FROM accounts WHERE login_name = ?`, loginName);
  const ofPerson = (personId: string): Row | null =>
    database.first<Row>(`SELECT ${COLUMNS} FROM accounts WHERE person_id = ?`, personId);

  const note = (personId: string, change: AccountChange, by: string): void => {
    database.run(
      'INSERT INTO account_notes (id, person_id, change, done_by) VALUES (?, ?, ?, ?)',
      ...[randomUUID(), personId, change, by],
    );
  };

  const create: Accounts['create'] = async ({ personId, loginName, password, kind = 'staff', by }) => {
    const name = normalName(loginName);
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(name)) return { refused: 'loginNameMalformed' };
    const flaw = flawOf(password, name);
    if (flaw) return { refused: flaw };
    const hash = await passwords.hash(password);
    return database.transaction(() => {
      if (ofPerson(personId)) return { refused: 'personHasAccount' as const };
      if (named(name)) return { refused: 'loginNameTaken' as const };
      database.run(
        'INSERT INTO accounts (person_id, login_name, hash, changed_at, kind) VALUES (?, ?, ?, ?, ?)',
        ...[personId, name, hash, now(), kind],
      );
      if (by !== undefined) note(personId, 'opened', by);
      return { created: true as const };
    });
  };

  /** One try at a password, counted under these keys; the account when it was right. */
  const tried = async (
    account: Row | null,
    password: string,
    nameKey: string,
    addressKey: string | null,
  ): Promise<Row | SignInRefusal> => {
    const wait = Math.max(byName.waitFor(nameKey), addressKey === null ? 0 : byAddress.waitFor(addressKey));
    if (wait > 0) return { refused: 'tooManyAttempts', retryAfterMs: wait };
    if (passwords.isCrowded()) return { refused: 'tooManyAttempts', retryAfterMs: 3000 };
    byName.begin(nameKey);
    if (addressKey !== null) byAddress.begin(addressKey);
    const matches = await passwords.matches(account?.hash ?? null, password);
    // Read again: it may have been disabled, or have another password, since the comparison began.
    const current = account && ofPerson(account.personId);
    if (!matches || !current || current.disabled !== 0 || current.hash !== account.hash)
      return { refused: 'wrongCredentials' };
    byName.forget(nameKey);
    if (addressKey !== null) byAddress.takeBack(addressKey);
    return current;
  };

  const knows = (account: Row | null, device: string): boolean =>
    account !== null &&
    database.first(
      'SELECT 1 FROM known_devices WHERE person_id = ? AND device = ?',
      ...[account.personId, device],
    ) !== null;
  const remember = (personId: string, device: string): void => {
    database.run(
      'INSERT INTO known_devices (person_id, device, seen_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at',
      ...[personId, device, now()],
    );
    database.run(
      `DELETE FROM known_devices WHERE person_id = ? AND device NOT IN
         (SELECT device FROM known_devices WHERE person_id = ? ORDER BY seen_at DESC LIMIT ?)`,
      ...[personId, personId, DEVICES_KEPT],
    );
  };

  const signIn: Accounts['signIn'] = async (calling, { loginName, password, address }) => {
    const name = normalName(loginName);
    const account = named(name);
    const token = sessions.deviceOf(calling);
    const device = hashOf(token);
    // A browser known to this account has a count of its own, whatever strangers or colleagues get wrong.
    const isKnown = knows(account, device);
    const nameKey = isKnown ? `known ${name} ${device}` : `strange ${name}`;
    const right = await tried(account, password, nameKey, isKnown ? null : networkOf(address));
    if ('refused' in right) return right;
    const renewed = passwords.isOutdated(right.hash) ? await passwords.hash(password) : null;
    const { identity, setCookie } = database.transaction(() => {
      if (renewed)
        database.run(
          'UPDATE accounts SET hash = ? WHERE person_id = ? AND hash = ?',
          ...[renewed, right.personId, right.hash],
        );
      remember(right.personId, device);
      return sessions.start({ kind: right.kind, personId: right.personId }, token);
    });
    // Every signing in is a new session; the one this browser had is over.
    const earlier = sessions.cookies.staffOf(calling);
    if (earlier) sessions.end(hashOf(earlier));
    return { kind: right.kind, personId: right.personId, session: identity.session, setCookie };
  };

  const confirm: Accounts['confirm'] = async (personId, password) => {
    const right = await tried(ofPerson(personId), password, `confirm ${personId}`, null);
    return 'refused' in right ? right : { confirmed: true };
  };

  const setPassword: Accounts['setPassword'] = async (personId, password, by) => {
    const account = ofPerson(personId);
    if (!account) return { refused: 'accountUnknown' };
    const flaw = flawOf(password, account.loginName);
    if (flaw) return { refused: flaw };
    const hash = await passwords.hash(password);
    database.transaction(() => {
      database.run('UPDATE accounts SET hash = ?, changed_at = ? WHERE person_id = ?', hash, now(), personId);
      note(personId, by === personId ? 'passwordChanged' : 'passwordReset', by);
    });
    sessions.endAllOf(personId, 'signedOut');
    return { changed: true };
  };

  return {
    create,
    signIn,
    setPassword,
    confirm,
    disable: async (personId) => {
      database.run('UPDATE accounts SET disabled = 1 WHERE person_id = ?', personId);
      sessions.endAllOf(personId);
    },
    signOutEverywhere: async (personId) => sessions.endAllOf(personId),
    enable: async (personId) => {
      database.run('UPDATE accounts SET disabled = 0 WHERE person_id = ?', personId);
    },
    kindOf: async (personId) => ofPerson(personId)?.kind ?? null,
    loginNameOf: async (personId) => ofPerson(personId)?.loginName ?? null,
    isEmpty: async () => database.first('SELECT 1 FROM accounts LIMIT 1') === null,
    notes: {
      waiting: () =>
        database.all<AccountNote>(
          'SELECT id, person_id AS personId, change, done_by AS by FROM account_notes ORDER BY number',
        ),
      told: (id) => void database.run('DELETE FROM account_notes WHERE id = ?', id),
    },
  };
}

/** One name, however it was typed: full-width letters, capitals and stray spaces are the same person. */
const normalName = (name: string): string => name.slice(0, 200).normalize('NFKC').trim().toLowerCase();

/** Whoever has one IPv6 address has the 2^64 beside it. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
