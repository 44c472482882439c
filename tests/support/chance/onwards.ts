/** What would move a hearing on from where it stands. */
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { nextStep } from '#shared/meeting/procedure.ts';
import { unsignedSeats } from '#shared/meeting/signing.ts';
import { image, plan } from '../hearing.ts';
import type { Name } from '../people.ts';
import { type Asking, secret } from './asking.ts';
import { conferenceOnwards } from './inConference.ts';
import { makers } from './makers.ts';

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
  if (meeting.kind === 'conference') return conferenceOnwards(ask);
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
      return inStep(ask, presider, clerk);
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

const inStep = (ask: Asking, presider: Name, clerk: Name): Deed => {
  const { meeting, pick } = ask;
  const panel = Object.values(meeting.seats).flatMap((seat) =>
    seat.roles.includes('officer') ? [seat.id as Name] : [],
  );
  const officer = pick(panel.length > 0 ? panel : (['li'] as const));
  const next = nextStep(meeting.stage);
  if (meeting.stage === 'opinions' && !meeting.announcedOpinions)
    return pick<Deed>([
      [officer, { ...makers.submitOpinion({ ...ask, who: officer }) }],
      [clerk, makers.receivePaperForm(ask)],
      [clerk, makers.transcribePaperForm(ask)],
      [presider, { type: 'announceOpinions', spokenBy: null }],
    ]);
  if (next) return [presider, { type: 'advance', to: next, skipReason: '情况说明' }];
  return [presider, pick([makers.sumUp(ask), { type: 'closeHearing' }])];
};
