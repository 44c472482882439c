/** Two joint conferences: one on illegal logging, held and filed; one on controlled medicines, ready to be held. */

import type { MeetingCommand } from '#shared/meeting/commands.ts';
import type { ConferenceRequest, ConferenceSchedule } from '#shared/meeting/conferenceCommands.ts';
import { type Exhibits, say, tableOf } from './exhibits.ts';
import { scribble } from './scribble.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
export const FORESTRY_CONFERENCE = 'demo-forestry-conference';
export const MEDICINE_CONFERENCE = 'demo-medicine-conference';

const seats = {
  handlerId: 'zheng',
  chairId: 'zhou',
  clerkId: 'sun',
  memberIds: ['yan', 'cui', 'lin'],
  attendeeIds: ['xu'],
};
const minutesPerStep = { report: 20, supplement: 15, inquiry: 20, views: 25, conclusion: 10 };

const forestry = (startsAt: number): ConferenceRequest => ({
  title: '滥伐林木案',
  caseNo: '松检一部刑诉〔2026〕57号',
  cause: '滥伐林木',
  caseType: 'nonProsecution',
  digest:
    '犯罪嫌疑人邢某在承包的林地内采伐杨树，采伐许可证载明采伐蓄积 20 立方米，侦查机关委托认定实际采伐 63 立方米。邢某辩称超出部分系风倒木、枯死木清理。案发后已补种杨树 400 株并经验收。',
  issues: [
    { id: 'issue-1', text: '风倒木、枯死木的材积应否从超采数量中扣除？' },
    { id: 'issue-2', text: '邢某补植复绿并经验收后，是否同意作相对不起诉处理？' },
  ],
  proposal:
    '扣除有伐根检尺和影像印证的枯死木后，超采数量刚达立案标准；邢某自愿补植且经验收，拟作相对不起诉。',
  grounds: ['withdrawal', 'difficult'],
  groundsNote: '',
  startsAt,
  ...seats,
  assistantIds: ['du'],
});

const medicine = (startsAt: number): ConferenceRequest => ({
  title: '贩卖毒品（复方曲马多片）案',
  caseNo: '松检一部刑诉〔2026〕63号',
  cause: '贩卖毒品',
  caseType: 'nonProsecution',
  digest:
    '犯罪嫌疑人郝某经营药店，明知购买者无处方，先后六次向其出售复方曲马多片共 18 盒。该药品于 2023 年列入精神药品目录。郝某辩称不知该药已列管。侦查机关以贩卖毒品罪移送审查起诉。',
  issues: [
    { id: 'issue-1', text: '郝某是否明知复方曲马多片已按精神药品管理？' },
    { id: 'issue-2', text: '本案应定贩卖毒品罪、非法经营罪，还是由行政机关处罚？' },
  ],
  proposal: '现有证据不足以认定郝某明知购买者系吸毒人员，拟不以贩卖毒品罪起诉，移送市场监督管理部门处罚。',
  grounds: ['majorChange', 'teamSplit'],
  groundsNote: '办案组对主观明知的认定分歧较大。',
  startsAt,
  ...seats,
  assistantIds: ['fang', 'tao'],
});

const scheduleOf = (request: ConferenceRequest, room: string): ConferenceSchedule => ({
  startsAt: request.startsAt,
  place: { mode: 'room', room },
  minutesPerStep,
  chairId: request.chairId,
  clerkId: request.clerkId,
  memberIds: request.memberIds,
  attendeeIds: request.attendeeIds,
  assistantIds: request.assistantIds,
  attendeesLeave: true,
  note: '同意召开。',
});

/** Half past or the full hour that comes next, but no sooner than in an hour. */
const nextHalfHour = (at: number) => Math.ceil((at + HOUR) / 1_800_000) * 1_800_000;

export async function scheduleMedicineConference(
  stage: Stage,
  exhibits: Exhibits,
  now: number,
): Promise<void> {
  const id = MEDICINE_CONFERENCE;
  const act = (personId: string, command: MeetingCommand) => stage.act(id, personId, command);
  const request = medicine(nextHalfHour(now));
  stage.setClock(now - 4 * DAY);
  await act('zheng', { type: 'requestConference', request });
  await exhibits.add(stage, id, 'zheng', {
    ...{
      exhibitId: 'medicine-exhibit-1',
      title: '复方曲马多片销售情况',
      source: '药店销售记录',
      audience: 'room',
    },
    blocks: [
      tableOf(
        ['序号', '日期', '数量（盒）', '有无处方'],
        [
          ['1', '2026年3月4日', '2', '无'],
          ['2', '2026年3月19日', '3', '无'],
          ['3', '2026年4月7日', '3', '无'],
          ['4', '2026年4月26日', '3', '无'],
          ['5', '2026年5月11日', '3', '无'],
          ['6', '2026年5月30日', '4', '无'],
        ],
      ),
      say('购买者均为同一人，系未成年人家长。'),
    ],
  });
  stage.setClock(now - 3 * DAY);
  await act('zhou', { type: 'scheduleConference', ...scheduleOf(request, '第二听证室') });
  stage.wait(1800);
  await act('sun', {
    type: 'sendMaterial',
    participantIds: ['zhou', 'yan', 'cui', 'lin', 'xu', 'fang', 'tao'],
    exhibitIds: ['medicine-exhibit-1'],
    note: '请于会前阅看，并注意保密。',
  });
  for (const personId of ['zhou', 'cui', 'xu', 'fang']) {
    stage.wait(5400);
    await act(personId, { type: 'noteMaterialRead' });
  }
}

/** `held`: about when, epoch ms; it begins at half past two in the afternoon of that day, Beijing time. */
export async function holdForestryConference(stage: Stage, exhibits: Exhibits, held: number): Promise<void> {
  const startsAt = Math.floor((held + 8 * HOUR) / DAY) * DAY + 6.5 * HOUR;
  const act = (personId: string, command: MeetingCommand) =>
    stage.act(FORESTRY_CONFERENCE, personId, command);
  await prepareForestry(stage, exhibits, startsAt);

  stage.setClock(startsAt - 10 * 60_000);
  await act('sun', { type: 'openCheckIn' });
  for (const personId of ['sun', 'zhou', 'zheng', 'yan', 'cui', 'lin', 'xu', 'du'])
    await act(personId, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  await act('sun', { type: 'confirmIdentity', participantId: 'du', method: 'workCard', note: '' });
  await act('sun', { type: 'confirmRights', participantId: 'du' });
  await act('sun', { type: 'admit', participantId: 'du' });
  stage.setClock(startsAt);
  await discussForestry(stage);
  await settleForestry(stage);
}

async function prepareForestry(stage: Stage, exhibits: Exhibits, startsAt: number): Promise<void> {
  const act = (personId: string, command: MeetingCommand) =>
    stage.act(FORESTRY_CONFERENCE, personId, command);
  const request = forestry(startsAt);
  stage.setClock(startsAt - 6 * DAY);
  await act('zheng', { type: 'requestConference', request });
  await exhibits.add(stage, FORESTRY_CONFERENCE, 'zheng', {
    ...{ exhibitId: 'forestry-exhibit-1', title: '伐根检尺记录', source: '林草部门勘验', audience: 'room' },
    blocks: [
      tableOf(
        ['地块', '伐根（株）', '其中枯死木（株）', '蓄积（立方米）'],
        [
          ['一号小班', '86', '21', '31.4'],
          ['二号小班', '62', '17', '22.8'],
          ['三号小班', '25', '9', '8.8'],
        ],
      ),
      say('枯死木以髓心腐朽、树皮脱落并有采伐前影像印证者为准。'),
    ],
  });
  stage.wait(26 * 3600);
  await act('zhou', { type: 'scheduleConference', ...scheduleOf(request, '第二听证室') });
  stage.wait(3600);
  const participantIds = ['zhou', 'yan', 'cui', 'lin', 'xu', 'du'];
  await act('sun', {
    ...{ type: 'sendMaterial', participantIds, exhibitIds: ['forestry-exhibit-1'], note: '' },
  });
  for (const personId of participantIds) {
    stage.wait(7200);
    await act(personId, { type: 'noteMaterialRead' });
  }
}

async function discussForestry(stage: Stage): Promise<void> {
  const id = FORESTRY_CONFERENCE;
  const act = (personId: string, command: MeetingCommand) => stage.act(id, personId, command);
  const advance = (to: 'supplement' | 'inquiry' | 'views' | 'conclusion') =>
    act('zhou', { type: 'advance', to, skipReason: '' });
  const floor = (participantId: string) =>
    act('zhou', { type: 'giveFloor', participantId, seconds: 0, issueId: null });
  const state = (personId: string, text: string) =>
    act(personId, { type: 'makeStatement', issueId: null, text });

  await act('zhou', { type: 'convene' });
  await act('zheng', { type: 'showExhibit', exhibitId: 'forestry-exhibit-1', page: 1 });
  await floor('zheng');
  await state(
    'zheng',
    '邢某持证采伐 20 立方米，伐根检尺合计 63 立方米。其中 47 株有影像印证为枯死木，折合 21.5 立方米。争议在于枯死木应否扣除。我的意见是扣除后作相对不起诉。',
  );
  stage.wait(900);
  await advance('supplement');
  await floor('du');
  await state(
    'du',
    '按森林采伐作业规程，清理枯死木、风倒木同样应当办理许可，但枯死木不再具有生长量，材积计算时应单独列出。三个小班的枯死木鉴别依据充分，折合 21.5 立方米是可靠的。',
  );
  stage.wait(480);
  await advance('inquiry');
  await act('lin', {
    ...{ type: 'askQuestion', toId: 'du', issueId: 'issue-1' },
    text: '影像是采伐前多久拍摄的，能否排除拍摄后复绿？',
  });
  stage.wait(60);
  await act('du', {
    type: 'answerQuestion',
    questionId: await stage.questionOf(id, '影像是采伐前多久拍摄的，能否排除拍摄后复绿？'),
    text: '影像拍摄于采伐前两个月的生长季，髓心腐朽的杨树不会复绿，可以排除。',
  });
  stage.wait(300);
  await advance('views');
  for (const [personId, first, why, second, reasons] of [
    [
      'yan',
      'agree',
      '枯死木有伐根和影像双重印证，应当扣除。',
      'agree',
      '扣除后刚达标准，补植已验收，情节轻微。',
    ],
    ['cui', 'agree', '存疑有利于嫌疑人，应当扣除。', 'agree', '修复生态的目的已经实现。'],
    [
      'lin',
      'disagree',
      '清理枯死木也须许可，扣除缺乏依据。',
      'agree',
      '数量即使不扣除，补植情节也可不起诉。',
    ],
    ['zheng', 'agree', '同汇报意见。', 'agree', '同汇报意见。'],
    ['zhou', 'agree', '同意扣除，但应在文书中写明鉴别依据。', 'agree', '同意，并建议公开宣布不起诉决定。'],
  ] as const) {
    stage.wait(120);
    await act(personId, {
      type: 'sealView',
      answers: [
        { issueId: 'issue-1', answer: first, conclusion: '', reasons: why },
        { issueId: 'issue-2', answer: second, conclusion: '', reasons },
      ],
    });
  }
  await act('zhou', { type: 'revealViews', missingReason: '' });
  for (const personId of ['yan', 'cui', 'lin', 'zheng', 'zhou']) {
    await floor(personId);
    stage.wait(110);
  }
  await act('zhou', { type: 'endFloor' });
  await advance('conclusion');
  await act('zhou', {
    type: 'concludeConference',
    text: '对问题一，五名出席检察官中四名同意扣除有双重印证的枯死木材积，一名不同意；对问题二，一致同意作相对不起诉处理。请承办检察官在文书中写明枯死木的鉴别依据。',
  });
  await act('zhou', { type: 'closeHearing' });
  await stage.settled();
}

/** Confirmed by who attended, signed by who was present, followed by the handler, put into the internal file. */
async function settleForestry(stage: Stage): Promise<void> {
  const id = FORESTRY_CONFERENCE;
  const act = (personId: string, command: MeetingCommand) => stage.act(id, personId, command);
  stage.wait(1200);
  await act('du', { type: 'confirmWords', count: 2 });
  await act('sun', { type: 'circulateMinutes' });
  await stage.settled();
  const sha256 = await stage.sha256OfMinutes(id);
  for (const personId of ['yan', 'cui', 'lin', 'zheng', 'zhou', 'sun']) {
    stage.wait(240);
    const image = scribble(await stage.nameOf(id, personId));
    await act(personId, { type: 'signMinutes', sha256, image });
  }
  stage.wait(DAY / 1000);
  await act('zheng', {
    type: 'takePosition',
    position: 'follows',
    intended: '对邢某作相对不起诉处理，公开宣布，并向林草部门提出加强枯死木清理许可管理的建议。',
    reasons: '',
  });
  await act('zheng', {
    ...{ type: 'tellTreatment', participantId: 'du', treatment: 'adopted' },
    reasons: '关于枯死木材积单独列出的意见已采纳，并写入审查报告。',
  });
  await act('sun', { type: 'fileConference', note: '第二卷' });
}
