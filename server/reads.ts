/**
 * Lists and search. One row per hearing, built from its events; may be dropped and is rebuilt. It keeps the parts of
 * the state that lists and tasks need, never statements, notes or opinions.
 */
import type { MeetingSummary, MeetingsAnswer } from '#shared/http.ts';
import { plannedMinutes } from '#shared/meeting/calendar.ts';
import { closedPaperForms } from '#shared/meeting/paperForms.ts';
import { nameCoverFor } from '#shared/meeting/protectedNames.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { tasksOf } from '#shared/meeting/tasks.ts';
import type { CaseType, Stage } from '#shared/meeting/terms.ts';
import { belongs, isInside, isPublic, mayFollow, thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import type { Meetings } from './meetings.ts';
import type { Database } from './store/database.ts';

export type Wanted = {
  readonly text?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly type?: CaseType | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly mine?: boolean | undefined;
  /** This hearing alone: all that a guest's link is for. */
  readonly only?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

export type Reads = {
  /** Hearings this viewer may follow, soonest first from today on, then the past, latest first. */
  readonly list: (viewer: Viewer, wanted: Wanted, noticeDays: number) => MeetingsAnswer;
  /** Hearings announced to the public. */
  readonly listPublic: (wanted: Wanted) => MeetingsAnswer;
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
];

/** A row is written when it is asked for, and at the latest after this time, ms. */
const FLUSH_EVERY = 5000;

type Row = { readonly meetingId: string; readonly state: string };

export function openReads({
  database,
  meetings,
  now,
}: {
  database: Database;
  meetings: Meetings;
  now: () => number;
}): Reads {
  database.migrate('meetingReads', TABLES);

  const keep = (meetingId: string, seq: number, meeting: Meeting): void => {
    if (!meeting.plan) return;
    database.run(
      `INSERT INTO meeting_reads (meeting_id, seq, starts_at, stage, words, state) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (meeting_id) DO UPDATE SET seq = excluded.seq, starts_at = excluded.starts_at,
         stage = excluded.stage, words = excluded.words, state = excluded.state`,
      meetingId,
      seq,
      meeting.plan.startsAt,
      meeting.stage,
      wordsOf(meeting),
      JSON.stringify(kept(meeting)),
    );
  };
  /** Rows not written yet: a hearing under way appends many times a second, and is listed now and then. */
  const dirty = new Map<string, { readonly seq: number; readonly state: Meeting }>();
  const flush = (): void => {
    if (dirty.size === 0) return;
    database.transaction(() => {
      for (const [meetingId, { seq, state }] of dirty) keep(meetingId, seq, state);
    });
    dirty.clear();
  };
  const off = meetings.onNews(({ meetingId, upTo, state }) => dirty.set(meetingId, { seq: upTo, state }));
  const flushing = setInterval(flush, FLUSH_EVERY);
  flushing.unref();

  const rows = ({ text, stages, type, from, until, only }: Wanted): readonly Meeting[] => {
    flush();
    const where: string[] = [];
    const values: (string | number)[] = [];
    for (const word of wordsIn(text)) {
      where.push(`words LIKE ? ESCAPE '\\'`);
      values.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
    }
    if (stages && stages.length > 0) {
      where.push(`stage IN (${stages.map(() => '?').join(', ')})`);
      values.push(...stages);
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
    const found = database.all<Row>(
      `SELECT meeting_id AS meetingId, state FROM meeting_reads ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY starts_at`,
      ...values,
    );
    // Our own row, written by `keep` from a Meeting.
    const those = found.map(({ state }) => JSON.parse(state) as Meeting);
    return type ? those.filter(({ plan }) => plan?.caseType === type) : those;
  };

  const ordered = (those: readonly Meeting[]): readonly Meeting[] => {
    const today = now() - 12 * 3_600_000;
    const isAhead = (meeting: Meeting) => startOf(meeting) >= today;
    return [...those.filter(isAhead), ...those.filter((meeting) => !isAhead(meeting)).reverse()];
  };

  return {
    list: (viewer, wanted, noticeDays) => {
      const those = ordered(rows(wanted)).filter(
        (meeting) => mayFollow(meeting, viewer) && isFoundBy(meeting, viewer, wanted.text),
      );
      const summaries = those.map((meeting) => summaryOf(meeting, viewer, noticeDays));
      const asked = wanted.mine
        ? summaries.filter((summary) => summary.mine.length > 0 || summary.todo.some((task) => task.mine))
        : summaries;
      return { meetings: asked.slice(wanted.offset, wanted.offset + wanted.limit), total: asked.length };
    },
    listPublic: (wanted) => {
      const those = ordered(rows(wanted)).filter(
        (meeting) => isPublic(meeting) && isFoundBy(meeting, thePublic, wanted.text),
      );
      return {
        meetings: those
          .slice(wanted.offset, wanted.offset + wanted.limit)
          .map((meeting) => publicSummaryOf(meeting, thePublic)),
        total: those.length,
      };
    },
    catchUp: async () => {
      for (const meetingId of await meetings.ids()) {
        const { seq, state } = await meetings.read(meetingId);
        const known = database.first<{ seq: number }>(
          'SELECT seq FROM meeting_reads WHERE meeting_id = ?',
          meetingId,
        );
        if (known?.seq !== seq) keep(meetingId, seq, state);
      }
    },
    close: () => {
      clearInterval(flushing);
      flush();
      off();
    },
  };
}

const startOf = (meeting: Meeting) => meeting.plan?.startsAt ?? 0;

const wordsIn = (text: string | undefined): readonly string[] =>
  (text ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 6);

const wordsOfPlan = ({ plan }: Meeting): readonly string[] =>
  plan
    ? [plan.title, plan.caseNo, plan.cause, plan.place.room, ...plan.issues.map((issue) => issue.text)]
    : [];

/** What search finds a hearing by. */
const wordsOf = (meeting: Meeting): string =>
  [
    ...wordsOfPlan(meeting),
    ...Object.values(meeting.seats).flatMap((seat) => [seat.name, seat.protectedAs ?? '', seat.unit]),
  ].join('\n');

/** Nobody learns by searching what he is not shown: a protected name finds nothing for those who may not read it (L3). */
const isFoundBy = (meeting: Meeting, viewer: Viewer, text: string | undefined): boolean => {
  const words = wordsIn(text);
  if (words.length === 0 || isInside(meeting, viewer) || belongs(meeting, viewer)) return true;
  const cover = nameCoverFor(meeting, viewer);
  const shown = [
    ...wordsOfPlan(meeting),
    ...Object.values(meeting.seats).flatMap((seat) =>
      seat.protectedAs === null ? [seat.name, seat.unit] : [seat.protectedAs],
    ),
  ];
  const all = cover(shown.join('\n')).toLowerCase();
  return words.every((word) => all.includes(word.toLowerCase()));
};

const withoutImage = (seat: Seat): Seat =>
  seat.signature?.kind === 'signed' ? { ...seat, signature: { ...seat.signature, image: '' } } : seat;

/** The state without what is long or for few eyes. */
const kept = (meeting: Meeting): Meeting => ({
  ...meeting,
  seats: Object.fromEntries(Object.entries(meeting.seats).map(([id, seat]) => [id, withoutImage(seat)])),
  statements: [],
  questions: {},
  exhibits: {},
  notes: [],
  sealedOpinions: {},
  paperForms: Object.fromEntries(closedPaperForms(meeting).map((id) => [id, { receivedBy: '', at: 0 }])),
  votes: {},
});

const nameWith = (meeting: Meeting, role: 'presider' | 'handler') =>
  Object.values(meeting.seats).find((seat) => seat.roles.includes(role) && seat.whereabouts !== 'withdrawn')
    ?.name ?? '';

const publicSummaryOf = (meeting: Meeting, viewer: Viewer): MeetingSummary => {
  const cover = nameCoverFor(meeting, viewer);
  const place = meeting.plan?.place ?? { mode: 'room', room: '' };
  return {
    meetingId: meeting.id,
    title: cover(meeting.plan?.title ?? ''),
    caseNo: cover(meeting.plan?.caseNo ?? ''),
    cause: cover(meeting.plan?.cause ?? ''),
    caseType: meeting.plan?.caseType ?? 'nonProsecution',
    openness: meeting.plan?.openness ?? 'closed',
    place: { ...place, room: cover(place.room) },
    startsAt: startOf(meeting),
    minutes: meeting.plan ? plannedMinutes(meeting.plan) : 0,
    stage: meeting.stage,
    suspended: meeting.suspension !== null,
    presider: nameWith(meeting, 'presider'),
    handler: nameWith(meeting, 'handler'),
    officers: Object.values(meeting.seats).filter(
      (seat) => seat.roles.includes('officer') && seat.whereabouts !== 'withdrawn',
    ).length,
    observers: Object.keys(meeting.observers).length,
    mine: [],
    todo: [],
  };
};

const summaryOf = (meeting: Meeting, viewer: Viewer, noticeDays: number): MeetingSummary => {
  const seat = viewer.personId === null ? undefined : meeting.seats[viewer.personId];
  return {
    ...publicSummaryOf(meeting, viewer),
    mine: seat && seat.whereabouts !== 'withdrawn' ? seat.roles : [],
    todo: tasksOf(meeting, { personId: viewer.personId ?? '', roles: viewer.roles }, noticeDays),
  };
};
