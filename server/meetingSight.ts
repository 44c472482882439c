/** How a meeting is looked at by those who have a part in it; whoever looks on has the public gallery (B4). */
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { belongs, looksOn, mayFollow, seatOfViewer, standingOf } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import type { Sight } from './sight.ts';

export const meetingSight: Sight<Meeting, MeetingEvent> = {
  kind: 'meeting',
  ...{ seenBy, standingOf, belongs },
  mayFollow: (meeting, viewer) => mayFollow(meeting, viewer) && !looksOn(meeting, viewer),
  isInGallery: (meeting, viewer) => mayFollow(meeting, viewer) && looksOn(meeting, viewer),
  goneFrom: (meeting, viewer) => {
    const whereabouts = seatOfViewer(meeting, viewer)?.whereabouts;
    return whereabouts === 'recused' || whereabouts === 'withdrawn' ? whereabouts : null;
  },
};
