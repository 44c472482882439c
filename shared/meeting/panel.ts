/** The panel of hearing officers (rule Arts. 7, 11): chosen or drawn from the bank, free of conflict, briefed. */
import { refuse } from '#shared/kernel/decider.ts';
import type { BankOfficer, Office } from '#shared/office/state.ts';
import { ageAt } from './calendar.ts';
import { drawn } from './draw.ts';
import type { Seated } from './events.ts';
import { isOver } from './procedure.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import {
  declaresInterests,
  endStay,
  newSeat,
  prepares,
  seatOf,
  seatsWith,
  sits,
  takesPart,
  withSeat,
} from './seats.ts';
import type { Meeting, Seat } from './state.ts';
import { isStep } from './terms.ts';

/** C1 In the bank, old enough (rule Art. 7: 23), and nothing else in this hearing. Null when fit. */
export const officerFlaw = (meeting: Meeting, office: Office, officerId: string): MeetingRefusal | null => {
  const officer = Object.hasOwn(office.officers, officerId) ? office.officers[officerId] : undefined;
  if (!officer || officer.removed !== null || !meeting.plan) return 'officerUnknown';
  if (ageAt(officer.bornAt, meeting.plan.startsAt) < office.policy.officerAge) return 'officerTooYoung';
  const seat = seatOf(meeting, officerId);
  if (seat && takesPart(seat) && !seat.roles.includes('officer')) return 'officerSeatedElsewhere';
  if (seat?.whereabouts === 'recused' || seat?.conflict?.conflict) return 'conflictOutstanding';
  // C2 Somebody of the same name is a party: to be cleared up before he may sit.
  const sharesName = Object.values(meeting.seats).some(
    (other) => takesPart(other) && !other.roles.includes('officer') && other.name === officer.name,
  );
  return sharesName ? 'officerSeatedElsewhere' : null;
};

const seatedOfficer = (officer: BankOfficer, remote = false): Seated => ({
  participantId: officer.id,
  roles: ['officer'],
  name: officer.name,
  unit: officer.unit,
  side: '',
  phone: officer.phone,
  remote,
  protectedAs: null,
});

const isOutOfSize = (count: number, { office: { policy } }: MeetingContext) =>
  count < policy.panelAtLeast || count > policy.panelAtMost;

const mayCompose = (meeting: Meeting, { by }: MeetingContext): MeetingRefusal | null => {
  if (!meeting.plan) return 'hearingUnknown';
  if (!prepares(meeting, by) && !by.roles.includes('caseManagement')) return 'notPreparing';
  return meeting.stage === 'draft' || meeting.stage === 'refused' || meeting.stage === 'preparing'
    ? null
    : 'wrongStage';
};

const fromBank = (office: Office, officerId: string) => {
  const officer = office.officers[officerId];
  return officer ? [seatedOfficer(officer)] : [];
};

const takesDeclarations = ({ stage }: Meeting, seat: Seat) =>
  isStep(stage) ? seat.whereabouts !== 'admitted' : !isOver(stage) && stage !== 'cancelled';

export const panelRules: RulesFor<
  'choosePanel' | 'drawPanel' | 'declareConflict' | 'replaceOfficer' | 'briefPanel'
> = {
  /** C3 A panel has 3 to 7 officers; another number needs a reason, which is recorded. */
  choosePanel(meeting, { officerIds, reason }, context) {
    const flaw = mayCompose(meeting, context);
    if (flaw) return refuse(flaw);
    if (new Set(officerIds).size < officerIds.length) return refuse('officerTwice');
    if (isOutOfSize(officerIds.length, context) && reason === '') return refuse('panelSize');
    for (const officerId of officerIds) {
      const unfit = officerFlaw(meeting, context.office, officerId);
      if (unfit) return refuse(unfit);
    }
    const officers = officerIds.flatMap((officerId) => fromBank(context.office, officerId));
    return [
      {
        type: 'panelSet',
        method: 'chosen',
        seed: '',
        candidates: officerIds,
        excluded: [],
        officers,
        reason,
      },
    ];
  },
  /** C4 A draw takes every fit officer of the bank as candidate and records seed, candidates and who was left out, why. */
  drawPanel(meeting, { count, fields }, context) {
    const flaw = mayCompose(meeting, context);
    if (flaw) return refuse(flaw);
    if (isOutOfSize(count, context)) return refuse('panelSize');
    const listed = Object.values(context.office.officers)
      .filter(
        (officer) => officer.removed === null && (fields.length === 0 || fields.includes(officer.field)),
      )
      .map((officer) => officer.id)
      .sort();
    const judged = listed.map((officerId) => ({
      officerId,
      why: officerFlaw(meeting, context.office, officerId),
    }));
    const candidates = judged.filter(({ why }) => why === null).map(({ officerId }) => officerId);
    if (candidates.length < count) return refuse('tooFewCandidates');
    const seed = context.newId();
    const officers = drawn(candidates, count, seed).flatMap((officerId) =>
      fromBank(context.office, officerId),
    );
    const excluded = judged.flatMap(({ officerId, why }) => (why ? [{ officerId, why }] : []));
    return [{ type: 'panelSet', method: 'drawn', seed, candidates, excluded, officers, reason: '' }];
  },
  /** C5 Each officer and assistant declares whether he has an interest in the case, before he sits; later he asks to be recused. */
  declareConflict(meeting, { conflict, statement }, { by }) {
    const seat = seatOf(meeting, by.id);
    if (!seat || !takesPart(seat) || !declaresInterests(seat)) return refuse('notOnPanel');
    if (!takesDeclarations(meeting, seat)) return refuse('wrongStage');
    if (seat.conflict?.conflict === conflict && seat.conflict.statement === statement) return [];
    return [{ type: 'conflictDeclared', participantId: by.id, conflict, statement }];
  },
  /** C6 An officer is replaced from the bank before the hearing begins, with a reason. */
  replaceOfficer(meeting, { participantId, officerId, reason }, context) {
    if (!prepares(meeting, context.by) && !context.by.roles.includes('caseManagement'))
      return refuse('notPreparing');
    if (meeting.stage !== 'preparing' && meeting.stage !== 'checkIn') return refuse('wrongStage');
    if (!sits(meeting, participantId, 'officer')) return refuse('notOnPanel');
    if (sits(meeting, officerId, 'officer')) return refuse('officerTwice');
    const unfit = officerFlaw(meeting, context.office, officerId);
    if (unfit) return refuse(unfit);
    return fromBank(context.office, officerId).map((officer) => ({
      type: 'officerReplaced',
      participantId,
      officer,
      reason,
    }));
  },
  /** C7 The officers are told the case, the questions and the law (rule Art. 11). */
  briefPanel(meeting, { note }, { by }) {
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (meeting.stage !== 'preparing') return refuse('wrongStage');
    if (seatsWith(meeting, 'officer').length === 0) return refuse('panelMissing');
    return [{ type: 'panelBriefed', note }];
  },
};

const withdrawn = (seat: Seat): Seat => (takesPart(seat) ? { ...seat, whereabouts: 'withdrawn' } : seat);

/** Officers the panel must have present: the policy's least, or fewer where a reason was given for fewer (C3). */
export const panelNeeds = ({ panel }: Meeting, { policy }: Pick<Office, 'policy'>): number =>
  panel?.method === 'chosen' ? Math.min(policy.panelAtLeast, panel.candidates.length) : policy.panelAtLeast;

export const panelSteps: StepsFor<'panelSet' | 'conflictDeclared' | 'officerReplaced' | 'panelBriefed'> = {
  panelSet: (meeting, { method, seed, candidates, excluded, officers, reason }, { at }) => {
    // C8 Who leaves the panel is withdrawn, not forgotten: a declared interest or a recusal still bars him. Who stays keeps his notice.
    const others = Object.values(meeting.seats)
      .filter((seat) => !officers.some(({ participantId }) => participantId === seat.id))
      .map((seat) => [seat.id, seat.roles.includes('officer') ? withdrawn(seat) : seat] as const);
    const panel = officers.map((officer) => {
      const seat = seatOf(meeting, officer.participantId);
      return [officer.participantId, seat && takesPart(seat) ? seat : newSeat(officer)] as const;
    });
    return {
      ...meeting,
      seats: Object.fromEntries([...others, ...panel]),
      panel: { method, seed, candidates, excluded, reason, at },
    };
  },
  conflictDeclared: (meeting, { participantId, conflict, statement }) =>
    withSeat(meeting, participantId, () => ({ conflict: { conflict, statement } })),
  officerReplaced: (meeting, { participantId, officer }, { seq, at }) => {
    const without = withSeat(meeting, participantId, (seat) => ({
      whereabouts: 'withdrawn',
      stays: endStay(seat, seq, at),
    }));
    return { ...without, seats: { ...without.seats, [officer.participantId]: newSeat(officer) } };
  },
  panelBriefed: (meeting, _, { at }) => ({ ...meeting, briefedAt: at }),
};
