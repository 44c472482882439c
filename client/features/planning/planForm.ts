/** What every part of the plan form is handed. */
import type { PlanDraft } from './planDraft.ts';

/** A part that the forms of several kinds of meeting have: it knows of the draft what it shows and changes. */
export type PartProps<Part> = {
  readonly draft: Part;
  readonly change: (part: Partial<Part>) => void;
};

export type PlanPartProps = PartProps<PlanDraft>;
