/** This person's own line to the text of an opinion: written by its authors, read along by who asked for it. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { COLLAB_PATH } from '#shared/collab.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { type LiveDocument, type LiveDocumentState, openLiveDocument } from '../../live/liveDocument.ts';
import { useOpinion } from '../../live/useOpinion.tsx';

/** Null while it is not wanted or not yet opened. A text taken back begins anew. */
export function useOpinionDocument(isWanted: boolean): LiveDocument | null {
  const { opinionId, who, records } = useOpinion();
  const reopened = records.filter(({ event }) => event.type === 'textReopened').length;
  const key = isWanted ? `${opinionId} ${who.personId} ${String(reopened)}` : null;
  const [opened, setOpened] = useState<{ readonly key: string; readonly live: LiveDocument } | null>(null);
  const { personId, name } = who;
  useEffect(() => {
    if (key === null) return;
    const live = openLiveDocument({
      documentId: opinionDocument(opinionId),
      url: `${location.origin.replace(/^http/, 'ws')}${COLLAB_PATH.replace(/\/$/, '')}`,
      person: { id: personId, name },
    });
    // Whoever reads along is here too, without a caret.
    live.awareness.setLocalStateField('user', { id: personId, name });
    setOpened({ key, live });
    return () => live.destroy();
  }, [key, opinionId, personId, name]);
  return opened?.key === key ? opened.live : null;
}

const never = () => () => undefined;
const nothing = () => null;

export const useDocumentState = (live: LiveDocument | null): LiveDocumentState | null =>
  useSyncExternalStore<LiveDocumentState | null>(live?.subscribe ?? never, live?.getSnapshot ?? nothing);
