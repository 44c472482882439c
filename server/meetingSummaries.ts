/** One line of the lists for each hearing. */
import type { MeetingSummary } from '#shared/http.ts';
import { plannedMinutes } from '#shared/meeting/calendar.ts';
import { nameCoverFor } from '#shared/meeting/protectedNames.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { tasksOf } from '#shared/meeting/tasks.ts';
import { stageShown, type Viewer } from '#shared/meeting/viewer.ts';

/** A hearing in a list, as everybody may read it who is shown it. */
export const publicSummaryOf = (meeting: Meeting, viewer: Viewer): MeetingSummary => {
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
    startsAt: meeting.plan?.startsAt ?? 0,
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

/** The same for one person: his seats in it, and what waits for him. */
export const summaryOf = (meeting: Meeting, viewer: Viewer, noticeDays: number): MeetingSummary => {
  const seat = viewer.personId === null ? undefined : meeting.seats[viewer.personId];
  return {
    ...publicSummaryOf(meeting, viewer),
    mine: seat && seat.whereabouts !== 'withdrawn' ? seat.roles : [],
    stage: stageShown(meeting, viewer),
    todo: tasksOf(meeting, { personId: viewer.personId ?? '', roles: viewer.roles }, noticeDays),
  };
};

const nameWith = (meeting: Meeting, role: 'presider' | 'handler') =>
  Object.values(meeting.seats).find((seat) => seat.roles.includes(role) && seat.whereabouts !== 'withdrawn')
    ?.name ?? '';
