/** Shows the minutes as they grow to those who follow a hearing and may read them without writing. */
import type { Socket } from 'socket.io';
import { minutesAccess } from '#shared/meeting/access.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import { type MinutesText, minutesDocument } from '#shared/protocol.ts';
import { tellAll } from './audiences.ts';
import type { Documents } from './documents/documents.ts';
import type { Followers } from './followers.ts';
import type { Log } from './log.ts';
import type { Meetings } from './meetings.ts';

export type MinutesReaders = {
  /** Somebody has begun to follow. */
  readonly come: (socket: Socket, meetingId: string, viewer: Viewer, meeting: Meeting) => void;
};

export type MinutesReadersOptions = {
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly followers: Followers<Meeting>;
  readonly log: Log;
};

export function createMinutesReaders(options: MinutesReadersOptions): MinutesReaders {
  const { meetings, documents, followers, log } = options;
  const notTold = (error: unknown): void => log.warn('the minutes were not told', { error: String(error) });

  const watched = new Set<string>();
  const watch = (meetingId: string): void => {
    if (watched.has(meetingId)) return;
    watched.add(meetingId);
    documents.onChanged(minutesDocument(meetingId), ({ generation, seq, blocks }) => {
      meetings
        .read(meetingId)
        .then(({ state }) => {
          const readers = followers.socketsOf(meetingId, (viewer) => minutesAccess(state, viewer) !== 'none');
          tellAll(readers, 'minutes', { meetingId, generation, seq, blocks });
        })
        .catch(notTold);
    });
  };
  const minutesNow = async (meetingId: string): Promise<MinutesText | null> => {
    watch(meetingId);
    const document = minutesDocument(meetingId);
    const state = await documents.stateOf(document);
    if (!state) return null;
    const { generation, seq } = state;
    return { meetingId, generation, seq, blocks: await documents.textOf(document) };
  };

  return {
    come: (socket, meetingId, viewer, meeting) => {
      if (minutesAccess(meeting, viewer) === 'none') return;
      const tellHim = async () => {
        const text = await minutesNow(meetingId);
        // While the text was fetched he may have been sent out, or have gone.
        const { state } = await meetings.read(meetingId);
        if (text && followers.follows(socket, meetingId) && minutesAccess(state, viewer) !== 'none')
          tellAll([socket], 'minutes', text);
      };
      tellHim().catch(notTold);
    },
  };
}
