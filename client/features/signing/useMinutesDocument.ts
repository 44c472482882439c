/** The clerk's own line to the minutes: opened when he may have something to write or something unsent. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { COLLAB_PATH } from '#shared/collab.ts';
import { minutesDocument } from '#shared/protocol.ts';
import { type LiveDocument, type LiveDocumentState, openLiveDocument } from '../../live/liveDocument.ts';
import { useMeeting } from '../../live/useMeeting.tsx';

/** Null while it is not wanted or not yet opened. A document taken back begins anew. */
export function useMinutesDocument(isWanted: boolean): LiveDocument | null {
  const { meetingId, who, records } = useMeeting();
  const generation = records.filter(({ event }) => event.type === 'minutesReopened').length;
  const key = isWanted ? `${meetingId} ${who.personId} ${String(generation)}` : null;
  const [opened, setOpened] = useState<{ readonly key: string; readonly live: LiveDocument } | null>(null);
  const { personId, name } = who;
  useEffect(() => {
    if (key === null) return;
    const origin = location.origin.replace(/^http/, 'ws');
    const live = openLiveDocument({
      documentId: minutesDocument(meetingId),
      url: `${origin}${COLLAB_PATH.replace(/\/$/, '')}`,
      person: { id: personId, name },
    });
    setOpened({ key, live });
    return () => live.destroy();
  }, [key, meetingId, personId, name]);
  return opened?.key === key ? opened.live : null;
}

const never = () => () => undefined;
const nothing = () => null;

export const useDocumentState = (live: LiveDocument | null): LiveDocumentState | null =>
  useSyncExternalStore<LiveDocumentState | null>(live?.subscribe ?? never, live?.getSnapshot ?? nothing);
