import type {
  ConferenceDeparture,
  ConferenceGround,
  MeetingKind,
  Position,
  Stage,
  ViewAnswer,
} from '#shared/meeting/terms.ts';
import type { SpeakingOrder } from '#shared/office/roles.ts';
import { conferenceRecord } from './conferenceRecord.ts';
import type { RefusalCode } from './refusals.ts';

const kinds: Record<MeetingKind, string> = { hearing: '听证会', conference: '检察官联席会议' };

/** What a stage is called in a conference; every other stage has one name for both kinds. */
const stages: Partial<Record<Stage, string>> = {
  awaitingApproval: '待部门负责人审核',
  refused: '未同意召开',
  preparing: '会前准备',
  checkIn: '到会核对',
  sealed: '待承办检察官表态',
  decided: '待归入内卷',
  archived: '已归入内卷',
};

const grounds: Record<ConferenceGround, string> = {
  committee: '拟提请检察委员会讨论',
  instruction: '拟向上级人民检察院请示',
  withdrawal: '拟撤销案件或者拟作不起诉处理',
  majorChange: '案件事实、定性发生重大变化，或者法律适用有重大分歧，可能影响处理结果',
  sensitive: '重大、敏感、易引发舆情',
  gangCrime: '涉黑涉恶案件',
  ordered: '部门负责人或者分管检察长要求',
  difficult: '承办检察官认为疑难、复杂',
  teamSplit: '办案组内部意见分歧',
  headConsents: '其他经部门负责人同意的情形',
};

const departures: Record<ConferenceDeparture, string> = {
  reviewedLate: '审核超过规定期限',
  attendeesStay: '列席人员在发表意见时未退席',
  openViews: '意见未经密封，依次公开发表',
  lowQuorum: '出席人数要求低于规定',
  handlerSilent: '承办检察官不发表独立意见',
};

const answers: Record<ViewAnswer, string> = {
  agree: '同意承办意见',
  disagree: '不同意承办意见',
  reserve: '保留意见',
  other: '另有意见',
};

const positions: Record<Position, string> = {
  follows: '采纳多数意见',
  departs: '不采纳多数意见',
  noMajority: '未形成多数意见，由承办检察官依职权决定',
};

const orders: Record<SpeakingOrder, string> = {
  juniorFirst: '由资历浅者到资历深者，主持人最后',
  seniorFirst: '由资历深者到资历浅者，主持人最后',
  asListed: '按名单顺序，主持人最后',
};

/** Where a refusal speaks of the hearing, in a conference it says this. */
const refusals: Partial<Record<RefusalCode, string>> = {
  hearingExists: '该联席会议已经建立',
  hearingUnknown: '没有找到该联席会议',
  wrongStage: '会议尚未到达或已经过了这一阶段',
  suspended: '会议已中止，由主持人宣布恢复后继续',
  notSuspended: '会议未中止',
  tooEarly: '尚未到入场时间，会议开始前两小时起可以入场',
  nothingToApprove: '当前没有待审核的申请',
  roomUnknown: '没有找到该会议室',
  assistantTermOver: '该特邀检察官助理在会议当日不在聘期内',
  notParty: '由出席检察官提出，或者由本人自行申请回避',
  noWayBack: '主持人已经总结，不能退回此前的环节',
  exhibitNotForHere: '该材料仅供出席检察官查阅，列席人员在场时不能展示、也不能发送',
  notElector: '仅限参加表决的出席检察官',
  noMajority: '没有形成多数意见',
  followsUnclear: '已经形成多数意见，请说明采纳或者不采纳',
  conflictOutstanding: '有列席人员申报了利害关系，请先处理',
};

export const conference = {
  kinds,
  stages,
  grounds,
  departures,
  answers,
  positions,
  orders,
  refusals,
  record: conferenceRecord,
};
