/** A meeting as this browser sees it, with the minutes as they grow. */
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { MinutesText } from '#shared/protocol.ts';
import type { Connection } from './connection.ts';
import { type LiveStream, openLiveStream } from './liveStream.ts';

export type LiveMeeting = LiveStream<'meeting', Meeting> & {
  readonly minutes: () => MinutesText | null;
};

export function openLiveMeeting(connection: Connection, meetingId: string): LiveMeeting {
  const live = openLiveStream(connection, 'meeting', meetingId, meetingDecider);
  const listeners = new Set<() => void>();
  let minutes: MinutesText | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const heard = [
    connection.wire.on('minutes', (text) => {
      if (text.meetingId !== meetingId) return;
      minutes = text;
      tell();
    }),
    // What he may see has changed: the minutes come again if they are for him.
    connection.wire.on('begin', (kind, id) => {
      if (kind === 'meeting' && id === meetingId) minutes = null;
    }),
  ];
  return {
    ...live,
    minutes: () => minutes,
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = live.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    close: () => {
      for (const stop of heard) stop();
      listeners.clear();
      live.close();
    },
  };
}
