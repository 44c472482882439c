import type { TaskKind } from '#shared/http.ts';
import type {
  CaseType,
  ConferenceStep,
  ExhibitAudience,
  HearingStep,
  IdentityMethod,
  MajorityBase,
  MajorityRule,
  Openness,
  OpinionAnswer,
  PlaceMode,
  SeatRole,
  Stage,
  Treatment,
} from '#shared/meeting/terms.ts';
import type { OfficeRole, OfficerKind } from '#shared/office/roles.ts';

const steps: Record<HearingStep, string> = {
  introduction: '介绍案情',
  statements: '各方说明',
  questions: '听证员提问',
  deliberation: '休会评议',
  opinions: '发表意见',
  finalStatements: '最后陈述',
  summary: '总结',
};

const conferenceSteps: Record<ConferenceStep, string> = {
  report: '承办汇报',
  supplement: '补充说明',
  inquiry: '提问',
  views: '发表意见',
  conclusion: '总结',
};

const stages: Record<Stage, string> = {
  none: '未建立',
  draft: '拟定方案',
  awaitingApproval: '待审批',
  refused: '未获批准',
  preparing: '准备中',
  checkIn: '到场核对',
  ...steps,
  ...conferenceSteps,
  closed: '核对笔录',
  signing: '签名',
  sealed: '待决定',
  decided: '待反馈',
  archived: '已归档',
  cancelled: '已取消',
};

const caseTypes: Record<CaseType, string> = {
  nonProsecution: '拟不起诉',
  criminalAppeal: '刑事申诉',
  civilSupervision: '民事诉讼监督',
  administrativeSupervision: '行政诉讼监督',
  publicInterest: '公益诉讼',
  custodyNecessity: '羁押必要性审查',
  arrestReview: '审查逮捕',
  custodyExtension: '审查延长侦查羁押期限',
};

const opennesses: Record<Openness, string> = { open: '公开听证', closed: '不公开听证' };

const placeModes: Record<PlaceMode, string> = {
  room: '现场',
  online: '线上',
  mixed: '现场 + 远程',
  elsewhere: '院外',
};

const seatRoles: Record<SeatRole, string> = {
  presider: '主持人',
  handler: '承办检察官',
  clerk: '书记员',
  bailiff: '司法警察',
  officer: '听证员',
  party: '当事人',
  legalRepresentative: '法定代理人',
  litigationAgent: '诉讼代理人',
  defender: '辩护人',
  thirdPerson: '第三人',
  caseOfficer: '相关办案人员',
  witness: '证人',
  appraiser: '鉴定人',
  interpreter: '翻译人员',
  supervisor: '人民监督员',
  specialAssistant: '特邀检察官助理',
  member: '出席检察官',
  attendee: '列席人员',
};

const answers: Record<OpinionAnswer, string> = { agree: '同意', disagree: '不同意', reserve: '保留意见' };

const identityMethods: Record<IdentityMethod, string> = {
  idCard: '居民身份证',
  workCard: '工作证或执业证',
  knownInPerson: '当面确认',
  videoAndIdCard: '视频比对身份证',
  other: '其他方式',
};

const majorityRules: Record<MajorityRule, string> = {
  simple: '简单多数',
  absolute: '过半数',
  twoThirds: '三分之二以上',
};

const majorityBases: Record<MajorityBase, string> = {
  cast: '按已投票人数计',
  present: '按到场人数计',
  entitled: '按有表决权人数计',
};

const exhibitAudiences: Record<ExhibitAudience, string> = {
  public: '可以公开',
  room: '仅在会场出示',
  officers: '仅供听证员',
};

const treatments: Record<Treatment, string> = {
  adopted: '采纳',
  partly: '部分采纳',
  notAdopted: '未采纳',
};

const officeRoles: Record<OfficeRole, string> = {
  chiefProsecutor: '检察长',
  deputyChief: '副检察长',
  departmentHead: '部门负责人',
  prosecutor: '检察官',
  prosecutorAssistant: '检察官助理',
  clerk: '书记员',
  caseManagement: '案件管理人员',
  bailiff: '司法警察',
  administrator: '系统管理员',
};

const officerKinds: Record<OfficerKind, string> = {
  congressDeputy: '人大代表',
  cppccMember: '政协委员',
  expert: '专家学者',
  mediator: '人民调解员',
  community: '基层群众代表',
  other: '其他',
};

/** What waits to be done, as the heading of a task; `count` people or things. */
const tasks: Record<TaskKind, (count: number) => string> = {
  askApproval: () => '报请检察长批准听证',
  approve: () => '审批听证申请',
  reviseRefused: () => '听证未获批准，修改方案后再报',
  composePanel: () => '确定听证员',
  briefPanel: () => '向听证员介绍案情',
  serveNotices: (count) => `发出听证通知（${count} 人未通知）`,
  announce: () => '发布听证公告',
  invite: (count) => `发送远程参加邀请（${count} 人）`,
  openCheckIn: () => '开启到场核对',
  hold: () => '听证进行中',
  transcribeForms: (count) => `启封录入纸质评议表（${count} 份）`,
  decideRecusal: () => '对回避申请作出决定',
  answerCorrections: (count) => `答复更正请求（${count} 处）`,
  circulateMinutes: () => '核对笔录并送签',
  sign: (count) => `笔录待签名（${count} 人未签）`,
  seal: () => '确认签名情况，封存听证记录',
  answerNoted: (count) => `笔录有更正说明，请确认（${count} 人未答复）`,
  consentDeparture: () => '审批：拟不采纳听证员多数意见',
  decide: () => '作出处理决定',
  tell: (count) => `告知处理决定和意见采纳情况（${count} 人）`,
  archive: () => '归档',
  reviewConference: () => '审核联席会议申请',
  reviseDeclined: () => '未同意召开，可修改后再次提请',
  sendMaterial: (count) => `送交会议材料（${count} 人未送）`,
  readMaterial: (count) => `阅读会议材料（${count} 人未阅）`,
  convene: () => '宣布开会',
  holdConference: () => '联席会议进行中',
  sealView: (count) => `提交书面意见（${count} 人未交）`,
  revealViews: () => '公布全部意见',
  confirmWords: (count) => `列席人员确认本人发言（${count} 人）`,
  takePosition: () => '对多数意见表态',
  escalate: () => '不采纳多数意见，报请检察长决定',
  decideEscalation: () => '决定：承办检察官不采纳多数意见',
  recordCommittee: () => '记录检察委员会讨论结果',
  fileConference: () => '归入检察内卷',
};

/** The button that goes to where a task is done. */
const taskActs: Record<TaskKind, string> = {
  askApproval: '去报批',
  approve: '去审批',
  reviseRefused: '修改方案',
  composePanel: '选听证员',
  briefPanel: '去办理',
  serveNotices: '发通知',
  announce: '发公告',
  invite: '发邀请',
  openCheckIn: '去开启',
  hold: '进入会场',
  transcribeForms: '去录入',
  decideRecusal: '去决定',
  answerCorrections: '去答复',
  circulateMinutes: '去核对',
  sign: '去签名',
  seal: '去封存',
  answerNoted: '去确认',
  consentDeparture: '去审批',
  decide: '填写决定',
  tell: '填写反馈',
  archive: '去归档',
  reviewConference: '去审核',
  reviseDeclined: '去修改',
  sendMaterial: '去送交',
  readMaterial: '去阅读',
  convene: '去开会',
  holdConference: '进入会场',
  sealView: '去填写',
  revealViews: '去公布',
  confirmWords: '去确认',
  takePosition: '去表态',
  escalate: '去报请',
  decideEscalation: '去决定',
  recordCommittee: '去记录',
  fileConference: '去归档',
};

/** One word for the kind of work, on a pill. */
const taskAreas: Record<TaskKind, string> = {
  askApproval: '报批',
  approve: '审批',
  reviseRefused: '报批',
  composePanel: '听证员',
  briefPanel: '听证员',
  serveNotices: '通知',
  announce: '公告',
  invite: '邀请',
  openCheckIn: '开场',
  hold: '进行中',
  transcribeForms: '评议',
  decideRecusal: '回避',
  answerCorrections: '笔录',
  circulateMinutes: '笔录',
  sign: '签名',
  seal: '封存',
  answerNoted: '笔录',
  consentDeparture: '审批',
  decide: '决定',
  tell: '反馈',
  archive: '归档',
  reviewConference: '审核',
  reviseDeclined: '提请',
  sendMaterial: '材料',
  readMaterial: '材料',
  convene: '开会',
  holdConference: '进行中',
  sealView: '意见',
  revealViews: '意见',
  confirmWords: '笔录',
  takePosition: '表态',
  escalate: '报请',
  decideEscalation: '审批',
  recordCommittee: '检委会',
  fileConference: '归档',
};

export const terms = {
  steps,
  stages,
  caseTypes,
  opennesses,
  placeModes,
  seatRoles,
  answers,
  identityMethods,
  majorityRules,
  majorityBases,
  exhibitAudiences,
  treatments,
  officeRoles,
  officerKinds,
  tasks,
  taskActs,
  taskAreas,
  /** “拟不起诉公开听证”: what kind of hearing it is, in one breath. */
  hearingKind: (caseType: CaseType, openness: Openness): string =>
    `${caseTypes[caseType]}${opennesses[openness]}`,
  /** A room by its name and how people come together there. */
  roomWith: (room: string, mode: string): string => `${room}（${mode}）`,
  list: (items: readonly string[]): string => items.join('、'),
};
