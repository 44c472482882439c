/** A plan while it is being filled in: like Plan, but with what has not been chosen yet as null. Kept as JSON. */
import type { Plan } from '#shared/meeting/commands.ts';
import { type CaseType, defaultOpenness, type HearingStep, type Openness } from '#shared/meeting/terms.ts';

export type PlanDraft = {
  readonly meetingId: string;
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly caseType: CaseType | null;
  readonly minorParty: boolean;
  readonly digest: string;
  /** Empty: none is under supervision. */
  readonly supervisedOrgan: string;
  readonly issues: Plan['issues'];
  /** Null: as the law says in general. */
  readonly departsTo: Openness | null;
  readonly opennessReason: string;
  readonly place: Plan['place'];
  readonly startsAt: number | null;
  readonly minutesPerStep: Readonly<Record<HearingStep, number>>;
  readonly presiderId: string | null;
  readonly handlerId: string | null;
  readonly clerkId: string | null;
  readonly secondClerkId: string | null;
};

/** Minutes usual for each step; two hours in all. */
export const usualMinutes: Readonly<Record<HearingStep, number>> = {
  introduction: 10,
  statements: 30,
  questions: 30,
  deliberation: 20,
  opinions: 15,
  finalStatements: 10,
  summary: 5,
};

export const emptyDraft = (meetingId: string): PlanDraft => ({
  meetingId,
  title: '',
  caseNo: '',
  cause: '',
  caseType: null,
  minorParty: false,
  digest: '',
  supervisedOrgan: '',
  issues: [{ id: crypto.randomUUID(), text: '' }],
  departsTo: null,
  opennessReason: '',
  place: { mode: 'room', room: '' },
  startsAt: null,
  minutesPerStep: { ...usualMinutes },
  presiderId: null,
  handlerId: null,
  clerkId: null,
  secondClerkId: null,
});

export const draftOfPlan = (meetingId: string, plan: Plan): PlanDraft => {
  const { openness, ...rest } = plan;
  const departs = openness !== defaultOpenness(plan.caseType, plan.minorParty);
  return {
    ...rest,
    supervisedOrgan: plan.supervisedOrgan ?? '',
    meetingId,
    departsTo: departs ? openness : null,
  };
};

export const legalOpenness = ({ caseType, minorParty }: PlanDraft) =>
  caseType === null ? null : defaultOpenness(caseType, minorParty);

export type PlanField =
  | 'title'
  | 'caseNo'
  | 'cause'
  | 'caseType'
  | 'issues'
  | 'opennessReason'
  | 'room'
  | 'startsAt'
  | 'handler'
  | 'presider'
  | 'clerk';

/** What is still to be filled in, in the order of the form. */
export function missingFields(draft: PlanDraft): readonly PlanField[] {
  const needed: readonly (readonly [PlanField, boolean])[] = [
    ['title', draft.title.trim() !== ''],
    ['caseNo', draft.caseNo.trim() !== ''],
    ['cause', draft.cause.trim() !== ''],
    ['caseType', draft.caseType !== null],
    ['issues', draft.issues.some((issue) => issue.text.trim() !== '')],
    ['opennessReason', draft.departsTo === null || draft.opennessReason.trim() !== ''],
    ['startsAt', draft.startsAt !== null],
    ['room', draft.place.mode === 'online' || draft.place.room.trim() !== ''],
    ['handler', draft.handlerId !== null],
    ['presider', draft.presiderId !== null],
    ['clerk', draft.clerkId !== null],
  ];
  return needed.filter(([, given]) => !given).map(([field]) => field);
}

/** The plan as it would be sent; null while something is missing. */
export function planOfDraft(draft: PlanDraft): Plan | null {
  const { caseType, startsAt, presiderId, handlerId, clerkId } = draft;
  if (missingFields(draft).length > 0) return null;
  if (caseType === null || startsAt === null) return null;
  if (presiderId === null || handlerId === null || clerkId === null) return null;
  const openness = draft.departsTo ?? defaultOpenness(caseType, draft.minorParty);
  const departs = openness !== defaultOpenness(caseType, draft.minorParty);
  return {
    title: draft.title.trim(),
    caseNo: draft.caseNo.trim(),
    cause: draft.cause.trim(),
    caseType,
    minorParty: draft.minorParty,
    digest: draft.digest.trim(),
    ...(draft.supervisedOrgan.trim() !== '' && { supervisedOrgan: draft.supervisedOrgan.trim() }),
    issues: draft.issues
      .map((issue) => ({ id: issue.id, text: issue.text.replace(/\s+/g, ' ').trim() }))
      .filter((issue) => issue.text !== ''),
    openness,
    opennessReason: departs ? draft.opennessReason.trim() : '',
    place: { mode: draft.place.mode, room: draft.place.room.trim() },
    startsAt,
    minutesPerStep: draft.minutesPerStep,
    presiderId,
    handlerId,
    clerkId,
    secondClerkId: draft.secondClerkId,
  };
}
