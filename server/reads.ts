/**
 * Lists and search. One row per hearing, built from its events; may be dropped and is rebuilt. It keeps the parts of
 * the state that lists and tasks need, never statements, notes or opinions.
 */
import type { MeetingSummary, MeetingsAnswer } from '#shared/http.ts';
import { plannedMinutes } from '#shared/meeting/calendar.ts';
import { isReleased } from '#shared/meeting/delay.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import { nameCoverFor } from '#shared/meeting/protectedNames.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { tasksOf } from '#shared/meeting/tasks.ts';
import { type CaseType, galleryDelays, type MeetingKind, type Stage } from '#shared/meeting/terms.ts';
import {
  isPublic,
  looksOn,
  stageShown,
  stagesShownAs,
  thePublic,
  type Viewer,
} from '#shared/meeting/viewer.ts';
import type { Galleries } from './gallery/galleries.ts';
import type { Meetings } from './meetings.ts';
import { kept } from './readsKept.ts';
import type { Database } from './store/database.ts';

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

export type Reads = {
  /** Hearings this viewer may follow, soonest first from today on, then the past, latest first. */
  readonly list: (viewer: Viewer, wanted: Wanted, noticeDays: number) => Promise<MeetingsAnswer>;
  /** Hearings announced to the public, as they are shown to it (B2). */
  readonly listPublic: (wanted: Wanted) => Promise<MeetingsAnswer>;
  /** Those who sit or sat as hearing officers in hearings under this case number. */
  readonly officersIn: (caseNo: string) => readonly Seat[];
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

/** A row is written when it is asked for, and at the latest after this time, ms. */
const FLUSH_EVERY = 5000;

type Row = { readonly changedAt: number; readonly state: string };
/** A hearing, and what it is for whoever asked: for the public, as far as it has been shown. */
type Found = { readonly meeting: Meeting; readonly shown: Meeting };

export function openReads({
  database,
  meetings,
  galleries,
  now,
}: {
  database: Database;
  meetings: Meetings;
  galleries: Galleries;
  now: () => number;
}): Reads {
  database.migrate('meetingReads', TABLES);

  const keep = (meetingId: string, seq: number, changedAt: number, meeting: Meeting): void => {
    if (!meeting.plan) return;
    database.run(
      `INSERT INTO meeting_reads (meeting_id, seq, changed_at, starts_at, stage, words, state)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (meeting_id) DO UPDATE SET seq = excluded.seq, changed_at = excluded.changed_at,
         starts_at = excluded.starts_at, stage = excluded.stage, words = excluded.words, state = excluded.state`,
      meetingId,
      seq,
      changedAt,
      meeting.plan.startsAt,
      meeting.stage,
      wordsOf(meeting),
      JSON.stringify(kept(meeting)),
    );
  };
  /** Rows not written yet: a hearing under way appends many times a second, and is listed now and then. */
  const dirty = new Map<string, { readonly seq: number; readonly at: number; readonly state: Meeting }>();
  const flush = (): void => {
    if (dirty.size === 0) return;
    database.transaction(() => {
      for (const [meetingId, { seq, at, state }] of dirty) keep(meetingId, seq, at, state);
    });
    dirty.clear();
  };
  const off = meetings.onNews(({ id, upTo, records, state }) =>
    dirty.set(id, { seq: upTo, at: records.at(-1)?.at ?? now(), state }),
  );
  const flushing = setInterval(flush, FLUSH_EVERY);
  flushing.unref();

  /** Rows that may be meant: one changed of late is looked at again, for whoever is not shown the change yet. */
  const rows = ({ text, stages, from, until, only }: Wanted): readonly Row[] => {
    flush();
    const where: string[] = [];
    const values: (string | number)[] = [];
    const recent = now() - LONGEST_DELAY;
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
    return database.all<Row>(
      `SELECT changed_at AS changedAt, state FROM meeting_reads ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY starts_at`,
      ...values,
    );
  };

  /** B4 Who looks on finds a hearing by what he is shown of it, and only where it is public. */
  const shownTo = async (viewer: Viewer, meeting: Meeting, changedAt: number): Promise<Meeting | null> => {
    if (!looksOn(meeting, viewer)) return meeting;
    if (!isPublic(meeting)) return null;
    if (isReleased(changedAt, meeting, now())) return meeting;
    const shown = await galleries.read(meeting.id);
    return shown && meetingDecider.replay(shown.events);
  };

  const found = async (viewer: Viewer, wanted: Wanted): Promise<readonly Found[]> => {
    const those: Found[] = [];
    for (const { changedAt, state } of rows(wanted)) {
      // Our own row, written by `keep` from a Meeting.
      const meeting = JSON.parse(state) as Meeting;
      if (wanted.type && meeting.plan?.caseType !== wanted.type) continue;
      if (wanted.kind && meeting.kind !== wanted.kind) continue;
      const shown = await shownTo(viewer, meeting, changedAt);
      if (shown && isMeant(shown, viewer, wanted)) those.push({ meeting, shown });
    }
    return ordered(those);
  };

  const ordered = (those: readonly Found[]): readonly Found[] => {
    const today = now() - 12 * 3_600_000;
    const isAhead = ({ meeting }: Found) => startOf(meeting) >= today;
    return [...those.filter(isAhead), ...those.filter((one) => !isAhead(one)).reverse()];
  };

  return {
    list: async (viewer, wanted, noticeDays) => {
      const those = await found(viewer, wanted);
      const summaries = those.map(({ shown }) => summaryOf(shown, viewer, noticeDays));
      const asked = wanted.mine
        ? summaries.filter((summary) => summary.mine.length > 0 || summary.todo.some((task) => task.mine))
        : summaries;
      return { meetings: asked.slice(wanted.offset, wanted.offset + wanted.limit), total: asked.length };
    },
    listPublic: async (wanted) => {
      const those = (await found(thePublic, wanted)).filter(({ meeting }) => isPublic(meeting));
      const page = those.slice(wanted.offset, wanted.offset + wanted.limit);
      // How many have registered is no part of the hearing: the public is not told who, and always how many.
      const meetings = page.map(({ meeting, shown }) => ({
        ...publicSummaryOf(shown, thePublic),
        observers: Object.keys(meeting.observers).length,
      }));
      return { meetings, total: those.length };
    },
    officersIn: (caseNo) =>
      rows({ text: caseNo, offset: 0, limit: 0 })
        // Our own row, written by `keep` from a Meeting.
        .map(({ state }) => JSON.parse(state) as Meeting)
        .filter(({ plan, stage }) => plan?.caseNo === caseNo && stage !== 'cancelled')
        .flatMap(({ seats }) => Object.values(seats))
        .filter(({ roles, whereabouts }) => roles.includes('officer') && whereabouts !== 'withdrawn'),
    catchUp: async () => {
      for (const meetingId of await meetings.ids()) {
        const { seq, state, records } = await meetings.read(meetingId);
        const known = database.first<{ seq: number }>(
          'SELECT seq FROM meeting_reads WHERE meeting_id = ?',
          meetingId,
        );
        if (known?.seq !== seq) keep(meetingId, seq, records.at(-1)?.at ?? 0, state);
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

const isMeant = (meeting: Meeting, viewer: Viewer, { text, stages }: Wanted): boolean => {
  if (stages && stages.length > 0 && !stages.includes(stageShown(meeting, viewer))) return false;
  const words = wordsIn(text);
  if (words.length === 0) return true;
  const all = wordsShown(meeting, viewer).toLowerCase();
  return words.every((word) => all.includes(word.toLowerCase()));
};

/** Nobody learns by searching what he is not shown: a protected name finds nothing for those who may not read it (L3). */
const wordsShown = (meeting: Meeting, viewer: Viewer): string => {
  if (!looksOn(meeting, viewer)) return wordsOf(meeting);
  const shown = [
    ...wordsOfPlan(meeting),
    ...Object.values(meeting.seats).flatMap((seat) =>
      seat.protectedAs === null ? [seat.name, seat.unit] : [seat.protectedAs],
    ),
  ];
  return nameCoverFor(meeting, viewer)(shown.join('\n'));
};

const nameWith = (meeting: Meeting, role: 'presider' | 'handler') =>
  Object.values(meeting.seats).find((seat) => seat.roles.includes(role) && seat.whereabouts !== 'withdrawn')
    ?.name ?? '';

const publicSummaryOf = (meeting: Meeting, viewer: Viewer): MeetingSummary => {
  const cover = nameCoverFor(meeting, viewer);
  const place = meeting.plan?.place ?? { mode: 'room', room: '' };
  return {
    meetingId: meeting.id,
    kind: meeting.kind,
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
      (seat) =>
        seat.roles.includes(meeting.kind === 'conference' ? 'member' : 'officer') &&
        seat.whereabouts !== 'withdrawn',
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
    stage: stageShown(meeting, viewer),
    todo: tasksOf(meeting, { personId: viewer.personId ?? '', roles: viewer.roles }, noticeDays),
  };
};
