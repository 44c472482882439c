/** The plan being filled in, kept on this device at every change until it is submitted. */
import { useState } from 'react';
import { useDraft } from '../../live/useDraft.ts';
import type { PlanDraft } from './planDraft.ts';
import { readDraft } from './readDraft.ts';

export type KeptPlan = {
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft>) => void;
  readonly forget: () => void;
  /** When it was last kept, epoch ms. */
  readonly savedAt: number | null;
  /** When the draft found on opening had been kept; null when the form began afresh. */
  readonly foundAt: number | null;
};

/** `begin` gives the form as it stands when nothing was kept. */
export function usePlanDraft(begin: () => PlanDraft): KeptPlan {
  const [text, setText, clear, savedAt] = useDraft('plan');
  const [fresh, setFresh] = useState(begin);
  const kept = readDraft(text);
  const [foundAt, setFoundAt] = useState(kept ? savedAt : null);
  const draft = kept ?? fresh;
  return {
    draft,
    change: (part) => setText(JSON.stringify({ ...draft, ...part })),
    forget: () => {
      clear();
      setFresh(begin());
      setFoundAt(null);
    },
    savedAt,
    foundAt,
  };
}
