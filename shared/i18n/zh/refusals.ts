import type { DocumentRefusal, ImportRefusal } from '#shared/http.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import type { OfficeRefusal } from '#shared/office/events.ts';
import type { OpinionRefusal } from '#shared/opinion/refusals.ts';
import type { BorderRefusal } from '#shared/protocol.ts';
import { conferenceRefusals } from './conferenceRefusals.ts';
import { documentRefusals } from './documentRefusals.ts';
import { opinionRefusals } from './opinionRefusals.ts';

type SessionRefusal =
  | 'wrongCredentials'
  | 'tooManyAttempts'
  | 'accountDisabled'
  | 'accountUnknown'
  | 'loginNameTaken'
  | 'loginNameMalformed'
  | 'personHasAccount'
  | 'passwordTooShort'
  | 'passwordTooLong'
  | 'passwordTooCommon'
  | 'invitationUnknown'
  | 'invitationExpired'
  | 'invitationRevoked'
  | 'seatTaken';

type FileRefusal =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileInterrupted'
  | 'fileTypeUnknown'
  | 'fileTypeMismatch'
  | 'fileBroken'
  | 'pdfEncrypted'
  | 'pdfTooManyPages'
  | 'pdfTooSlow'
  | 'imageTooLarge'
  | 'archiveTooLarge'
  | 'archiveSuspicious'
  | 'documentHasMacros';

/** Told by the browser when nobody answered, or by an address that has nothing to give. */
type LineRefusal = 'noConnection' | 'failed' | 'notFound' | 'foreignOrigin';

export type RefusalCode =
  | MeetingRefusal
  | OfficeRefusal
  | OpinionRefusal
  | BorderRefusal
  | SessionRefusal
  | FileRefusal
  | LineRefusal
  | ImportRefusal
  | DocumentRefusal;

/** Why something may not be done, and where it helps, what to do. A code without words does not compile. */
export const refusals: Record<RefusalCode, string> = {
  ...opinionRefusals,
  ...documentRefusals,
  // Who
  notStaff: '仅限本院人员办理',
  notPreparing: '由主持人、承办检察官、书记员或发起人办理',
  notPresider: '由主持人宣布',
  notClerk: '由书记员办理',
  notHandler: '由承办检察官办理',
  notOfficer: '仅限听证员',
  notChief: '由检察长决定',
  notSystem: '由系统自动记录，不能手动办理',
  notYours: '只能由本人办理',
  notElector: '不在本次表决的表决人名单内',
  notInRoom: '您尚未进入会场，请等候书记员准入',
  noRightInThisStep: '本环节不进行此项',
  // When
  hearingExists: '该听证已经建立',
  hearingUnknown: '没有找到该听证',
  wrongStage: '听证尚未到达或已经过了这一阶段',
  suspended: '听证已中止，由主持人宣布恢复后继续',
  notSuspended: '听证未中止',
  tooEarly: '尚未到入场时间，听证开始前两小时起可以入场',
  inThePast: '所填时间不符合要求，请改为今后且不晚于听证开始的时间',
  tooLate: '已过办理期限',
  // Plan and approval
  personUnknown: '没有找到该人员',
  presiderUnfit: '主持人应由本院检察官或院领导、部门负责人担任',
  handlerUnfit: '承办人应为本院检察官、部门负责人或院领导',
  clerkUnfit: '记录人应为书记员或检察官助理，且不得由主持人、承办人兼任',
  handlerMustPreside: '检察长、副检察长或部门负责人承办的案件，由其本人主持听证',
  sameClerkTwice: '两名记录人不能是同一人',
  opennessReasonMissing: '公开方式与规定的一般情形不同，请写明理由',
  issueTwice: '争议问题重复',
  issueUnknown: '没有找到该争议问题',
  approvedAlready: '听证已经批准，不能再改此项',
  nothingToApprove: '没有待审批的申请',
  roomUnknown: '没有找到该听证室',
  // Participants and panel
  participantUnknown: '没有找到该参加人，或此时不能对其办理此项',
  participantSeated: '该人员已是本次听证的参加人',
  protectedNameMissing: '请填写对外使用的化名',
  assistantUnknown: '没有找到该特邀检察官助理',
  assistantTermOver: '该特邀检察官助理在听证当日不在聘期内',
  officerUnknown: '听证员库中没有该听证员，或已出库',
  officerTooYoung: '该听证员未达到规定年龄',
  officerTwice: '同一人被选择了两次',
  officerSeatedElsewhere: '该人员已以其他身份参加本次听证',
  panelSize: '听证员人数超出规定范围（一般为三至七人），确需如此请写明理由',
  tooFewCandidates: '符合条件的候选听证员不足，请放宽专业范围或补充听证员库',
  panelMissing: '尚未确定听证员',
  notOnPanel: '不在本次听证的听证员名单内',
  conflictOutstanding: '有听证员申报了利害关系，请先更换',
  // Notices, invitations, observers
  noticeTooLate: '距听证已不足规定的告知期限，请写明理由后送达',
  notNoticed: '听证员尚未全部通知，请先送达通知',
  notOpen: '本次听证不公开',
  notAnnounced: '该听证尚未公告',
  announcedAlready: '公告已经发布',
  registrationClosed: '旁听报名已截止',
  observerPlacesTaken: '旁听名额已满',
  registeredAlready: '您已报名旁听',
  invitationNotNeeded: '本院工作人员用本人账号进入，无需邀请',
  notInvited: '尚未发出邀请，或邀请已撤销',
  // Entering
  notHere: '该人员不在等候室或会场内',
  inRoomAlready: '已在会场内',
  excluded: '该人员已退出、回避或被责令退场，不再参加本次听证',
  selfCheck: '不能核对自己的身份，请由其他工作人员核对',
  presiderAbsent: '主持人尚未入场',
  panelBelowMinimum: '到场听证员不足规定人数',
  identityOutstanding: '有参加人身份未核对，请先逐一核对',
  rightsOutstanding: '有参加人的权利义务未告知，请先逐一告知',
  recusalOutstanding: '尚未逐一询问当事人是否申请回避',
  recusalAnswered: '已就回避作过答复',
  recusalPending: '有回避申请待决定，请先作出决定',
  recusalUnknown: '没有找到该回避申请',
  recusalDecided: '该回避申请已经决定',
  notRecusable: '只能对主持人、承办检察官、书记员、听证员、鉴定人、翻译等人员申请回避',
  notParty: '回避由当事人及其代理人、辩护人申请；本人认为应当回避的，由本人提出',
  ownRecusal: '被申请回避的人不能自行决定，请由检察长或检察委员会决定',
  replacementNeeded: '该人员回避后须有人接替，请选择接替人',
  replacementUnfit: '该人员不符合接替条件，请另选',
  // Steps and floor
  alreadyInStep: '已在该环节',
  noWayBack: '听证员意见已经公布，不能退回此前的环节',
  skipReasonMissing: '跳过或退回环节须写明理由，并记入笔录',
  stepsRemain: '还有未进行的环节，全部进行后方可结束',
  voteStillOpen: '表决尚未结束，请先结束表决',
  speaksAlready: '正在发言',
  inQueueAlready: '已在候言名单中，请等候主持人安排',
  notInQueue: '不在候言名单中',
  nobodySpeaks: '目前无人发言',
  mayNotSpeakNow: '本环节不安排该参加人发言',
  questionUnknown: '没有找到该提问',
  questionAnswered: '该提问已经回答',
  summedUpAlready: '已经作过总结',
  // Evidence
  exhibitTaken: '该证据已经登记',
  exhibitUnknown: '没有找到该证据',
  exhibitWithdrawn: '该证据已撤回，不能展示',
  noSuchPage: '该证据没有这一页',
  exhibitNotForHere: '该材料仅供听证员评议时查阅，不在会场展示',
  nothingShown: '目前没有展示证据',
  // Deliberation and opinions
  notInDeliberation: '仅在休会评议期间、由到场听证员办理',
  opinionGiven: '您已提交意见，不能更改',
  opinionIncomplete: '请对每一个争议问题发表意见',
  opinionsAnnounced: '听证员意见已经公布',
  noOpinions: '尚无听证员提交意见',
  formGiven: '该听证员已提交评议意见',
  attendsRemotely: '该听证员以远程方式参加，不能当面递交纸质表',
  paperFormUnknown: '没有收存该听证员的纸质评议表',
  paperFormOpened: '该纸质评议表已经启封录入，不能退回',
  paperFormsStayClosed: '纸质评议表在评议期间保持密封，进入「发表意见」环节后启封录入',
  paperFormsClosed: '还有纸质评议表没有启封录入，请书记员先录入',
  // Votes
  voteTaken: '该表决已经建立',
  voteUnknown: '没有找到该表决',
  voteOpen: '已有一项表决正在进行',
  voteClosed: '表决已经结束',
  alreadyVoted: '您已投票，一人一票',
  optionUnknown: '没有该选项',
  optionTwice: '选项重复',
  quorumTooHigh: '法定人数不能多于表决人数',
  ballotsTooFew: '票数过少，计票会透露各人所投，请等待其他人投票或撤销本次表决',
  disclosureUnseen: '请先阅知无记名表决结果可能透露的情况',
  boxMissing: '票箱暂时无法读取，请稍后重试；选票不会丢失',
  // Minutes and signing
  correctionUnknown: '没有找到该更正请求',
  correctionAnswered: '该更正请求已经答复',
  correctionsOutstanding: '有更正请求尚未答复，请逐一答复',
  reopenFirst: '笔录已送签，请先收回再更正',
  minutesUnbound: '笔录尚未定稿，请稍候',
  minutesBound: '笔录已经定稿',
  minutesChanged: '笔录在您阅读后有改动，请重新阅读后签名',
  signedAlready: '已经签名或已记明拒签',
  needNotSign: '未在场参加的人员无需签名',
  notedAnswered: '您已对该更正说明表示意见',
  ownCorrection: '该更正说明由您作出，无需再确认',
  objectionWithoutWords: '提出异议请写明意见',
  // Decision
  departureAnswered: '该请示已经答复',
  departurePending: '已报请检察长，请等候答复',
  noDepartureAsked: '没有待答复的请示',
  departureConsentNeeded: '拟不采纳听证员多数意见的，应当先报请检察长同意',
  noMajority: '听证员没有形成多数意见，无需报请',
  followsUnclear: '听证员没有形成多数意见，不能记为采纳多数意见',
  decidedAlready: '决定已经作出',
  undecided: '决定尚未作出',
  toldAlready: '已经告知',
  gaveNoOpinion: '该人员没有发表意见，无需告知采纳情况',
  notAllTold: '还有人员未告知处理决定和意见采纳情况',
  // The office
  officeExists: '本院已经登记',
  officeUnknown: '本院尚未登记',
  notAdministrator: '由系统管理员办理',
  notCaseManagement: '由案件管理部门或系统管理员办理',
  idTaken: '该编号已被使用，请重试',
  lastAdministrator: '本院至少须保留一名系统管理员',
  policyContradicts: '听证员人数下限不能高于上限',
  termEndsBeforeItBegins: '聘期届满日期应晚于起始日期',
  organUnknown: '合作单位名册中没有该单位，或该单位已移出',
  organListed: '合作单位名册中已有同名单位',
  appointmentIsOver: '该特邀检察官助理已解聘，不能再办理',
  termsOverlap: '续聘应从上一聘期届满之后开始',
  notYetHappened: '日期尚未到，不能提前记录',
  undertakingTooEarly: '承诺书签署日期早于首次聘期一年以上，请核对',
  participationUnknown: '该履职记录不存在或已撤回',
  commendedAlready: '该特邀检察官助理本年度已列入表扬名单',
  commendationUnknown: '没有这条表扬记录',
  nothingToImport: '没有可导入的内容',
  // The border and the shell
  malformed: '填写的内容不完整或不符合要求，请检查后再提交',
  notSignedIn: '登录已失效，请重新登录',
  notForYou: '您没有查看或办理此项的权限',
  recused: '回避决定作出后，您不再参加，也不再查看其中的内容',
  withdrawn: '您已不在参加人员之列；如有疑问，请联系承办检察官或者书记员',
  watchPublicly: '您不是本次听证的参加人或承办人员，请在公开页面旁听',
  tooFast: '操作过于频繁，请稍候再试',
  tooOld: '页面版本已过时，请刷新后再试',
  streamBusy: '正在处理其他操作，请稍候再试',
  storageFailed: '未能保存，请重试；如仍不成功请联系系统管理员',
  ruleFailed: '系统未能处理此项，已记录故障，请联系系统管理员',
  timedOut: '服务器没有及时答复，请确认网络后重试；不会重复记录',
  // Sessions and invitations
  wrongCredentials: '登录名或密码不正确',
  tooManyAttempts: '尝试次数过多，请稍候再试',
  accountDisabled: '该账号已停用，请联系系统管理员',
  accountUnknown: '该人员没有登录账号',
  loginNameTaken: '该登录名已被使用',
  loginNameMalformed: '登录名须为 2 至 64 位汉字、字母、数字或 . _ @ -，不含空格',
  personHasAccount: '该人员已有登录账号',
  passwordTooShort: '密码太短，请至少输入 10 个字符',
  passwordTooLong: '密码太长',
  passwordTooCommon: '密码过于常见或易被猜到，请换一个',
  invitationUnknown: '邀请链接无效，请核对链接是否完整',
  invitationExpired: '邀请已过期，请联系书记员重新发送',
  invitationRevoked: '邀请已撤销，请联系书记员',
  seatTaken: '该邀请已在另一台设备上使用',
  // Files
  fileEmpty: '文件是空的',
  fileTooLarge: '文件太大',
  fileInterrupted: '上传中断，请重新上传',
  fileTypeUnknown: '不支持这种文件，请使用 PDF、图片、音视频或 Office 文件',
  fileTypeMismatch: '文件内容与扩展名不符',
  fileBroken: '文件已损坏，无法打开',
  pdfEncrypted: 'PDF 已加密，请先解除密码',
  pdfTooManyPages: 'PDF 页数太多，请拆分后上传',
  pdfTooSlow: 'PDF 过于复杂，无法处理，请另存为普通 PDF 后上传',
  imageTooLarge: '图片尺寸太大，请缩小后上传',
  archiveTooLarge: '文件展开后过大',
  archiveSuspicious: '文件结构异常，为安全起见不予接收',
  documentHasMacros: '文件含有宏，请去除后上传',
  // Imports
  importTooManyRows: '表格行数或列数过多，请拆分后导入（每次不超过 1000 行）',
  importTooHeavy: '表格过于复杂，无法读取，请另存为 CSV 后再试',
  importOldExcel: '不支持旧版 XLS 或加密的表格，请另存为不加密的 XLSX 或 CSV',
  importUnknown: '预览已过期，请重新上传',
  importOutdated: '预览之后名册有变动，请重新上传预览',
  // The line
  noConnection: '网络未连接，请检查网络后重试',
  failed: '未能完成，请稍后重试',
  notFound: '没有找到所需内容',
  foreignOrigin: '请求来自其他网站，已拒绝；请从本系统页面操作',
  ...conferenceRefusals,
};
