/** A hearing already held and signed: a land-reclamation case in the public interest, from plan to decision. */
import type { MeetingCommand, Plan } from '#shared/meeting/commands.ts';
import { type Exhibits, say, tableOf } from './exhibits.ts';
import { scribble } from './scribble.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;
const LAND_HEARING = 'demo-land-hearing';
const officers = ['tian', 'jiang', 'bao'] as const;

const plan = (startsAt: number): Plan => ({
  title: '土地复垦行政公益诉讼案',
  caseNo: '松检四部行公听〔2026〕9号',
  cause: '督促履行土地复垦监管职责',
  caseType: 'publicInterest',
  minorParty: false,
  digest:
    '某砂石场临时占用林地、耕地 46 亩，采矿许可到期后未按方案复垦。本院已向行政机关发出检察建议，行政机关回复称已督促整改。就整改是否到位举行听证。',
  issues: [
    { id: 'issue-1', text: '行政机关是否已依法全面履行监管职责？' },
    { id: 'issue-2', text: '砂石场提出的分两期复垦方案是否可行？' },
  ],
  openness: 'open',
  opennessReason: '',
  place: { mode: 'room', room: '第二听证室' },
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
  presiderId: 'lin',
  handlerId: 'lin',
  clerkId: 'bai',
  secondClerkId: null,
});

/** `held`: about when, epoch ms; it begins at nine in the morning of that day, Beijing time. */
export async function holdLandHearing(stage: Stage, exhibits: Exhibits, held: number): Promise<void> {
  const startsAt = Math.floor((held + 8 * 3_600_000) / DAY) * DAY + 3_600_000;
  const id = LAND_HEARING;
  const act = (personId: string, command: MeetingCommand) => stage.act(id, personId, command);
  await prepare(stage, exhibits, startsAt);
  const firm = await stage.idOf(id, '郭振兴');
  const agency = await stage.idOf(id, '武建业');

  stage.setClock(startsAt - 15 * 60_000);
  await act('bai', { type: 'openCheckIn' });
  for (const personId of ['bai', 'lin'])
    await act(personId, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  for (const participantId of [...officers, firm, agency, 'du']) {
    stage.wait(40);
    await act('bai', { type: 'markPresent', participantId });
    await act('bai', { type: 'confirmIdentity', participantId, method: 'idCard', note: '' });
    await act('bai', { type: 'confirmRights', participantId });
  }
  for (const participantId of [firm])
    await act('bai', { type: 'answerRecusal', participantId, raises: false });

  stage.setClock(startsAt + 60_000);
  await act('lin', { type: 'advance', to: 'introduction', skipReason: '' });
  await act('lin', {
    type: 'makeStatement',
    issueId: null,
    text: '现在介绍案情。2025 年 3 月采矿许可到期后，被占用的 46 亩林地、耕地未按方案复垦。本院于 2026 年 5 月发出检察建议，行政机关于 7 月书面回复。今天请各位围绕两个问题发表意见。',
  });
  stage.wait(420);
  await act('lin', { type: 'advance', to: 'statements', skipReason: '' });
  await act('lin', { type: 'turnToIssue', issueId: 'issue-1' });
  await act('lin', { type: 'giveFloor', participantId: firm, seconds: 300, issueId: 'issue-1' });
  stage.wait(200);
  await act(firm, {
    type: 'makeStatement',
    issueId: 'issue-1',
    text: '我场承认未按期复垦。因资金困难，愿意分两期完成：今年入冬前回填平整 30 亩，明年春季完成覆土和造林。',
  });
  await act('lin', { type: 'showExhibit', exhibitId: 'land-exhibit-1', page: 1 });
  stage.wait(90);
  await act('lin', { type: 'giveFloor', participantId: agency, seconds: 300, issueId: 'issue-1' });
  stage.wait(230);
  await act(agency, {
    type: 'makeStatement',
    issueId: 'issue-1',
    text: '我局已责令限期治理并立案查处，同时要求其缴存复垦保证金，目前到账六成。',
  });
  await act('lin', { type: 'hideExhibit' });
  await act('lin', { type: 'advance', to: 'questions', skipReason: '' });
  stage.wait(60);
  const question = await ask(
    stage,
    'tian',
    firm,
    '第一期 30 亩的表土从哪里来？厚度能否达到方案要求的三十厘米？',
  );
  stage.wait(75);
  await act(firm, {
    type: 'answerQuestion',
    questionId: question,
    text: '表土取自本场剥离时的堆存，已请林草部门取样，厚度按三十厘米备足。',
  });
  await act('lin', { type: 'giveFloor', participantId: 'du', seconds: 180, issueId: 'issue-2' });
  stage.wait(160);
  await act('du', {
    type: 'makeStatement',
    issueId: 'issue-2',
    text: '从造林成活率看，秋季整地、春季栽植是合理的；但须在封冻前完成边坡治理，否则春融期有滑塌风险。',
  });

  await act('lin', { type: 'advance', to: 'deliberation', skipReason: '' });
  stage.wait(120);
  await act('jiang', { type: 'noteDeliberation', text: '保证金未足额到账，履职是否“全面”要慎重。' });
  await act('tian', { type: 'chooseSpokesperson', participantId: 'jiang' });
  const opinions = [
    ['tian', 'agree', '已立案并责令治理，措施在推进。', 'agree', '分期方案符合农时。'],
    ['jiang', 'disagree', '保证金仅到账六成，监管尚未到位。', 'agree', '可行，但须设定验收节点。'],
    ['bao', 'disagree', '群众反映扬尘未根治，应继续督促。', 'agree', '同意，建议邀请村民代表参加验收。'],
  ] as const;
  for (const [personId, first, why, second, reasons] of opinions) {
    stage.wait(150);
    const answers = [
      { issueId: 'issue-1', answer: first, reasons: why },
      { issueId: 'issue-2', answer: second, reasons },
    ];
    await act(personId, { type: 'submitOpinion', answers, overall: '' });
  }
  stage.wait(60);
  await act('lin', { type: 'advance', to: 'opinions', skipReason: '' });
  await act('lin', { type: 'announceOpinions', spokenBy: 'jiang' });
  stage.wait(240);
  await act('lin', { type: 'advance', to: 'finalStatements', skipReason: '' });
  await act(firm, { type: 'makeStatement', issueId: null, text: '接受监督，保证按期完成。' });
  stage.wait(100);
  await act('lin', { type: 'advance', to: 'summary', skipReason: '' });
  await act('lin', {
    type: 'sumUp',
    text: '听证员对问题一多数认为监管尚未全面到位，对问题二一致认为方案可行。本院将结合听证意见依法作出决定。',
    announcedDecision: '',
  });
  stage.wait(60);
  await act('lin', { type: 'closeHearing' });
  await stage.settled();
  await finish(stage, firm, [...officers, 'du', agency, 'lin', 'bai']);
}

async function prepare(stage: Stage, exhibits: Exhibits, startsAt: number): Promise<void> {
  const id = LAND_HEARING;
  const act = (personId: string, command: MeetingCommand) => stage.act(id, personId, command);
  stage.setClock(startsAt - 9 * DAY);
  await act('lin', { type: 'planHearing', plan: plan(startsAt) });
  const named = { phone: '', remote: false, protectedAs: null };
  await act('lin', {
    type: 'nameParticipant',
    role: 'party',
    name: '郭振兴',
    unit: '松山区某砂石场',
    side: '违法行为人',
    ...named,
  });
  await act('lin', {
    type: 'nameParticipant',
    role: 'caseOfficer',
    name: '武建业',
    unit: '松山区自然资源局',
    side: '被监督行政机关',
    ...named,
  });
  await act('lin', { type: 'inviteAssistant', assistantId: 'du', remote: false });
  await act('gao', { type: 'choosePanel', officerIds: [...officers], reason: '' });
  await act('lin', { type: 'requestApproval', opinion: '' });
  stage.wait(7200);
  await act('he', { type: 'approveHearing', note: '同意。' });
  stage.setClock(startsAt - 6 * DAY);
  const everybody = [...officers, 'du', ...(await stage.named(id))];
  await act('bai', { type: 'serveNotices', participantIds: everybody, method: '书面送达', lateReason: '' });
  await act('bai', {
    type: 'announce',
    contact: '白雪莹 0476-12309',
    observersUntil: startsAt - 3_600_000,
    observerPlaces: 30,
  });
  await act('lin', { type: 'briefPanel', note: '' });
  await exhibits.add(stage, id, 'lin', {
    ...{ exhibitId: 'land-exhibit-1', title: '复垦现场勘查记录', source: '第四检察部', audience: 'public' },
    blocks: [
      tableOf(
        ['地块', '面积（亩）', '方案要求', '现状'],
        [
          ['一号采坑', '18', '回填、覆土三十厘米', '回填约四成'],
          ['二号采坑', '12', '回填、覆土三十厘米', '未回填'],
          ['堆料场', '9', '清运、翻耕', '已清运'],
          ['运输道路', '7', '拆除、造林', '未拆除'],
        ],
      ),
      say('勘查时间：2026 年 9 月。勘查人员会同林草部门技术人员现场测量。'),
    ],
  });
}

async function ask(stage: Stage, byId: string, toId: string, text: string): Promise<string> {
  await stage.act(LAND_HEARING, byId, { type: 'askQuestion', text, toId, issueId: 'issue-2' });
  return stage.questionOf(LAND_HEARING, text);
}

/** Read, corrected, signed by all but one who refuses; decided, following the majority; everybody told. */
async function finish(stage: Stage, refuses: string, sign: readonly string[]): Promise<void> {
  const act = (personId: string, command: MeetingCommand) => stage.act(LAND_HEARING, personId, command);
  stage.wait(1800);
  await act('du', {
    type: 'requestCorrection',
    quote: '封冻前完成边坡治理',
    text: '应为“十月底封冻前完成边坡治理”。',
  });
  stage.wait(300);
  const correctionId = await stage.correctionOf(LAND_HEARING, '应为“十月底封冻前完成边坡治理”。');
  await act('bai', { type: 'acceptCorrection', correctionId, note: '已补充。' });
  await act('bai', { type: 'circulateMinutes' });
  await stage.settled();
  const sha256 = await stage.sha256OfMinutes(LAND_HEARING);
  for (const personId of sign) {
    stage.wait(200);
    await act(personId, {
      type: 'signMinutes',
      sha256,
      image: scribble(await stage.nameOf(LAND_HEARING, personId)),
    });
  }
  await act('bai', {
    type: 'refuseToSign',
    participantId: refuses,
    sha256,
    reason: '认为对其资金困难的说明记录过简，经核对不影响笔录真实性。',
    witnessId: 'bao',
  });
  stage.wait(3 * 86_400);
  await act('lin', {
    type: 'recordDecision',
    followsMajority: true,
    text: '对行政机关依法提起行政公益诉讼前，再次督促其在封冻前完成第一期治理并足额收缴保证金。',
    reasons: '采纳听证员多数意见：监管职责尚未全面履行；复垦方案可行。',
  });
  for (const [personId, treatment, reasons] of [
    ['tian', 'partly', '关于复垦方案的意见已采纳；关于履职评价，采纳多数意见。'],
    ['jiang', 'adopted', '验收节点已写入督促意见。'],
    ['bao', 'adopted', '已邀请村民代表参加验收。'],
    ['du', 'adopted', '封冻前完成边坡治理的意见已列为第一期必办事项。'],
  ] as const)
    await act('lin', { type: 'tellTreatment', participantId: personId, treatment, reasons });
  await act('lin', { type: 'archiveHearing' });
}
