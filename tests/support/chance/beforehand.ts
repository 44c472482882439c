/** What may be asked of a hearing before its day. */
import { announcement, plan } from '../hearing.ts';
import { startsAt } from '../people.ts';
import { DAY, type Makers, named, person, secret } from './asking.ts';

export const beforehand = {
  planHearing: ({ pick }) => ({ type: 'planHearing', plan: pick([plan, { ...plan, presiderId: 'zheng' }]) }),
  revisePlan: ({ pick, meeting }) => ({
    type: 'revisePlan',
    plan: {
      ...(meeting.plan ?? plan),
      minutesPerStep: plan.minutesPerStep,
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
    delay: pick([0, 5, 15]),
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
} satisfies Partial<Makers>;
