/** Who asks over HTTP, and as what he looks at a hearing. */
import type { Request } from 'express';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import { looksOn, thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import type { Galleries } from '../gallery/galleries.ts';
import type { MeetingFolded, Meetings } from '../meetings.ts';
import type { Offices } from '../offices.ts';
import type { Identity } from '../sessions/identity.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { viewerIn, viewerInOffice } from '../viewers.ts';

export type Asking = {
  readonly identityOf: (request: Request, meetingId?: string) => Promise<Identity | null>;
  readonly viewerOf: (request: Request, meetingId?: string) => Promise<Viewer>;
  /**
   * The hearing and its viewer, or null when there is none or it is not for him (the two are not told apart). B4 Who
   * looks on is of the public, whoever he is or was, and gets what it is shown at this moment.
   */
  readonly meetingFor: (
    request: Request,
    meetingId: string,
  ) => Promise<{ readonly folded: MeetingFolded; readonly viewer: Viewer } | null>;
};

export function createAsking(
  sessions: Sessions,
  offices: Offices,
  meetings: Meetings,
  galleries: Galleries,
): Asking {
  const viewerOfRequest = async (request: Request, meetingId?: string) => {
    const identity = await sessions.identityOf(request, meetingId);
    return meetingId === undefined
      ? viewerInOffice(identity, offices)
      : viewerIn(meetingId, identity, offices);
  };
  return {
    identityOf: (request, meetingId) => sessions.identityOf(request, meetingId),
    viewerOf: viewerOfRequest,
    meetingFor: async (request, meetingId) => {
      const viewer = await viewerOfRequest(request, meetingId);
      const folded = await meetings.read(meetingId);
      if (!looksOn(folded.state, viewer)) return { folded, viewer };
      const shown = await galleries.read(meetingId);
      if (!shown) return null;
      const { events, upTo } = shown;
      const state = meetingDecider.replay(events);
      return { folded: { state, records: events, seq: upTo, head: '' }, viewer: thePublic };
    },
  };
}
