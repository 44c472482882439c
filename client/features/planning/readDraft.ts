/** A draft as it was kept on this device: read with care, for another version of the page may have written it. */
import { caseTypes, hearingSteps, opennesses, placeModes } from '#shared/meeting/terms.ts';
import type { PlanDraft } from './planDraft.ts';

type Is = (value: unknown) => boolean;

const text: Is = (value) => typeof value === 'string';
const number: Is = (value) => typeof value === 'number' && Number.isFinite(value);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const oneOf =
  (words: readonly string[]): Is =>
  (value) =>
    typeof value === 'string' && words.includes(value);

const shaped =
  (parts: Readonly<Record<string, Is>>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(parts).every(([name, is]) =>
      is(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
    );

const issue = shaped({ id: text, text });
const fields: Readonly<Record<keyof PlanDraft, Is>> = {
  meetingId: text,
  title: text,
  caseNo: text,
  cause: text,
  caseType: orNull(oneOf(caseTypes)),
  minorParty: (value) => typeof value === 'boolean',
  digest: text,
  supervisedOrgan: text,
  issues: (value) => Array.isArray(value) && value.length > 0 && value.every(issue),
  departsTo: orNull(oneOf(opennesses)),
  opennessReason: text,
  place: shaped({ mode: oneOf(placeModes), room: text }),
  startsAt: orNull(number),
  minutesPerStep: shaped(Object.fromEntries(hearingSteps.map((step) => [step, number]))),
  presiderId: orNull(text),
  handlerId: orNull(text),
  clerkId: orNull(text),
  secondClerkId: orNull(text),
};
const whole = shaped(fields);

/** What was kept, or null when there is nothing that can be read. */
export const readDraft = (kept: string): PlanDraft | null => {
  if (kept === '') return null;
  try {
    const value: unknown = JSON.parse(kept);
    // Every field was just looked at.
    return whole(value) ? (value as PlanDraft) : null;
  } catch {
    // Not JSON: an entry of another age.
    return null;
  }
};
