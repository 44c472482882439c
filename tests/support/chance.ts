/** Stories by chance: what somebody might ask of a hearing at any moment, sensible and hostile, and what would move it on. */
import type { CommandOf, MeetingCommand } from '#shared/meeting/commands.ts';
import { nextStep } from '#shared/meeting/procedure.ts';
import { unsignedSeats } from '#shared/meeting/signing.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { answers, exhibitAudiences, hearingSteps, outsideRoles } from '#shared/meeting/terms.ts';
import { announcement, exhibit, image, issues, otherHash, outsider, plan, textHash } from './hearing.ts';
import { everybody, type Name, outsiders, startsAt } from './people.ts';

/** Picks one of a list; the same seed picks the same. */
export type Pick = <One>(list: readonly One[]) => One;

/** One pick after another, all from one seed (mulberry32). */
export const picking = (seed: number): Pick => {
  let state = seed | 0;
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (list) => {
    const one = list[number() % list.length];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
};

const hostile = ['__proto__', 'constructor', 'toString', 'nobody'];
const DAY = 86_400_000;

/** Texts that must not reach everybody, each saying whose and what it is. */
export const secret = (what: string, who = ''): string => `§${what}${who}§`;

type Makers = { readonly [Type in MeetingCommand['type']]: (ask: Asking) => CommandOf<Type> };
export type Asking = {
  readonly pick: Pick;
  readonly meeting: Meeting;
  readonly who: Name;
  readonly now: number;
};

const idsIn = (things: Readonly<Record<string, unknown>>) => [...Object.keys(things), ...hostile.slice(0, 2)];
const person = ({ pick, meeting }: Asking) => {
  const seated = [...Object.keys(meeting.seats), 'nobody'];
  return pick(pick([seated, seated, seated, [...everybody, ...hostile]]));
};
const issueId = ({ pick }: Asking) => pick([null, 'i1', 'i2', 'i9', 'constructor']);
const hash = ({ pick, meeting }: Asking) => pick([meeting.minutes?.sha256 ?? textHash, otherHash]);
const named = ({ pick }: Asking) => {
  const id = pick(Object.keys(outsiders) as (keyof typeof outsiders)[]);
  // The witness is always protected: his name is one of the secrets.
  return outsider(id, id === 'he' ? 'witness' : pick(outsideRoles), {
    protectedAs: id === 'he' ? '证人甲' : pick([null, null, `${id}甲`]),
    remote: pick([true, false]),
  });
};

export const makers: Makers = {
  planHearing: ({ pick }) => ({ type: 'planHearing', plan: pick([plan, { ...plan, presiderId: 'zheng' }]) }),
  revisePlan: ({ pick, meeting }) => ({
    type: 'revisePlan',
    plan: {
      ...(meeting.plan ?? plan),
      clerkId: pick(['sun', 'qian', 'feng']),
      presiderId: pick(['zhou', 'feng', 'zheng', 'constructor']),
      digest: secret('digest'),
    },
  }),
  requestApproval: () => ({ type: 'requestApproval', opinion: secret('inside') }),
  approveHearing: () => ({ type: 'approveHearing', note: secret('inside') }),
  refuseHearing: () => ({ type: 'refuseHearing', reason: secret('inside') }),
  nameParticipant: (ask) => ({ type: 'nameParticipant', ...named(ask) }),
  correctParticipant: (ask) => {
    const participantId = person(ask);
    const fields = named(ask);
    // Somebody protected stays so: to uncover him would be lawful and would end the secret.
    const kept = ask.meeting.seats[participantId]?.protectedAs ?? fields.protectedAs;
    const phone = `139-${participantId}-000`;
    return { type: 'correctParticipant', ...fields, participantId, protectedAs: kept, phone };
  },
  inviteAssistant: ({ pick }) => ({
    type: 'inviteAssistant',
    assistantId: pick(['chen', 'li', 'constructor']),
    remote: true,
  }),
  withdrawParticipant: (ask) => ({
    type: 'withdrawParticipant',
    participantId: person(ask),
    reason: secret('inside'),
  }),
  choosePanel: ({ pick }) => ({
    type: 'choosePanel',
    officerIds: pick([['li', 'wu', 'zhao'], ['xu', 'lin', 'li'], ['li'], ['li', '__proto__', 'wu']]),
    reason: pick(['', secret('inside')]),
  }),
  drawPanel: ({ pick }) => ({ type: 'drawPanel', count: pick([3, 4, 2, 9]), fields: pick([[], ['法学']]) }),
  declareConflict: ({ pick, who }) => ({
    type: 'declareConflict',
    conflict: pick([false, false, true]),
    statement: secret('conflict:', who),
  }),
  replaceOfficer: (ask) => ({
    type: 'replaceOfficer',
    participantId: person(ask),
    officerId: ask.pick(['xu', 'lin', 'wu', 'constructor']),
    reason: secret('inside'),
  }),
  briefPanel: () => ({ type: 'briefPanel', note: secret('officers') }),
  serveNotices: ({ meeting, pick }) => ({
    type: 'serveNotices',
    participantIds: pick([
      [...Object.keys(meeting.seats), ...(meeting.plan ? [] : ['nobody'])],
      ['li', 'wu'],
      ['__proto__'],
    ]).slice(0, 60),
    method: '电话',
    lateReason: secret('inside'),
  }),
  announce: ({ pick, meeting }) => ({
    type: 'announce',
    ...announcement,
    observersUntil: (meeting.plan?.startsAt ?? startsAt) - pick([60_000, 3_600_000]),
    observerPlaces: pick([0, 1, 5]),
  }),
  postpone: ({ pick, now }) => ({
    type: 'postpone',
    startsAt: pick([now + 3_600_000, now + 9 * DAY, startsAt - 90 * DAY]),
    reason: secret('room'),
  }),
  cancelHearing: () => ({ type: 'cancelHearing', reason: secret('room') }),
  issueInvitation: (ask) => ({
    type: 'issueInvitation',
    participantId: person(ask),
    expiresAt: ask.now + DAY,
  }),
  revokeInvitation: (ask) => {
    const participantId = person(ask);
    return { type: 'revokeInvitation', participantId, reason: secret('invitation:', participantId) };
  },
  registerObserver: ({ who }) => ({
    type: 'registerObserver',
    observerId: who,
    name: `旁听${who}`,
    contact: secret('contact:', who),
  }),
  openCheckIn: () => ({ type: 'openCheckIn' }),
  enterWaitingRoom: ({ pick }) => ({
    type: 'enterWaitingRoom',
    remote: pick([true, false]),
    deviceChecked: true,
  }),
  markPresent: (ask) => ({ type: 'markPresent', participantId: person(ask) }),
  admit: (ask) => ({ type: 'admit', participantId: person(ask) }),
  sendBack: (ask) => ({ type: 'sendBack', participantId: person(ask), reason: secret('room') }),
  noteDeparture: (ask) => ({ type: 'noteDeparture', participantId: person(ask), reason: secret('room') }),
  confirmIdentity: (ask) => {
    const participantId = person(ask);
    return {
      type: 'confirmIdentity',
      participantId,
      method: 'other',
      note: secret('identity:', participantId),
    };
  },
  confirmRights: (ask) => ({ type: 'confirmRights', participantId: person(ask) }),
  notePresence: (ask) => ({
    type: 'notePresence',
    participantId: person(ask),
    online: ask.pick([true, false]),
  }),
  answerRecusal: (ask) => ({ type: 'answerRecusal', participantId: person(ask), raises: false }),
  raiseRecusal: (ask) => ({
    type: 'raiseRecusal',
    participantId: person(ask),
    againstId: person(ask),
    reason: secret('room'),
  }),
  decideRecusal: ({ pick, meeting }) => ({
    type: 'decideRecusal',
    recusalId: pick(idsIn(meeting.recusals)),
    granted: pick([true, false]),
    reason: secret('room'),
    replacementId: pick([null, 'feng', 'qian', 'xu', 'lin', 'zheng', 'constructor', '__proto__']),
  }),
  advance: ({ pick }) => ({
    type: 'advance',
    to: pick(hearingSteps),
    skipReason: pick(['', secret('room')]),
  }),
  suspendHearing: () => ({ type: 'suspendHearing', reason: secret('room') }),
  resumeHearing: () => ({ type: 'resumeHearing' }),
  closeHearing: () => ({ type: 'closeHearing' }),
  convertOffline: () => ({ type: 'convertOffline', reason: secret('room') }),
  askFloor: () => ({ type: 'askFloor' }),
  withdrawRequest: (ask) => ({ type: 'withdrawRequest', participantId: person(ask) }),
  giveFloor: (ask) => ({
    type: 'giveFloor',
    participantId: person(ask),
    seconds: ask.pick([0, 60]),
    issueId: issueId(ask),
  }),
  extendFloor: () => ({ type: 'extendFloor', seconds: 60 }),
  endFloor: () => ({ type: 'endFloor' }),
  makeStatement: (ask) => ({
    type: 'makeStatement',
    text: ask.pick(['陈述', '何目击在场']),
    issueId: issueId(ask),
  }),
  askQuestion: (ask) => ({
    type: 'askQuestion',
    text: '王申请何时离开',
    toId: person(ask),
    issueId: issueId(ask),
  }),
  answerQuestion: ({ pick, meeting }) => ({
    type: 'answerQuestion',
    questionId: pick(idsIn(meeting.questions)),
    text: '何目击知道',
  }),
  sumUp: () => ({ type: 'sumUp', text: '总结', announcedDecision: '' }),
  turnToIssue: ({ pick }) => ({ type: 'turnToIssue', issueId: pick(['i1', 'i2', 'constructor']) }),
  addExhibit: ({ pick, who }) => {
    // A party's exhibit is for the room whatever he asks for.
    const audience = who === 'zheng' || who === 'sun' ? pick(exhibitAudiences) : 'room';
    const id = pick(['e1', 'e2', 'e3', '__proto__', 'constructor']);
    return {
      type: 'addExhibit',
      ...exhibit(id, audience),
      source: secret(audience === 'officers' ? 'officers' : 'room'),
    };
  },
  withdrawExhibit: ({ pick, meeting }) => ({
    type: 'withdrawExhibit',
    exhibitId: pick(idsIn(meeting.exhibits)),
    reason: '误传',
  }),
  showExhibit: ({ pick, meeting }) => ({
    type: 'showExhibit',
    exhibitId: pick(idsIn(meeting.exhibits)),
    page: pick([1, 2, 9]),
  }),
  hideExhibit: () => ({ type: 'hideExhibit' }),
  noteDeliberation: () => ({ type: 'noteDeliberation', text: secret('panel') }),
  chooseSpokesperson: (ask) => ({ type: 'chooseSpokesperson', participantId: person(ask) }),
  submitOpinion: ({ pick, who }) => ({
    type: 'submitOpinion',
    answers: pick([issues, issues, issues.slice(1)]).map(({ id }) => ({
      issueId: id,
      answer: pick(answers),
      reasons: secret('opinion:', who),
    })),
    overall: secret('opinion:', who),
  }),
  announceOpinions: ({ pick }) => ({
    type: 'announceOpinions',
    spokenBy: pick([null, 'li', 'xu', 'wang', 'constructor']),
  }),
  openVote: ({ pick, meeting }) => {
    const officers = Object.values(meeting.seats).flatMap((seat) =>
      seat.roles.includes('officer') ? [seat.id] : [],
    );
    const here = officers.filter((id) => meeting.seats[id]?.whereabouts === 'admitted');
    const present = here.length > 0 ? here : officers;
    return {
      type: 'openVote',
      voteId: pick(['v1', 'v2', 'v3', '__proto__', 'constructor']),
      question: '是否同意',
      options: [
        { id: 'yes', text: '同意' },
        { id: pick(['no', 'constructor']), text: '不同意' },
      ],
      secret: pick([true, false]),
      electorate: [
        ...pick([present, present, officers, ['li', 'wang'], ['__proto__']]),
        ...(officers.length === 0 ? ['li'] : []),
      ].slice(0, 60),
      quorum: pick([1, 2, 9]),
      majority: pick(['simple', 'absolute', 'twoThirds']),
      base: pick(['cast', 'present', 'entitled']),
      disclosureSeen: pick([true, true, false]),
    };
  },
  castBallot: ({ pick, meeting }) => ({
    type: 'castBallot',
    voteId: pick(idsIn(meeting.votes)),
    choice: pick(['yes', 'yes', 'no', 'constructor']),
  }),
  closeVote: ({ pick, meeting }) => ({ type: 'closeVote', voteId: pick(idsIn(meeting.votes)) }),
  cancelVote: ({ pick, meeting }) => ({
    type: 'cancelVote',
    voteId: pick(idsIn(meeting.votes)),
    reason: '重来',
  }),
  admonish: (ask) => ({ type: 'admonish', participantId: person(ask), reason: secret('room') }),
  orderOut: (ask) => ({ type: 'orderOut', participantId: person(ask), reason: secret('room') }),
  requestCorrection: ({ who }) => ({
    type: 'requestCorrection',
    quote: '',
    text: secret('correction:', who),
  }),
  acceptCorrection: ({ pick, meeting }) => ({
    type: 'acceptCorrection',
    correctionId: pick(idsIn(meeting.corrections)),
    note: '',
  }),
  declineCorrection: ({ pick, meeting }) => ({
    type: 'declineCorrection',
    correctionId: pick(idsIn(meeting.corrections)),
    reason: '不改',
  }),
  circulateMinutes: () => ({ type: 'circulateMinutes' }),
  bindMinutes: ({ pick }) => ({ type: 'bindMinutes', sha256: pick([textHash, otherHash]), generation: 1 }),
  reopenMinutes: () => ({ type: 'reopenMinutes', reason: '漏记' }),
  signMinutes: (ask) => ({ type: 'signMinutes', sha256: hash(ask), image }),
  refuseToSign: (ask) => ({
    type: 'refuseToSign',
    participantId: person(ask),
    sha256: hash(ask),
    reason: '不符',
    witnessId: ask.pick([null, person(ask)]),
  }),
  sealHearing: () => ({ type: 'sealHearing' }),
  requestDeparture: () => ({
    type: 'requestDeparture',
    intended: secret('inside'),
    reasons: secret('inside'),
  }),
  consentToDeparture: () => ({ type: 'consentToDeparture', note: secret('inside') }),
  declineDeparture: () => ({ type: 'declineDeparture', reason: secret('inside') }),
  recordDecision: ({ pick }) => ({
    type: 'recordDecision',
    text: '决定',
    reasons: '理由',
    followsMajority: pick([true, false]),
  }),
  tellTreatment: (ask) => {
    const participantId = person(ask);
    return {
      type: 'tellTreatment',
      participantId,
      treatment: 'partly',
      reasons: secret('treatment:', participantId),
    };
  },
  archiveHearing: () => ({ type: 'archiveHearing' }),
};

export const commandTypes = Object.keys(makers) as readonly MeetingCommand['type'][];

export const askedBy = (type: MeetingCommand['type'], ask: Asking): MeetingCommand => makers[type](ask);

type Deed = readonly [Name, MeetingCommand];

/** Something that would move the hearing on from where it stands. */
export const forwards = (ask: Asking): Deed => {
  const { meeting, pick } = ask;
  const holder = (role: 'presider' | 'clerk' | 'handler') =>
    (Object.values(meeting.seats).find(
      (seat) => seat.roles.includes(role) && !['recused', 'withdrawn'].includes(seat.whereabouts),
    )?.id ?? 'sun') as Name;
  const [presider, clerk, handler] = [holder('presider'), holder('clerk'), holder('handler')];
  const pending = Object.values(meeting.recusals).find(({ decision }) => decision === null);
  if (pending)
    return [
      'han',
      {
        type: 'decideRecusal',
        recusalId: pending.id,
        granted: pick([false, true]),
        reason: '审查',
        replacementId: pick([null, 'feng', 'xu', 'qian']),
      },
    ];
  if (meeting.suspension)
    return [
      presider,
      pick([{ type: 'resumeHearing' }, { type: 'enterWaitingRoom', remote: false, deviceChecked: true }]),
    ];
  const open = Object.values(meeting.votes).find((vote) => vote.counts === null && vote.cancelled === null);
  if (open) {
    const voter = (open.electorate.find((id) => !Object.hasOwn(open.ballots, id)) ?? 'li') as Name;
    return pick<Deed>([
      [voter, { type: 'castBallot', voteId: open.id, choice: pick(['yes', 'no']) }],
      [open.inDeliberation ? voter : presider, { type: 'closeVote', voteId: open.id }],
    ]);
  }
  const corrections = Object.values(meeting.corrections).filter(({ answer }) => answer === null);
  if (corrections[0] && (meeting.stage === 'closed' || meeting.stage === 'signing'))
    return [clerk, { type: 'declineCorrection', correctionId: corrections[0].id, reason: '不改' }];
  switch (meeting.stage) {
    case 'none':
      return ['zheng', { type: 'planHearing', plan }];
    case 'draft':
    case 'refused':
      return ['zheng', makers.requestApproval(ask)];
    case 'awaitingApproval':
      return ['han', makers.approveHearing(ask)];
    case 'preparing':
      return [
        clerk,
        pick([
          makers.serveNotices(ask),
          makers.announce(ask),
          makers.choosePanel(ask),
          { type: 'openCheckIn' },
        ]),
      ];
    case 'checkIn':
      return arriving(ask, presider, clerk);
    case 'closed':
      return [clerk, { type: 'circulateMinutes' }];
    case 'signing': {
      if (!meeting.minutes) return ['server', makers.bindMinutes(ask)];
      const next = (unsignedSeats(meeting)[0]?.id ?? presider) as Name;
      return pick<Deed>([
        [next, { type: 'signMinutes', sha256: meeting.minutes.sha256, image }],
        [presider, { type: 'sealHearing' }],
      ]);
    }
    case 'sealed':
      if (meeting.departure?.answer === null) return ['han', makers.consentToDeparture(ask)];
      return [handler, pick([makers.recordDecision(ask), makers.requestDeparture(ask)])];
    case 'decided': {
      const untold = Object.values(meeting.seats).find(
        (seat) => seat.roles.includes('officer') && seat.treatment === null,
      );
      const participantId = untold?.id ?? 'shen';
      return [
        handler,
        pick([
          {
            type: 'tellTreatment',
            participantId,
            treatment: 'adopted',
            reasons: secret('treatment:', participantId),
          },
          { type: 'archiveHearing' },
        ]),
      ];
    }
    default:
      return inStep(ask, presider);
  }
};

const arriving = (ask: Asking, presider: Name, clerk: Name): Deed => {
  const { meeting, pick } = ask;
  const outside = Object.values(meeting.seats).filter(
    (seat) => seat.identity === null && !['zheng', 'zhou', 'sun'].includes(seat.id),
  );
  const who = pick([...outside.map(({ id }) => id), presider]) as Name;
  const participantId = who;
  return pick<Deed>([
    [who, { type: 'enterWaitingRoom', remote: false, deviceChecked: true }],
    [clerk, { type: 'confirmIdentity', participantId, method: 'idCard', note: '' }],
    [clerk, { type: 'confirmRights', participantId }],
    [clerk, { type: 'answerRecusal', participantId, raises: false }],
    [clerk, { type: 'markPresent', participantId }],
    [presider, { type: 'advance', to: 'introduction', skipReason: '' }],
  ]);
};

const inStep = (ask: Asking, presider: Name): Deed => {
  const { meeting, pick } = ask;
  const panel = Object.values(meeting.seats).flatMap((seat) =>
    seat.roles.includes('officer') ? [seat.id as Name] : [],
  );
  const officer = pick(panel.length > 0 ? panel : (['li'] as const));
  const next = nextStep(meeting.stage);
  if (meeting.stage === 'opinions' && !meeting.announcedOpinions)
    return pick<Deed>([
      [officer, { ...makers.submitOpinion({ ...ask, who: officer }) }],
      [presider, { type: 'announceOpinions', spokenBy: null }],
    ]);
  if (next) return [presider, { type: 'advance', to: next, skipReason: '情况说明' }];
  return [presider, pick([makers.sumUp(ask), { type: 'closeHearing' }])];
};
