/** A hearing's plan as it was kept on this device, read with care. */
import { caseTypes, hearingSteps, opennesses, placeModes } from '#shared/meeting/terms.ts';
import { listOf, number, oneOf, orNull, readerOf, shaped, text, truth } from './draftShapes.ts';
import type { PlanDraft } from './planDraft.ts';

/** What was kept, or null when there is nothing that can be read. */
export const readDraft = readerOf<PlanDraft>({
  meetingId: text,
  title: text,
  caseNo: text,
  cause: text,
  caseType: orNull(oneOf(caseTypes)),
  minorParty: truth,
  digest: text,
  supervisedOrgan: text,
  issues: listOf(shaped({ id: text, text }), 1),
  departsTo: orNull(oneOf(opennesses)),
  opennessReason: text,
  place: shaped({ mode: oneOf(placeModes), room: text }),
  startsAt: orNull(number),
  minutesPerStep: shaped(Object.fromEntries(hearingSteps.map((step) => [step, number]))),
  presiderId: orNull(text),
  handlerId: orNull(text),
  clerkId: orNull(text),
  secondClerkId: orNull(text),
});
