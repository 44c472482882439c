/** Who looks at a hearing, and from where: the standing that decides what he is shown. */
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { materialOf } from './conferenceMaterial.ts';
import { isAttendee, isIsolated, isOnDuty, isRecused, seatOf, sits } from './seats.ts';
import type { Meeting, Seat } from './state.ts';
import type { Stage } from './terms.ts';

export { thePublic, type Viewer } from '#shared/office/viewer.ts';

const leads: readonly OfficeRole[] = ['chiefProsecutor', 'deputyChief', 'departmentHead', 'caseManagement'];

/** Answers for cases in the office, and so for its conferences. */
const decides: readonly OfficeRole[] = ['chiefProsecutor', 'deputyChief', 'departmentHead'];

/**
 * W2 On the inside: those who prepare and hold the hearing, and those who answer for it in the office. K27 Inside a
 * conference are its members too, and of the office only those who answer for cases.
 */
export const isInside = (meeting: Meeting, viewer: Viewer): boolean => {
  if (viewer.personId === null || isRecused(meeting, viewer.personId)) return false;
  const above = meeting.kind === 'conference' ? decides : leads;
  if (viewer.roles.some((role) => above.includes(role))) return true;
  if (viewer.roles.length > 0 && meeting.plannedBy === viewer.personId) return true;
  return sits(meeting, viewer.personId, 'presider', 'handler', 'clerk', 'member');
};

export const seatOfViewer = (meeting: Meeting, viewer: Viewer): Seat | undefined =>
  viewer.personId === null ? undefined : seatOf(meeting, viewer.personId);

/** A hearing that the public may follow: open, announced, and neither postponed nor cancelled. */
export const isPublic = (meeting: Meeting): boolean =>
  meeting.plan?.openness === 'open' && meeting.announcement !== null && meeting.stage !== 'cancelled';

/** Has a seat here that is still his. */
export const belongs = (meeting: Meeting, viewer: Viewer): boolean => {
  const seat = seatOfViewer(meeting, viewer);
  return seat !== undefined && seat.whereabouts !== 'withdrawn' && seat.whereabouts !== 'recused';
};

/** W3 May this viewer follow the hearing at all? Without a seat only what is public. */
export const mayFollow = (meeting: Meeting, viewer: Viewer): boolean => {
  if (meeting.stage === 'none') return false;
  return isInside(meeting, viewer) || isPublic(meeting) || belongs(meeting, viewer);
};

/** B4 Neither inside nor with a seat: one of the gallery, whoever he is, and shown what the public is shown. */
export const looksOn = (meeting: Meeting, viewer: Viewer): boolean =>
  !isInside(meeting, viewer) && !belongs(meeting, viewer);

/** Was what was recorded under this number said in his hearing? */
export const heard = (seat: Seat, seq: number): boolean => {
  const inOneStay = seat.stays.some((stay) => seq >= stay.from && (stay.to === null || seq <= stay.to));
  if (isIsolated(seat) || isAttendee(seat)) return inOneStay;
  if (seat.whereabouts === 'admitted') return true;
  const last = seat.stays.at(-1);
  return last !== undefined && last.to !== null && seq <= last.to;
};

/**
 * W4 A short text that is the same for two moments in which the viewer may see the same things. When it changes, what he
 * was sent no longer fits what he may see, and he begins again from the first number (Y2).
 */
export const standingOf = (meeting: Meeting, viewer: Viewer): string => {
  const seat = seatOfViewer(meeting, viewer);
  const inside = isInside(meeting, viewer);
  const parts = [inside ? 'inside' : '', isPublic(meeting) ? 'public' : ''];
  const outside = !inside && (!seat || seat.whereabouts === 'withdrawn' || seat.whereabouts === 'recused');
  if (outside)
    parts.push(
      ...Object.values(meeting.seats).flatMap((one) => (one.protectedAs ? [one.name, one.protectedAs] : [])),
    );
  if (seat)
    parts.push(
      seat.whereabouts,
      seat.roles.join('+'),
      isOnDuty(seat) ? '' : String(meeting.briefedAt !== null),
      inside ? '' : materialSeen(meeting, seat.id),
    );
  return parts.join('|');
};

/** K6 What an attendee was sent opens the digest and those exhibits to him, from the first number on. */
const materialSeen = (meeting: Meeting, personId: string): string =>
  [
    '',
    ...(materialOf(meeting, personId)?.exhibitIds ?? []),
    materialOf(meeting, personId) ? 'sent' : '',
  ].join('+');

const afterSeal: readonly Stage[] = ['decided', 'archived'];

/** K27 How a conference went on after the seal is not for those who attended it. */
export const stageShown = (meeting: Meeting, viewer: Viewer): Stage => {
  const isAfter = afterSeal.includes(meeting.stage);
  return meeting.kind === 'conference' && isAfter && !isInside(meeting, viewer) ? 'sealed' : meeting.stage;
};

/** The stages a meeting may be at while somebody is shown that it is at this one. */
export const stagesShownAs = (stage: Stage): readonly Stage[] =>
  stage === 'sealed' ? [stage, ...afterSeal] : [stage];
