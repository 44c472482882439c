/** One joint conference, told as far as a test needs it, by the acts that lead there. */
import type { ConferenceRequest, ConferenceSchedule } from '#shared/meeting/conferenceCommands.ts';
import type { ConferenceStep } from '#shared/meeting/terms.ts';
import { conferenceSteps } from '#shared/meeting/terms.ts';
import { exhibit, image, issues, textHash } from './hearing.ts';
import { nothingYet, type Story } from './meeting.ts';
import { type Name, startsAt } from './people.ts';

export const request: ConferenceRequest = {
  title: '贩卖毒品案检察官联席会议',
  caseNo: '松检刑诉〔2025〕31 号',
  cause: '贩卖毒品',
  caseType: 'nonProsecution',
  digest: '案情摘要只给收到材料的人',
  issues,
  proposal: '拟作存疑不起诉',
  grounds: ['withdrawal', 'difficult'],
  groundsNote: '',
  startsAt,
  handlerId: 'zheng',
  chairId: 'tan',
  clerkId: 'sun',
  memberIds: ['zhou', 'feng'],
  attendeeIds: ['qian'],
  assistantIds: ['chen'],
};

export const schedule: ConferenceSchedule = {
  startsAt,
  place: { mode: 'room', room: '第一听证室' },
  minutesPerStep: { report: 20, supplement: 15, inquiry: 20, views: 20, conclusion: 10 },
  chairId: 'tan',
  clerkId: 'sun',
  memberIds: ['zhou', 'feng'],
  attendeeIds: ['qian'],
  assistantIds: ['chen'],
  attendeesLeave: true,
  note: '同意召开',
};

/** Everybody with a voice, in the order of speaking: prosecutors first, the head of department in the chair last. */
export const members = ['zhou', 'feng', 'zheng', 'tan'] as const;
const sent = ['zhou', 'feng', 'tan', 'qian', 'chen'];

const once = (build: () => Story): (() => Story) => {
  let built: Story | null = null;
  return () => {
    built ??= build();
    return built;
  };
};

export const requested = once(() => nothingYet.and('zheng', 'requestConference', { request }));
export const scheduled = once(() => requested().and('tan', 'scheduleConference', schedule));
export const materialSent = once(() =>
  scheduled()
    .and('zheng', 'addExhibit', exhibit('e1', 'room'))
    .and('zheng', 'addExhibit', exhibit('e2', 'officers'))
    .and('sun', 'sendMaterial', { participantIds: sent, exhibitIds: ['e1'], note: '会前阅看' }),
);
export const checkInOpen = once(() =>
  materialSent()
    .each(['zhou', 'feng', 'tan', 'qian', 'chen'], (story, who) => story.and(who, 'noteMaterialRead'))
    .at(startsAt - 1_800_000)
    .and('sun', 'openCheckIn'),
);
/** Everybody is there; the assistant from outside was checked. */
export const gathered = once(() =>
  checkInOpen()
    .each(['tan', 'zheng', 'sun', 'zhou', 'feng', 'qian', 'chen'], enters)
    .and('sun', 'confirmIdentity', { participantId: 'chen', method: 'workCard', note: '' })
    .and('chen', 'confirmRights', { participantId: 'chen' })
    .and('sun', 'admit', { participantId: 'chen' })
    .at(startsAt),
);
export const enters = (story: Story, who: Name): Story =>
  story.and(who, 'enterWaitingRoom', { remote: false, deviceChecked: true });

export const inReport = once(() => gathered().and('tan', 'convene'));

export const inStep = (step: ConferenceStep): Story =>
  conferenceSteps
    .slice(1, conferenceSteps.indexOf(step) + 1)
    .reduce((story, to) => story.and('tan', 'advance', { to, skipReason: '' }), inReport());

type Answer = 'agree' | 'disagree' | 'reserve' | 'other';
export const view = (who: string, answer: Answer, conclusion = '') => ({
  answers: issues.map(({ id }) => ({ issueId: id, answer, conclusion, reasons: `${who}的理由` })),
});

/** Three of four agree with the handler, the chair does not; nothing is revealed. */
export const viewsSealed = once(() =>
  inStep('views')
    .and('zhou', 'sealView', view('zhou', 'agree'))
    .and('feng', 'sealView', view('feng', 'agree'))
    .and('zheng', 'sealView', view('zheng', 'agree'))
    .and('tan', 'sealView', view('tan', 'disagree')),
);
/** The same, but the majority is against the handler. */
export const viewsAgainst = once(() =>
  inStep('views')
    .and('zhou', 'sealView', view('zhou', 'disagree'))
    .and('feng', 'sealView', view('feng', 'disagree'))
    .and('zheng', 'sealView', view('zheng', 'agree'))
    .and('tan', 'sealView', view('tan', 'disagree')),
);
export const reveal = (story: Story): Story => story.and('tan', 'revealViews', { missingReason: '' });
export const viewsRevealed = once(() => reveal(viewsSealed()));

export const conclude = (story: Story): Story =>
  story
    .and('tan', 'advance', { to: 'conclusion', skipReason: '' })
    .and('tan', 'concludeConference', { text: '多数同意承办意见' });
export const concluded = once(() => conclude(viewsRevealed()));
export const close = (story: Story): Story => story.and('tan', 'closeHearing');
export const closed = once(() => close(concluded()));

export const sign = (story: Story): Story =>
  story
    .and('sun', 'circulateMinutes')
    .and('server', 'bindMinutes', { sha256: textHash, generation: 1 })
    .each([...members, 'sun'], (signed, who) => signed.and(who, 'signMinutes', { sha256: textHash, image }));
export const sealed = once(() => sign(closed()));
/** Sealed, with a majority that the handler does not share. */
export const sealedAgainst = once(() => sign(close(conclude(reveal(viewsAgainst())))));
export const departing = once(() =>
  sealedAgainst().and('zheng', 'takePosition', {
    position: 'departs',
    intended: '仍拟作存疑不起诉',
    reasons: '新证据不足以排除合理怀疑',
  }),
);
export const positioned = once(() =>
  sealed().and('zheng', 'takePosition', { position: 'follows', intended: '存疑不起诉', reasons: '' }),
);
export const filed = once(() => positioned().and('sun', 'fileConference', { note: '' }));
