/** Who wrote what, as the server verified it: read when it is asked for, and again as the text grows. */
import { useEffect, useState } from 'react';
import type { AuthorshipView } from '#shared/authorship/view.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useReading } from '../../live/reading.ts';
import { useOpinion } from '../../live/useOpinion.tsx';

const SETTLE_MS = 1_500;

export function useAuthorship(live: LiveDocument | null) {
  const { opinionId } = useOpinion();
  const changes = useSettledChanges(live);
  const address = `${api.authorship(opinionDocument(opinionId))}#${String(changes)}`;
  return useReading<AuthorshipView>(live ? address : null, {
    freshFor: Number.POSITIVE_INFINITY,
    keepsPrevious: true,
  });
}

/** Counts pauses in the writing: nobody needs every keystroke's authors, and the server has told of it by then. */
function useSettledChanges(live: LiveDocument | null): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (!live) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setChanges((count) => count + 1), SETTLE_MS);
    };
    live.doc.on('update', soon);
    return () => {
      clearTimeout(timer);
      live.doc.off('update', soon);
    };
  }, [live]);
  return changes;
}
