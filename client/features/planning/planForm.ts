/** What every part of the plan form is handed. */
import type { PlanDraft } from './planDraft.ts';

export type PlanPartProps = {
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft>) => void;
};
