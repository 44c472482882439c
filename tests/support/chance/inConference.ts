/** What may be asked of a joint conference, and what would move it on. */
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { wordsOf } from '#shared/meeting/conclusion.ts';
import { nextStep } from '#shared/meeting/procedure.ts';
import { lastRound, nextToSpeak, viewsAwaited } from '#shared/meeting/rounds.ts';
import { unsignedSeats } from '#shared/meeting/signing.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { positions, viewAnswers } from '#shared/meeting/terms.ts';
import { request, schedule } from '../conference.ts';
import { image, issues, textHash } from '../hearing.ts';
import type { Name } from '../people.ts';
import { type Asking, DAY, type Makers, secret } from './asking.ts';

const seatsOr = (meeting: Meeting, other: string) =>
  Object.keys(meeting.seats).length > 0 ? Object.keys(meeting.seats) : [other];

/** Sealed words of one member in the round that stands open. */
export const viewWords = (meeting: Meeting, who: string): string =>
  secret(`view${lastRound(meeting)?.number ?? 0}:`, who);

const asked = ({ pick }: Asking) => ({
  ...request,
  digest: secret('digest'),
  proposal: secret('inside'),
  memberIds: pick([['zhou', 'feng'], ['zhou'], ['sun'], ['constructor']]),
});
const arranged = ({ pick, now, meeting }: Asking) => ({
  ...schedule,
  startsAt: pick([Math.max(now + DAY, meeting.plan?.startsAt ?? 0), now + 3_600_000]),
  memberIds: pick([['zhou', 'feng'], ['zhou', 'feng', 'deng'], ['feng', 'zhou'], ['sun'], ['__proto__']]),
  attendeeIds: pick([['qian'], [], ['zhou']]),
  assistantIds: pick([['chen'], ['chen'], [], ['li']]),
  attendeesLeave: pick([true, true, false]),
  note: secret('inside'),
});

export const inConference = {
  requestConference: (ask) => ({ type: 'requestConference', request: asked(ask) }),
  reviseConference: (ask) => ({ type: 'reviseConference', request: asked(ask) }),
  declineConference: () => ({ type: 'declineConference', reason: secret('inside') }),
  orderConference: (ask) => ({ type: 'orderConference', request: asked(ask), schedule: arranged(ask) }),
  scheduleConference: (ask) => ({ type: 'scheduleConference', ...arranged(ask) }),
  settleAttendees: ({ pick }) => ({
    type: 'settleAttendees',
    leave: pick([true, false]),
    reason: pick(['', secret('inside')]),
  }),
  sendMaterial: ({ meeting, pick }) => ({
    type: 'sendMaterial',
    participantIds: pick([seatsOr(meeting, 'chen'), ['chen'], ['zhou'], ['__proto__']]).slice(0, 60),
    exhibitIds: pick([[], Object.keys(meeting.exhibits), ['e1'], ['constructor']]).slice(0, 60),
    note: secret('inside-note'),
  }),
  noteMaterialRead: () => ({ type: 'noteMaterialRead' }),
  convene: () => ({ type: 'convene' }),
  adjournConference: ({ pick, now }) => ({
    type: 'adjournConference',
    reason: secret('inside'),
    startsAt: pick([now + DAY, now - DAY]),
  }),
  showOpinion: ({ pick }) => ({
    type: 'showOpinion',
    opinionId: pick(['o1', 'o2', '__proto__']),
    title: '毒品鉴定专业意见',
  }),
  hideOpinion: () => ({ type: 'hideOpinion' }),
  sealView: ({ pick, who, meeting }) => ({
    type: 'sealView',
    answers: pick([issues, issues, issues.slice(1)]).map(({ id }) => ({
      issueId: id,
      answer: pick(viewAnswers),
      conclusion: viewWords(meeting, who),
      reasons: viewWords(meeting, who),
    })),
  }),
  revealViews: ({ pick }) => ({ type: 'revealViews', missingReason: pick(['', '缺席', '缺席']) }),
  openViewsRound: () => ({ type: 'openViewsRound', reason: '讨论后再次发表' }),
  concludeConference: () => ({ type: 'concludeConference', text: secret('finding') }),
  confirmWords: ({ meeting, who, pick }) => ({
    type: 'confirmWords',
    count: pick([Math.max(1, wordsOf(meeting, who).length), 9]),
  }),
  takePosition: ({ pick }) => ({
    type: 'takePosition',
    position: pick(positions),
    intended: secret('inside'),
    reasons: pick(['', secret('inside')]),
  }),
  escalate: () => ({ type: 'escalate', reasons: secret('inside') }),
  decideEscalation: ({ pick }) => ({
    type: 'decideEscalation',
    way: pick(['decided', 'toCommittee']),
    text: secret('inside'),
  }),
  recordCommitteeResult: ({ now }) => ({
    type: 'recordCommitteeResult',
    text: secret('inside'),
    heldAt: now,
  }),
  fileConference: () => ({ type: 'fileConference', note: '' }),
} satisfies Partial<Makers>;

type Deed = readonly [Name, MeetingCommand];

const holder = (meeting: Meeting, role: 'presider' | 'clerk' | 'handler') =>
  (Object.values(meeting.seats).find(
    (seat) => seat.roles.includes(role) && !['recused', 'withdrawn'].includes(seat.whereabouts),
  )?.id ?? 'sun') as Name;

/** Something that would move the conference on from where it stands. */
export const conferenceOnwards = (ask: Asking): Deed => {
  const { meeting, pick } = ask;
  const [chair, clerk, handler] = [
    holder(meeting, 'presider'),
    holder(meeting, 'clerk'),
    holder(meeting, 'handler'),
  ];
  switch (meeting.stage) {
    case 'awaitingApproval':
      return ['tan', { type: 'scheduleConference', ...schedule, startsAt: ask.now + DAY }];
    case 'refused':
      return [handler, inConference.reviseConference(ask)];
    case 'preparing':
      return [clerk, pick([inConference.sendMaterial(ask), { type: 'openCheckIn' }])];
    case 'checkIn': {
      const who = pick(seatsOr(meeting, 'chen')) as Name;
      return pick<Deed>([
        [who, { type: 'enterWaitingRoom', remote: false, deviceChecked: true }],
        [clerk, { type: 'confirmIdentity', participantId: 'chen', method: 'workCard', note: '' }],
        [clerk, { type: 'confirmRights', participantId: 'chen' }],
        [clerk, { type: 'admit', participantId: 'chen' }],
        [chair, { type: 'convene' }],
      ]);
    }
    case 'views':
      return inViews(ask, chair);
    case 'conclusion':
      return [chair, pick([inConference.concludeConference(), { type: 'closeHearing' }])];
    case 'closed':
      return [clerk, { type: 'circulateMinutes' }];
    case 'signing': {
      if (!meeting.minutes) return ['server', { type: 'bindMinutes', sha256: textHash, generation: 1 }];
      const next = (unsignedSeats(meeting)[0]?.id ?? chair) as Name;
      return [next, { type: 'signMinutes', sha256: meeting.minutes.sha256, image }];
    }
    case 'sealed':
      return pick<Deed>([
        [handler, inConference.takePosition(ask)],
        [handler, inConference.escalate()],
        ['han', inConference.decideEscalation(ask)],
        ['han', inConference.recordCommitteeResult(ask)],
      ]);
    case 'decided':
      return [clerk, { type: 'fileConference', note: '' }];
    default: {
      const to = nextStep(meeting.stage);
      return [chair, to ? { type: 'advance', to, skipReason: '' } : { type: 'closeHearing' }];
    }
  }
};

const inViews = (ask: Asking, chair: Name): Deed => {
  const { meeting, pick } = ask;
  const round = lastRound(meeting);
  const next = (viewsAwaited(meeting)[0] ?? chair) as Name;
  if (!round?.revealed)
    return pick<Deed>([
      [next, inConference.sealView({ ...ask, who: next })],
      [next, inConference.sealView({ ...ask, who: next })],
      [chair, inConference.revealViews(ask)],
    ]);
  const speaker = nextToSpeak(meeting);
  return pick<Deed>([
    [chair, { type: 'giveFloor', participantId: speaker ?? chair, seconds: 0, issueId: null }],
    [chair, inConference.openViewsRound()],
    [chair, { type: 'advance', to: 'conclusion', skipReason: '' }],
  ]);
};
