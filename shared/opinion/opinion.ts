/** Puts the parts together: one decider for an expert opinion. The compiler names a command without a rule, an event without a step. */
import { createDecider } from '#shared/kernel/decider.ts';
import { adoptionRules, adoptionSteps } from './adoption.ts';
import type { OpinionCommand } from './commands.ts';
import { commentRules, commentSteps } from './comments.ts';
import { draftingRules, draftingSteps } from './drafting.ts';
import type { OpinionEvent } from './events.ts';
import { expertRules, expertSteps } from './experts.ts';
import { materialRules, materialSteps } from './materials.ts';
import type { OpinionRefusal } from './refusals.ts';
import { requestRules, requestSteps } from './request.ts';
import type { OpinionContext } from './rules.ts';
import { signingRules, signingSteps } from './signing.ts';
import { noOpinion, type Opinion } from './state.ts';
import { suggestionRules, suggestionSteps } from './suggestions.ts';
import { versionRules, versionSteps } from './versions.ts';

export const opinionDecider = createDecider<
  Opinion,
  OpinionCommand,
  OpinionEvent,
  OpinionRefusal,
  OpinionContext
>(
  noOpinion,
  {
    ...requestRules,
    ...materialRules,
    ...expertRules,
    ...draftingRules,
    ...commentRules,
    ...suggestionRules,
    ...versionRules,
    ...signingRules,
    ...adoptionRules,
  },
  {
    ...requestSteps,
    ...materialSteps,
    ...expertSteps,
    ...draftingSteps,
    ...commentSteps,
    ...suggestionSteps,
    ...versionSteps,
    ...signingSteps,
    ...adoptionSteps,
  },
);
