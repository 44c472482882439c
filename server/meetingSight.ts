/** How a meeting is looked at. */
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { belongs, isInside, mayFollow, seatOfViewer, standingOf, thePublic } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import type { Sight } from './sight.ts';

export const meetingSight: Sight<Meeting, MeetingEvent> = {
  kind: 'meeting',
  ...{ mayFollow, seenBy, standingOf, belongs },
  looksAs: (meeting, viewer) =>
    viewer.personId !== null && (isInside(meeting, viewer) || seatOfViewer(meeting, viewer))
      ? viewer
      : thePublic,
  takesPart: (meeting, viewer) => isInside(meeting, viewer) || belongs(meeting, viewer),
};
