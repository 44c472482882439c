/**
 * Lists and search. One row per hearing, built from its events; may be dropped and is rebuilt. It keeps the parts of
 * the state that lists and tasks need, never statements, notes or opinions.
 */
import type { MeetingsAnswer } from '#shared/http.ts';
import { isReleased } from '#shared/meeting/delay.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { isPublic, looksOn, stageShown, thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import type { Galleries } from './gallery/galleries.ts';
import { meetingIn, openMeetingRows, type Wanted } from './meetingRows.ts';
import { publicSummaryOf, summaryOf } from './meetingSummaries.ts';
import type { Meetings } from './meetings.ts';
import { isFoundBy } from './meetingWords.ts';
import type { Database } from './store/database.ts';

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

/** A hearing, and what it is for whoever asked: for the public, as far as it has been shown. */
type Found = { readonly meeting: Meeting; readonly shown: Meeting };

export function openReads({
  database,
  meetings,
  galleries,
  now,
}: {
  readonly database: Database;
  readonly meetings: Meetings;
  readonly galleries: Galleries;
  readonly now: () => number;
}): Reads {
  const rows = openMeetingRows({ database, meetings, now });

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
    for (const row of rows.find(wanted)) {
      const meeting = meetingIn(row);
      if (wanted.type && meeting.plan?.caseType !== wanted.type) continue;
      if (wanted.kind && meeting.kind !== wanted.kind) continue;
      const shown = await shownTo(viewer, meeting, row.changedAt);
      if (shown && isMeant(shown, viewer, wanted)) those.push({ meeting, shown });
    }
    return ordered(those, now());
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
      rows
        .find({ text: caseNo, offset: 0, limit: 0 })
        .map(meetingIn)
        .filter(({ plan, stage }) => plan?.caseNo === caseNo && stage !== 'cancelled')
        .flatMap(({ seats }) => Object.values(seats))
        .filter(({ roles, whereabouts }) => roles.includes('officer') && whereabouts !== 'withdrawn'),
    catchUp: rows.catchUp,
    close: rows.close,
  };
}

const isMeant = (meeting: Meeting, viewer: Viewer, { text, stages }: Wanted): boolean => {
  if (stages && stages.length > 0 && !stages.includes(stageShown(meeting, viewer))) return false;
  return isFoundBy(meeting, viewer, text);
};

/** Soonest first from half a day ago on, then the past, latest first. */
const ordered = (those: readonly Found[], now: number): readonly Found[] => {
  const today = now - 12 * 3_600_000;
  const isAhead = ({ meeting }: Found) => (meeting.plan?.startsAt ?? 0) >= today;
  return [...those.filter(isAhead), ...those.filter((one) => !isAhead(one)).reverse()];
};
