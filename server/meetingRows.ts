/** The rows the lists are read from: one per hearing, rebuilt from its events. */
import type { Meeting } from '#shared/meeting/state.ts';
import { type CaseType, galleryDelays, type MeetingKind, type Stage } from '#shared/meeting/terms.ts';
import { stagesShownAs } from '#shared/meeting/viewer.ts';
import { kept } from './meetingKept.ts';
import type { Meetings } from './meetings.ts';
import { wordsIn, wordsOf } from './meetingWords.ts';
import type { Database } from './store/database.ts';
import { writeBehind } from './writtenBehind.ts';

export type Wanted = {
  readonly text?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly type?: CaseType | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly mine?: boolean | undefined;
  /** This hearing alone: all that a guest's link is for. */
  readonly only?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** When a hearing last changed, epoch ms, and what is kept of its state. */
export type MeetingRow = { readonly changedAt: number; readonly state: string };

export type MeetingRows = {
  /** Those that may be meant, by their start; who asks is not looked at yet. */
  readonly find: (wanted: Wanted) => readonly MeetingRow[];
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
};

const TABLES = [
  `CREATE TABLE meeting_reads (
     meeting_id TEXT PRIMARY KEY,
     seq        INTEGER NOT NULL,
     starts_at  INTEGER NOT NULL,
     stage      TEXT NOT NULL,
     words      TEXT NOT NULL,
     state      TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX meeting_reads_by_time ON meeting_reads (starts_at);`,
  // Built anew with the next start.
  `DELETE FROM meeting_reads;
   ALTER TABLE meeting_reads ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;`,
  // Rows from before there were two kinds of meetings are built again from their events.
  `DELETE FROM meeting_reads;`,
];

/** The longest there is (B2): what changed longer ago, everybody is shown. */
const LONGEST_DELAY = Math.max(...galleryDelays) * 60_000;

export function openMeetingRows({
  database,
  meetings,
  now,
}: {
  readonly database: Database;
  readonly meetings: Meetings;
  readonly now: () => number;
}): MeetingRows {
  database.migrate('meetingReads', TABLES);
  const rows = writeBehind<Fresh>(database, (_, fresh) => write(database, fresh));
  const off = meetings.onNews(({ id, upTo, records, state }) =>
    rows.set(id, { seq: upTo, changedAt: records.at(-1)?.at ?? now(), meeting: state }),
  );
  return {
    find: (wanted) => {
      rows.flush();
      const { where, values } = conditionsOf(wanted, now() - LONGEST_DELAY);
      return database.all<MeetingRow>(
        `SELECT changed_at AS changedAt, state FROM meeting_reads ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY starts_at`,
        ...values,
      );
    },
    catchUp: async () => {
      for (const id of await meetings.ids()) {
        const { seq, state, records } = await meetings.read(id);
        const known = database.first<{ seq: number }>(
          'SELECT seq FROM meeting_reads WHERE meeting_id = ?',
          id,
        );
        if (known?.seq !== seq) write(database, { seq, changedAt: records.at(-1)?.at ?? 0, meeting: state });
      }
    },
    close: () => {
      rows.close();
      off();
    },
  };
}

// Our own row, written below from a Meeting.
export const meetingIn = ({ state }: MeetingRow): Meeting => JSON.parse(state) as Meeting;

type Fresh = { readonly seq: number; readonly changedAt: number; readonly meeting: Meeting };

function write(database: Database, { seq, changedAt, meeting }: Fresh): void {
  if (!meeting.plan) return;
  database.run(
    `INSERT INTO meeting_reads (meeting_id, seq, changed_at, starts_at, stage, words, state)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (meeting_id) DO UPDATE SET seq = excluded.seq, changed_at = excluded.changed_at,
       starts_at = excluded.starts_at, stage = excluded.stage, words = excluded.words, state = excluded.state`,
    meeting.id,
    seq,
    changedAt,
    meeting.plan.startsAt,
    meeting.stage,
    wordsOf(meeting),
    JSON.stringify(kept(meeting)),
  );
}

/** What changed after `recent`, epoch ms, is looked at again, for whoever is not shown the change yet. */
function conditionsOf({ text, stages, from, until, only }: Wanted, recent: number) {
  const where: string[] = [];
  const values: (string | number)[] = [];
  for (const word of wordsIn(text)) {
    where.push(`(words LIKE ? ESCAPE '\\' OR changed_at > ?)`);
    values.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`, recent);
  }
  if (stages && stages.length > 0) {
    const meant = stages.flatMap(stagesShownAs);
    where.push(`(stage IN (${meant.map(() => '?').join(', ')}) OR changed_at > ?)`);
    values.push(...meant, recent);
  }
  if (only !== undefined) {
    where.push('meeting_id = ?');
    values.push(only);
  }
  if (from !== undefined) {
    where.push('starts_at >= ?');
    values.push(from);
  }
  if (until !== undefined) {
    where.push('starts_at < ?');
    values.push(until);
  }
  return { where, values };
}
