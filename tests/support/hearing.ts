/** One hearing, told as far as a test needs it. Every stage is reached by the acts that lead there, none by decree. */
import type { CommandOf, Plan } from '#shared/meeting/commands.ts';
import { type HearingStep, hearingSteps, type OutsideRole } from '#shared/meeting/terms.ts';
import { nothingYet, type Story } from './meeting.ts';
import { type Name, outsiders, phoneOf, startsAt } from './people.ts';

export const issues = [
  { id: 'i1', text: '拟不起诉是否适当' },
  { id: 'i2', text: '是否需要行政处罚' },
];

export const plan: Plan = {
  title: '王申请拟不起诉案公开听证',
  caseNo: '松检刑不诉〔2025〕18 号',
  cause: '故意伤害',
  caseType: 'nonProsecution',
  minorParty: false,
  digest: '案情摘要只给受邀听证员',
  issues,
  openness: 'open',
  opennessReason: '',
  place: { mode: 'mixed', room: '第一听证室' },
  startsAt,
  minutesPerStep: {
    introduction: 10,
    statements: 20,
    questions: 20,
    deliberation: 15,
    opinions: 10,
    finalStatements: 10,
    summary: 5,
  },
  presiderId: 'zhou',
  handlerId: 'zheng',
  clerkId: 'sun',
  secondClerkId: null,
};

export const outsider = (
  id: keyof typeof outsiders,
  role: OutsideRole,
  more: Partial<Omit<CommandOf<'nameParticipant'>, 'type' | 'role'>> = {},
): Omit<CommandOf<'nameParticipant'>, 'type'> => ({
  role,
  name: outsiders[id],
  unit: `${outsiders[id]}的单位`,
  side: '申请方',
  phone: phoneOf(id),
  remote: false,
  protectedAs: null,
  ...more,
});

const once = (build: () => Story): (() => Story) => {
  let built: Story | null = null;
  return () => {
    built ??= build();
    return built;
  };
};

export const withPlan = (change: Partial<Plan>): Plan => ({ ...plan, ...change });

export const planned = once(() => nothingYet.and('zheng', 'planHearing', { plan }));

export const awaitingApproval = once(() =>
  planned().and('zheng', 'requestApproval', { opinion: '争议较大，建议听证' }),
);

/** Approved: the parties, a witness, a supervisor and an assistant are named, nobody is on the panel yet. */
export const approved = once(() =>
  nameAll(awaitingApproval().and('han', 'approveHearing', { note: '同意' })),
);

export const nameAll = (story: Story): Story =>
  story
    .and('zheng', 'nameParticipant', outsider('wang', 'party'))
    .and('zheng', 'nameParticipant', outsider('gao', 'litigationAgent', { remote: true }))
    .and('zheng', 'nameParticipant', outsider('he', 'witness', { protectedAs: '证人甲' }))
    .and('zheng', 'nameParticipant', outsider('shen', 'supervisor'))
    .and('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true });

export const withPanel = once(() =>
  approved().and('zheng', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' }),
);

export const officers = ['li', 'wu', 'zhao'] as const satisfies readonly Name[];
export const fromOutside = [
  ...officers,
  'wang',
  'gao',
  'he',
  'shen',
  'chen',
] as const satisfies readonly Name[];

export const notices = (participantIds: readonly Name[] = fromOutside) => ({
  participantIds: [...participantIds],
  method: '电话',
  lateReason: '',
});

export const announcement = {
  contact: '孙记录 0476-8800001',
  observersUntil: startsAt - 3_600_000,
  observerPlaces: 2,
};

/** Noticed, announced, briefed: only the day has to come. */
export const prepared = once(() =>
  withPanel()
    .and('sun', 'serveNotices', notices())
    .and('sun', 'announce', announcement)
    .and('zheng', 'briefPanel', { note: '阅卷材料已发' }),
);

const theDay = startsAt - 30 * 60_000;

export const checkInOpen = once(() => prepared().at(theDay).and('sun', 'openCheckIn'));

export const enter = { remote: false, deviceChecked: true };

export const checked = (story: Story, name: Name): Story => {
  const known = story
    .and('sun', 'confirmIdentity', { participantId: name, method: 'idCard', note: '' })
    .and(name, 'confirmRights', { participantId: name });
  return known.and(name, 'answerRecusal', { participantId: name, raises: false });
};

const gathered = (story: Story): Story =>
  story
    .each(['zhou', 'zheng', 'sun', ...fromOutside], (story, name) =>
      story.and(name, 'enterWaitingRoom', enter),
    )
    .each(fromOutside, checked)
    .each(
      fromOutside.filter((name) => name !== 'he'),
      (story, name) => story.and('sun', 'admit', { participantId: name }),
    );

/** Everybody has come and been checked; the witness waits outside, all others are in the room. */
export const atCheckIn = once(() => gathered(checkInOpen()));

/** A hearing prepared otherwise, brought as far; not beyond the officers' opinions, which are given by themselves. */
export const toStep = (step: 'checkIn' | HearingStep, before: Story): Story => {
  const there = gathered(before.at(theDay).and('sun', 'openCheckIn'));
  const steps = step === 'checkIn' ? [] : hearingSteps.slice(0, hearingSteps.indexOf(step) + 1);
  return steps.reduce((story, to) => story.and('zhou', 'advance', { to, skipReason: '' }), there);
};

export const form = (answer: 'agree' | 'disagree' | 'reserve', words = '') => ({
  answers: issues.map(({ id }) => ({ issueId: id, answer, reasons: words })),
  overall: words,
});

const reach = Object.fromEntries(
  hearingSteps.map((step, index) => [
    step,
    once(() => {
      const before = hearingSteps[index - 1];
      const story = before ? atStep(before) : atCheckIn();
      const ready = step === 'finalStatements' ? announced() : story;
      return ready.and('zhou', 'advance', { to: step, skipReason: '' });
    }),
  ]),
) as Record<HearingStep, () => Story>;

export const atStep = (step: HearingStep): Story => reach[step]();

/** In the fifth step, two of three agree, one disagrees; nothing is announced yet. */
export const opinionsGiven = once(() =>
  atStep('opinions')
    .and('li', 'submitOpinion', form('agree', '李的理由'))
    .and('wu', 'submitOpinion', form('agree', '吴的理由'))
    .and('zhao', 'submitOpinion', form('disagree', '赵的理由')),
);

/** In the fifth step, one has given his opinion on a device, another handed in a closed form on paper. */
export const paperFormsIn = once(() =>
  atStep('deliberation')
    .and('li', 'submitOpinion', form('agree', '李的理由'))
    .and('sun', 'receivePaperForm', { participantId: 'wu' })
    .and('zhou', 'advance', { to: 'opinions', skipReason: '' }),
);

export const announced = once(() => opinionsGiven().and('zhou', 'announceOpinions', { spokenBy: 'li' }));

export const summedUp = once(() =>
  atStep('summary').and('zhou', 'sumUp', { text: '总结：各方意见已充分听取', announcedDecision: '' }),
);

export const closed = once(() => summedUp().and('zhou', 'closeHearing'));

export const textHash = 'a'.repeat(64);
export const otherHash = 'b'.repeat(64);
export const image = 'iVBORw0KGgoAAAA=';

export const circulated = once(() => closed().and('sun', 'circulateMinutes'));
export const signing = once(() =>
  circulated().and('server', 'bindMinutes', { sha256: textHash, generation: 1 }),
);

/** All who sign: those who hold the hearing and all who were in the room (the witness never was). */
export const signers = ['zhou', 'zheng', 'sun', ...fromOutside.filter((name) => name !== 'he')] as const;

export const sealed = once(() =>
  signing().each(signers, (story, name) => story.and(name, 'signMinutes', { sha256: textHash, image })),
);

export const decision = { text: '决定不起诉', reasons: '情节轻微', followsMajority: true };
export const decided = once(() => sealed().and('zheng', 'recordDecision', decision));

export const told = once(() =>
  decided().each([...officers, 'shen', 'chen'], (story, participantId) =>
    story.and('zheng', 'tellTreatment', { participantId, treatment: 'adopted', reasons: '与多数意见一致' }),
  ),
);
export const archived = once(() => told().and('zheng', 'archiveHearing'));

/** An open vote of all three officers. */
export const ballot = (change: Partial<Omit<CommandOf<'openVote'>, 'type'>> = {}) => ({
  voteId: 'v1',
  question: '是否同意拟不起诉',
  options: [
    { id: 'yes', text: '同意' },
    { id: 'no', text: '不同意' },
  ],
  secret: false,
  electorate: [...officers],
  quorum: 2,
  majority: 'simple' as const,
  base: 'cast' as const,
  disclosureSeen: false,
  ...change,
});

export const voting = once(() => atStep('deliberation').and('li', 'openVote', ballot()));
export const secretVoting = once(() =>
  atStep('deliberation').and('li', 'openVote', ballot({ secret: true, disclosureSeen: true })),
);

export const exhibit = (exhibitId: string, audience: 'public' | 'room' | 'officers' = 'room') => ({
  exhibitId,
  title: `证据 ${exhibitId}`,
  source: '公安机关',
  fileName: `${exhibitId}.pdf`,
  sha256: textHash,
  mime: 'application/pdf',
  bytes: 1000,
  pages: 3,
  audience,
});
