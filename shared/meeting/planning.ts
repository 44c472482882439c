/** Planning a hearing (rule Arts. 4, 5, 10, 13): the plan, and the seats it fills from the office. */
import { refuse } from '#shared/kernel/decider.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { Plan } from './commands.ts';
import type { MeetingEvent, Seated } from './events.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { isRecused, newSeat, prepares, seatOf, takesPart } from './seats.ts';
import type { Meeting } from './state.ts';
import { defaultOpenness, type SeatRole } from './terms.ts';

const decides: readonly OfficeRole[] = ['chiefProsecutor', 'deputyChief', 'departmentHead', 'prosecutor'];
const clerks: readonly OfficeRole[] = ['clerk', 'prosecutorAssistant'];
const plans: readonly OfficeRole[] = [...decides, 'prosecutorAssistant', 'clerk'];

/** H8 Each seat of the plan is filled by somebody of the office fit for it (rule Art. 13), never by one who was recused. */
const isFit = (office: Office, personId: string, roles: readonly OfficeRole[]) => {
  const person = Object.hasOwn(office.people, personId) ? office.people[personId] : undefined;
  return person !== undefined && !person.retired && person.roles.some((role) => roles.includes(role));
};

/** H4 A head or chief prosecutor who handles the case presides himself (rule Art. 13). */
export const mustPreside = (office: Office, plan: Pick<Plan, 'handlerId' | 'presiderId'>): boolean =>
  plan.handlerId !== plan.presiderId &&
  isFit(office, plan.handlerId, ['chiefProsecutor', 'deputyChief', 'departmentHead']);

/** H9 Held in a hearing room, it is one of the office's own, by name or id; elsewhere is for approval (rule Art. 12). */
export const isInKnownRoom = (office: Office, { mode, room }: Plan['place']) => {
  const rooms = Object.values(office.rooms);
  if (rooms.length === 0 || room === '' || (mode !== 'room' && mode !== 'mixed')) return true;
  return rooms.some((one) => one.name === room || one.id === room);
};

const planFlaw = (meeting: Meeting, plan: Plan, { office, at }: MeetingContext): MeetingRefusal | null => {
  if (plan.startsAt <= at) return 'inThePast';
  const isFitFor = (personId: string, roles: readonly OfficeRole[]) =>
    isFit(office, personId, roles) && !isRecused(meeting, personId);
  if (!isFitFor(plan.presiderId, decides)) return 'presiderUnfit';
  if (!isFitFor(plan.handlerId, decides)) return 'handlerUnfit';
  if (!isFitFor(plan.clerkId, clerks)) return 'clerkUnfit';
  if (plan.secondClerkId && !isFitFor(plan.secondClerkId, clerks)) return 'clerkUnfit';
  if (plan.secondClerkId === plan.clerkId) return 'sameClerkTwice';
  if (plan.clerkId === plan.presiderId || plan.clerkId === plan.handlerId) return 'clerkUnfit';
  if (plan.secondClerkId === plan.presiderId || plan.secondClerkId === plan.handlerId) return 'clerkUnfit';
  if (mustPreside(office, plan)) return 'handlerMustPreside';
  if (!isInKnownRoom(office, plan.place)) return 'roomUnknown';
  if (new Set(plan.issues.map((issue) => issue.id)).size < plan.issues.length) return 'issueTwice';
  if (plan.openness !== defaultOpenness(plan.caseType, plan.minorParty) && plan.opennessReason === '')
    return 'opennessReasonMissing';
  return null;
};

/** The people a plan seats, each once with all he is (the handler may preside). */
const seatsOfPlan = (plan: Plan, office: Office): readonly Seated[] => {
  const rolesOf = new Map<string, SeatRole[]>();
  const add = (personId: string, role: SeatRole) =>
    rolesOf.set(personId, [...(rolesOf.get(personId) ?? []), role]);
  add(plan.presiderId, 'presider');
  add(plan.handlerId, 'handler');
  add(plan.clerkId, 'clerk');
  if (plan.secondClerkId) add(plan.secondClerkId, 'clerk');
  return [...rolesOf].map(([personId, roles]) => {
    const person = office.people[personId];
    return {
      participantId: personId,
      roles,
      name: person?.name ?? '',
      unit: person?.department || office.name,
      side: '',
      phone: '',
      remote: false,
      protectedAs: null,
    };
  });
};

/** What approval covered and only a new approval changes. */
const approvedPart = (plan: Plan) =>
  [plan.caseType, plan.minorParty, plan.openness, plan.place.mode, plan.startsAt].join('|');

const isSeatedSame = (meeting: Meeting, seated: Seated) => {
  const seat = seatOf(meeting, seated.participantId);
  return seat !== undefined && seat.roles.join() === seated.roles.join() && seat.whereabouts !== 'withdrawn';
};

const reseat = (meeting: Meeting, plan: Plan, office: Office): readonly MeetingEvent[] => {
  const wanted = seatsOfPlan(plan, office);
  const onPlan = Object.values(meeting.seats).filter((seat) =>
    seat.roles.some((role) => role === 'presider' || role === 'handler' || role === 'clerk'),
  );
  const gone = onPlan.filter(
    (seat) =>
      seat.whereabouts !== 'withdrawn' &&
      seat.whereabouts !== 'recused' &&
      !wanted.some(({ participantId }) => participantId === seat.id),
  );
  return [
    ...gone.map(
      (seat) => ({ type: 'participantWithdrawn', participantId: seat.id, reason: plan.title }) as const,
    ),
    ...wanted
      .filter((seated) => !isSeatedSame(meeting, seated))
      .map((seated) => ({ type: 'participantSeated', ...seated }) as const),
  ];
};

export const planningRules: RulesFor<'planHearing' | 'revisePlan'> = {
  /** H1 A prosecutor, his assistant or a clerk plans a hearing; H2 it needs at least one issue to be heard. */
  planHearing(meeting, { plan }, context) {
    if (meeting.stage !== 'none') return refuse('hearingExists');
    if (!context.by.roles.some((role) => (plans as readonly string[]).includes(role)))
      return refuse('notStaff');
    const flaw = planFlaw(meeting, plan, context);
    if (flaw) return refuse(flaw);
    return [
      { type: 'hearingPlanned', meetingId: context.meetingId, plan },
      ...seatsOfPlan(plan, context.office).map(
        (seated) => ({ type: 'participantSeated', ...seated }) as const,
      ),
    ];
  },
  /** H3 A plan may be revised until check-in; what was approved stays as approved. */
  revisePlan(meeting, { plan }, context) {
    if (!meeting.plan) return refuse('hearingUnknown');
    if (!prepares(meeting, context.by)) return refuse('notPreparing');
    if (meeting.stage !== 'draft' && meeting.stage !== 'refused' && meeting.stage !== 'preparing')
      return refuse('wrongStage');
    const flaw = planFlaw(meeting, plan, context);
    if (flaw) return refuse(flaw);
    if (meeting.stage === 'preparing' && approvedPart(plan) !== approvedPart(meeting.plan))
      return refuse('approvedAlready');
    return [{ type: 'planRevised', plan }, ...reseat(meeting, plan, context.office)];
  },
};

export const planningSteps: StepsFor<'hearingPlanned' | 'planRevised' | 'participantSeated'> = {
  hearingPlanned: (meeting, { meetingId, plan }, { by, at }) => ({
    ...meeting,
    id: meetingId,
    plan,
    plannedBy: by,
    stage: 'draft',
    enteredAt: { draft: at },
  }),
  planRevised: (meeting, { plan }) => ({
    ...meeting,
    plan,
    stage: meeting.stage === 'refused' ? 'draft' : meeting.stage,
  }),
  participantSeated: (meeting, { type: _, ...seated }) => {
    const known = seatOf(meeting, seated.participantId);
    // K18 Seated as something else in a conference that was adjourned, he still sat in it before.
    const sat =
      meeting.kind === 'conference' && known !== undefined && known.stays.length > 0 && takesPart(known);
    const seat = sat ? { ...known, roles: seated.roles } : newSeat(seated);
    return { ...meeting, seats: { ...meeting.seats, [seated.participantId]: seat } };
  },
};
