import type { HearingStep, Openness, SeatRole } from '#shared/meeting/terms.ts';

const stepContents: Record<HearingStep, string> = {
  introduction: '承办检察官介绍案件情况和需要听证的问题',
  statements: '当事人及其他参加人就需要听证的问题分别说明情况，出示证据',
  questions: '听证员向当事人或者其他参加人提问',
  deliberation: '主持人宣布休会，听证员就听证事项进行讨论',
  opinions: '主持人宣布复会，听证员或者听证员代表发表意见',
  finalStatements: '当事人发表最后陈述意见',
  summary: '主持人对听证会进行总结',
};

const recuse = '申请主持人、承办检察官、书记员、听证员等人员回避，并说明理由';
const state = '就需要听证的问题陈述意见，提交、出示证据；证据材料应当在听证会前提交本院';
const last = '在听证会结束前发表最后陈述意见';
const read = '核对听证笔录，认为有遗漏或者差错的，请求补充或者改正';
const principal = [recuse, '委托代理人或者辩护人参加听证，委托手续应当在听证会前提交本院', state, last, read];
const beside = [recuse, state, last, read];
const truthful = ['就所知道的情况如实陈述，有意作虚假陈述的，承担相应的法律责任'];

/** What somebody may and must, by the part he plays. */
const rightsOf: Record<SeatRole, readonly string[]> = {
  presider: [],
  handler: [],
  clerk: [],
  bailiff: [],
  officer: [
    '了解案件情况、需要听证的问题和相关法律规定',
    '经主持人许可，向当事人及其他参加人提问',
    '独立评议、独立发表意见，不受他人干涉',
    '获知案件处理决定及其理由、意见采纳情况',
    '与本案有利害关系或者有其他可能影响公正听证情形的，应当主动说明并回避',
  ],
  party: principal,
  legalRepresentative: principal,
  thirdPerson: principal,
  litigationAgent: beside,
  defender: beside,
  caseOfficer: ['说明办理案件或者履行职责的情况，提交、出示相关材料', '如实回答听证员提出的问题', read],
  witness: [...truthful, '作证前在等候区等候，不旁听听证', read],
  appraiser: [...truthful, '就鉴定的依据、过程和结论作出说明，与本案有利害关系的应当回避', read],
  interpreter: ['如实翻译，不得增减、歪曲原意', '与本案有利害关系的应当回避'],
  supervisor: [
    '对听证活动进行监督，独立发表监督意见；意见如实记录并附卷',
    '获知监督意见的采纳情况；未采纳的，由本院说明理由',
  ],
  specialAssistant: [
    '就案件涉及的专门性问题提供专业意见，回答提问',
    '不参加听证员评议，不参与表决',
    '与本案有利害关系的，应当主动说明并回避',
  ],
  // Of a conference, which hands out no sheet of rights.
  member: [],
  attendee: [],
};

const opennessWords: Record<Openness, string> = { open: '公开听证', closed: '不公开听证' };

export const paperBefore = {
  hold: (openness: Openness): string => opennessWords[openness],
  approval: {
    name: '听证审批表',
    theCase: '案件\n情况',
    theHearing: '听证\n安排',
    digest: '案情摘要',
    minorParty: '涉未成年人',
    yes: '是',
    no: '否',
    openness: (name: string, reason: string): string => (reason ? `${name}（理由：${reason}）` : name),
    handlerOpinion: '承办检察官\n意见',
    proposes: (name: string): string => `拟对本案举行${name}，请审批。`,
    headOpinion: '部门负责人\n意见',
    chiefOpinion: '检察长\n审批意见',
    agreed: '同意。',
    refused: '不同意。',
  },
  plan: {
    name: '听证方案',
    lead: (caseName: string, hold: string): string =>
      `根据《人民检察院审查案件听证工作规定》，本院拟就${caseName}举行${hold}。为保证听证依法、有序进行，制定本方案。`,
    theCase: '案件基本情况',
    issues: '需要听证的问题',
    arrangement: '听证时间、地点和方式',
    participants: '听证会人员',
    programme: '听证程序和时间安排',
    evidence: '拟出示的证据材料',
    safeguards: '组织保障和风险防控',
    step: '环节',
    contents: '内容',
    length: '用时',
    begins: '起始',
    stepContents,
    total: (minutes: number): string => `合计用时约${minutes}分钟。`,
    exhibit: '名称',
    source: '来源',
    audience: '出示范围',
    noExhibits: '暂无拟出示的证据材料。当事人及其他参加人需要出示证据的，于听证会前提交。',
    officersToCome: (least: number, most: number): string =>
      `听证员由${least}至${most}人组成，从听证员库中选取，另行确定。`,
    measures: {
      order:
        '听证开始前，由书记员核对到场人员身份，告知权利义务和听证纪律；扰乱听证秩序的，由主持人依法处置。',
      recusal: '当事人申请有关人员回避的，中止听证，依照规定报请决定后继续进行。',
      remote:
        '远程参加人应当在入场前完成设备检测和身份核对；网络中断的，应当等待恢复，无法恢复的，由主持人决定中止或者转为现场进行，已完成的环节继续有效。',
      record: '听证全程录音录像，由书记员制作笔录，笔录交参加人核对后签名。',
      secrecy: '参加人对听证中知悉的国家秘密、商业秘密、个人隐私应当保密。',
      closed: '本次听证不公开进行，不发布公告，不安排旁听。',
      minor: '本案涉及未成年人，公告、直播和对外文书不得披露可能识别其身份的信息。',
    },
  },
  panel: {
    name: '听证员选取记录',
    method: '选取方式',
    methods: { chosen: '从听证员库中指定', drawn: '从听证员库中随机抽取' },
    at: '选取时间',
    seed: '抽取种子',
    counted: '候选人数',
    panelReason: '人数说明',
    candidates: '候选听证员',
    excluded: '未列入候选的听证员',
    occupation: '职业',
    field: '专业领域',
    result: '结果',
    results: { seated: '选定', notDrawn: '未选中', replaced: '选定后更换', recused: '选定后回避' },
    replacement: '（更换入选）',
    why: '原因',
    declarations: '利害关系声明',
    declaration: '声明内容',
    noConflict: '与本案及本案当事人无利害关系',
    conflict: (statement: string): string => `与本案有利害关系${statement ? `：${statement}` : ''}`,
    undeclared: '尚未声明',
    repeatable:
      '随机抽取以全部符合条件的在库听证员为候选，由系统按上列种子计算产生；以相同候选名单和种子重复计算，结果相同，可供核验。',
    drawnBy: '选取人',
    witnessedBy: '监督人',
  },
  notice: {
    name: '听证通知书',
    addressee: (name: string, isGuest: boolean): string => `${name}${isGuest ? '同志' : ''}：`,
    lead: (caseName: string, hold: string): string =>
      `根据《人民检察院审查案件听证工作规定》，本院决定就${caseName}举行${hold}。现将有关事项通知如下：`,
    asRole: (role: string, side: string): string =>
      `请您以${role}${side ? `（${side}）` : ''}身份参加听证会。`,
    causeAndIssues: '案由和需要听证的问题',
    cause: (cause: string, caseNo: string): string => `案由：${cause}（${caseNo}）。需要听证的问题：`,
    timeAndPlace: '听证时间和地点',
    byLink:
      '您以远程视频方式参加，请使用本院另行发送的专用入会链接登录，链接仅限本人使用，不得转发；请提前检测设备，在安静、独立的场所参加。',
    members: '听证会人员',
    rights: '权利和义务',
    youMay: '您的权利和义务如下：',
    rightsOf,
    mind: '注意事项',
    reminders: {
      card: '携带居民身份证等有效身份证件，提前10分钟到场签到。',
      discipline: '遵守听证纪律，未经许可不得录音、录像、拍照或者传播听证内容。',
      absence: '不能按时参加的，请及时告知本院并说明理由。',
      closed: '本次听证不公开进行，对听证内容应当保密，不得向他人泄露。',
    },
    closing: '特此通知。',
    contact: (name: string, phone: string): string => `（联系人：${name}；联系电话：${phone}）`,
    receipt: '送达回证',
    receiptFor: '送达文书',
    receiver: '受送达人',
    served: '送达时间',
    servedHow: '送达方式',
    servedAt: '送达地点',
    received: '受送达人\n签名',
    receivedFor: '代收人签名\n及代收理由',
    server: '送达人\n签名',
  },
  announcement: {
    name: '听证会公告',
    lead: (caseName: string, hold: string): string =>
      `为保障人民群众的知情权、参与权和监督权，根据《人民检察院审查案件听证工作规定》，本院定于近期就${caseName}举行${hold}。现将有关事项公告如下：`,
    time: '听证时间',
    place: '听证地点',
    form: '听证方式',
    open: '公开听证。',
    issues: '需要听证的问题',
    observing: '旁听办法',
    mind: '注意事项',
    apply: (until: string, contact: string): string =>
      `公民可以持有效身份证件，于${until}前向本院报名旁听（联系方式：${contact}）。`,
    places: (count: number): string => `旁听席位共${count}个，按照报名先后顺序确定，额满为止。`,
    noPlaces: '因场地限制，本次听证会不设现场旁听席位。',
    reminders: [
      '旁听人员应当携带有效身份证件，提前10分钟到场，经安全检查后入场。',
      '旁听人员应当遵守听证纪律，服从主持人和工作人员的管理，不得随意走动、喧哗，不得发言、提问。',
      '未经许可，不得录音、录像、拍照，不得以任何方式直播、传播听证内容。',
      '听证时间、地点如有变更，以本院另行发布的公告为准。',
    ],
    closing: '特此公告。',
    contact: (contact: string): string => `联系方式：${contact}。`,
  },
};
