/** Tells the rule what this page knows of the text: how far it is, and which conclusions are still empty. */
import { useEffect } from 'react';
import { emptyConclusions } from '#shared/opinion/outline.ts';
import type { TextFacts } from '../../editor/opinionText.ts';
import { useDocumentState } from '../../features/opinionDesk/useOpinionDocument.ts';
import { blocksOfDoc } from '../../live/lateText.ts';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useOpinion } from '../../live/useOpinion.tsx';

/** `facts` change whenever the text has. */
export function useTextFacts(live: LiveDocument | null, facts: TextFacts): void {
  const { opinion, tellText } = useOpinion();
  const state = useDocumentState(live);
  const questions = opinion.brief?.questions;
  const generation = state?.generation ?? null;
  const seq = state?.seq ?? 0;
  useEffect(() => {
    if (!live || generation === null || !questions || facts.sections.length === 0) return;
    tellText({ generation, seq, emptyConclusions: emptyConclusions(blocksOfDoc(live.doc), questions) });
  }, [live, generation, seq, questions, facts, tellText]);
}
