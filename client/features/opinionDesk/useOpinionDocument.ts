/** This person's own line to the text of an opinion: written by its authors, read along by who asked for it. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { COLLAB_PATH } from '#shared/collab.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { type LiveDocument, type LiveDocumentState, openLiveDocument } from '../../live/liveDocument.ts';
import { useOpinion } from '../../live/useOpinion.tsx';

export type OpenedDocument = {
  /** Null while it is not yet opened. A text taken back begins anew. */
  readonly live: LiveDocument | null;
  /** Once what came too late is dealt with: opened afresh, as it now is. */
  readonly reopen: () => void;
};

export function useOpinionDocument(): OpenedDocument {
  const { opinionId, who, records } = useOpinion();
  const [turn, setTurn] = useState(0);
  const reopened = records.filter(({ event }) => event.type === 'textReopened').length;
  const key = `${opinionId} ${who.personId} ${String(reopened)} ${String(turn)}`;
  const [opened, setOpened] = useState<{ readonly key: string; readonly live: LiveDocument } | null>(null);
  const { personId, name } = who;
  useEffect(() => {
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
  return {
    live: opened?.key === key ? opened.live : null,
    reopen: () => setTurn((before) => before + 1),
  };
}

const never = () => () => undefined;
const nothing = () => null;

export const useDocumentState = (live: LiveDocument | null): LiveDocumentState | null =>
  useSyncExternalStore<LiveDocumentState | null>(live?.subscribe ?? never, live?.getSnapshot ?? nothing);
