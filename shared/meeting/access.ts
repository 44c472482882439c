/** Who may read and who may write the minutes, asked at every edit: the step grants the right. */
import { isOver, isUnderWay } from './procedure.ts';
import { isAttendee, isIsolated, mustSign, sits } from './seats.ts';
import type { Meeting } from './state.ts';
import { isStep } from './terms.ts';
import { isInside, seatOfViewer, type Viewer } from './viewer.ts';

export type Access = 'none' | 'read' | 'edit';

/** M7 The clerk alone writes the minutes, from preparation until they are circulated. M8 Those in the room see them grow; afterwards each who took part reads them. K27 A conference's are for its members; who attends confirms his own words. */
export const minutesAccess = (meeting: Meeting, viewer: Viewer): Access => {
  if (viewer.personId !== null && sits(meeting, viewer.personId, 'clerk')) {
    const isOpen = meeting.stage === 'preparing' || meeting.stage === 'closed' || isUnderWay(meeting.stage);
    return isOpen ? 'edit' : 'read';
  }
  if (isInside(meeting, viewer)) return 'read';
  const seat = seatOfViewer(meeting, viewer);
  if (!seat || isAttendee(seat)) return 'none';
  if (isOver(meeting.stage)) return mustSign(seat) ? 'read' : 'none';
  return seat.whereabouts === 'admitted' && !isIsolated(seat) ? 'read' : 'none';
};

/** K19 While an expert opinion is on the stage of a conference, everybody in the room reads it, and nobody else by it. */
export const readsOnStage = (
  { conference, seats, stage }: Meeting,
  viewer: Viewer,
  opinionId: string,
): boolean =>
  isStep(stage) &&
  conference?.showingOpinion?.opinionId === opinionId &&
  viewer.personId !== null &&
  Object.hasOwn(seats, viewer.personId) &&
  seats[viewer.personId]?.whereabouts === 'admitted';
