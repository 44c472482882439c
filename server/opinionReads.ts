/**
 * Lists and search of expert opinions. One row each, built from its events; may be dropped and is rebuilt. For those who
 * read everything it keeps the parts lists need; an expert's row is folded from what he himself is shown.
 */
import type { Viewer } from '#shared/office/viewer.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import { type OpinionRow, type OpinionsAnswer, opinionRow, wordsOfOpinion } from '#shared/opinion/rows.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import type { OpinionStage } from '#shared/opinion/terms.ts';
import { mayFollow, readsInternally } from '#shared/opinion/viewer.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import type { Opinions } from './opinions.ts';
import type { Database } from './store/database.ts';
import { writeBehind } from './writtenBehind.ts';

export type OpinionsWanted = {
  readonly text?: string | undefined;
  readonly stages?: readonly OpinionStage[] | undefined;
  /** Those asked in this meeting. */
  readonly meetingId?: string | undefined;
  /** Those I asked for, was asked for, or in which something waits for me. */
  readonly mine?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
};

export type OpinionReads = {
  /** Opinions this viewer may follow: what waits for him first, then by deadline, what is over last. */
  readonly list: (viewer: Viewer, wanted: OpinionsWanted) => Promise<OpinionsAnswer>;
  /** Those still being asked for or written. */
  readonly pending: () => readonly string[];
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
};

const TABLES = [
  `CREATE TABLE opinion_reads (
     opinion_id TEXT PRIMARY KEY,
     seq        INTEGER NOT NULL,
     deadline   INTEGER NOT NULL,
     stage      TEXT NOT NULL,
     meeting_id TEXT,
     state      TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX opinion_reads_by_meeting ON opinion_reads (meeting_id);`,
];

const OVER: readonly OpinionStage[] = ['archived', 'cancelled'];

export function openOpinionReads({
  database,
  opinions,
  now,
}: {
  readonly database: Database;
  readonly opinions: Opinions;
  readonly now: () => number;
}): OpinionReads {
  database.migrate('opinionReads', TABLES);

  const keep = (seq: number, opinion: Opinion): void => {
    const { id, brief, stage } = opinion;
    if (!brief) return;
    const meetingId = brief.origin.kind === 'consultation' ? null : brief.origin.meetingId;
    database.run(
      `INSERT OR REPLACE INTO opinion_reads (opinion_id, seq, deadline, stage, meeting_id, state)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[id, seq, brief.deadline, stage, meetingId, JSON.stringify(kept(opinion))],
    );
  };
  const behind = writeBehind<{ readonly seq: number; readonly state: Opinion }>(
    database,
    (_, { seq, state }) => keep(seq, state),
  );
  const off = opinions.onNews(({ id, upTo, state }) => behind.set(id, { seq: upTo, state }));

  /** Not by stage: whoever is out is shown an earlier one than the record's, and is not to find out by asking. */
  const rows = ({ meetingId }: OpinionsWanted): readonly Opinion[] => {
    behind.flush();
    const found = database.all<{ readonly state: string }>(
      `SELECT state FROM opinion_reads ${meetingId === undefined ? '' : 'WHERE meeting_id = ?'} ORDER BY deadline`,
      ...(meetingId === undefined ? [] : [meetingId]),
    );
    // Our own row, written by `keep` from an Opinion.
    return found.map(({ state }) => JSON.parse(state) as Opinion);
  };

  const shownTo = async (viewer: Viewer, opinion: Opinion): Promise<Opinion | null> => {
    if (!mayFollow(opinion, viewer)) return null;
    if (readsInternally(opinion, viewer)) return opinion;
    const { records, state } = await opinions.read(opinion.id);
    return opinionDecider.replay(records.flatMap((record) => seenBy(viewer, record, state) ?? []));
  };

  return {
    list: async (viewer, wanted) => {
      const who = { personId: viewer.personId ?? '', roles: viewer.roles };
      const found: OpinionRow[] = [];
      for (const opinion of rows(wanted)) {
        const shown = await shownTo(viewer, opinion);
        if (!shown || !isFoundBy(shown, wanted)) continue;
        const row = opinionRow(shown, who, now());
        if (!wanted.mine || row.mine !== null || row.todo.some(({ mine }) => mine)) found.push(row);
      }
      const rank = (row: OpinionRow) =>
        OVER.includes(row.stage) ? 2 : row.todo.some(({ mine }) => mine) ? 0 : 1;
      const ordered = [0, 1, 2].flatMap((turn) => found.filter((row) => rank(row) === turn));
      return {
        opinions: ordered.slice(wanted.offset, wanted.offset + wanted.limit),
        total: ordered.length,
      };
    },
    pending: () => rows({ stages: ['requested', 'drafting'], offset: 0, limit: 0 }).map(({ id }) => id),
    catchUp: async () => {
      for (const id of await opinions.ids()) {
        const { seq, state } = await opinions.read(id);
        const known = database.first<{ seq: number }>(
          'SELECT seq FROM opinion_reads WHERE opinion_id = ?',
          id,
        );
        if (known?.seq !== seq) keep(seq, state);
      }
    },
    close: () => {
      behind.close();
      off();
    },
  };
}

const isFoundBy = (shown: Opinion, { text, stages }: OpinionsWanted): boolean => {
  // His own view may be at another stage than the record: what he is not shown does not sort him in.
  if (stages && stages.length > 0 && !stages.includes(shown.stage)) return false;
  const asked = (text ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  const words = wordsOfOpinion(shown).toLowerCase();
  return asked.every((word) => words.includes(word));
};

/** The state without what is long or for few eyes. */
const kept = (opinion: Opinion): Opinion => ({
  ...opinion,
  notes: [],
  comments: {},
  labels: [],
  restores: [],
  experts: Object.fromEntries(
    Object.entries(opinion.experts).map(([id, expert]) => [
      id,
      expert.signature?.kind === 'signed'
        ? { ...expert, signature: { ...expert.signature, image: '' } }
        : expert,
    ]),
  ),
});
