/** The types every part of the expert opinion's rules is made of. */
import type { Context, Rules, Steps } from '#shared/kernel/decider.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { OpinionCommand } from './commands.ts';
import type { OpinionEvent } from './events.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { Opinion } from './state.ts';

/** What the server says of the text at the moment of deciding. */
export type TextFacts = {
  readonly generation: number;
  readonly seq: number;
  /** Questions whose conclusion has no words yet. */
  readonly emptyConclusions: readonly string[];
};

export type OpinionContext = Context<OfficeRole | 'system'> & {
  /** The stream this command was sent to. */
  readonly opinionId: string;
  readonly office: Office;
  /** Hearing officers of hearings in the same case; a browser does not know them and hands in none. */
  readonly caseOfficers: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
  /** Those who may ask in the meeting it comes from; null where it was not looked up. */
  readonly originAskers: readonly string[] | null;
  /** Null where it is not known, as in a browser without the editor. */
  readonly text: TextFacts | null;
};

type AllRules = Rules<Opinion, OpinionCommand, OpinionEvent, OpinionRefusal, OpinionContext>;
type AllSteps = Steps<Opinion, OpinionEvent>;
export type RulesFor<Type extends OpinionCommand['type']> = Pick<AllRules, Type>;
export type StepsFor<Type extends OpinionEvent['type']> = Pick<AllSteps, Type>;
