import type { HearingStep } from '#shared/meeting/terms.ts';

const steps: Record<HearingStep, string> = {
  introduction: '第一步：介绍案情和需要听证的问题',
  statements: '第二步：当事人和其他参加人说明',
  questions: '第三步：听证员提问',
  deliberation: '第四步：休会评议',
  opinions: '第五步：听证员发表意见',
  finalStatements: '第六步：当事人最后陈述',
  summary: '第七步：主持人总结',
};

/** What happened, in the words of the record. Names come in as they are shown to this reader. */
export const roomRecord = {
  title: '进行记录',
  stepName: steps,
  checkInOpened: '开始到场核对',
  arrived: (name: string, remote: boolean) => (remote ? `${name}远程到场` : `${name}到场`),
  admitted: (name: string) => `${name}进入会场`,
  sentBack: (name: string) => `请${name}回等候室`,
  departed: (name: string, reason: string) => `${name}离场${reason === '' ? '' : `：${reason}`}`,
  dropped: (name: string) => `${name}连接中断`,
  reconnected: (name: string) => `${name}恢复连接`,
  identity: (name: string, method: string) => `核对${name}身份（${method}）`,
  rights: (name: string) => `${name}已被告知权利义务和纪律`,
  noRecusal: (name: string) => `${name}不申请回避`,
  recusalRaised: (name: string, against: string, reason: string) =>
    `${name}申请${against}回避${reason === '' ? '' : `：${reason}`}`,
  recusalGranted: (against: string, replacement: string | null) =>
    `决定${against}回避${replacement === null ? '' : `，由${replacement}接替`}`,
  recusalDeclined: (against: string) => `驳回对${against}的回避申请`,
  step: (name: string) => `进入${name}`,
  skipped: (steps: string, reason: string) => `跳过${steps}${reason === '' ? '' : `：${reason}`}`,
  returned: (reason: string) => (reason === '' ? '' : `退回理由：${reason}`),
  suspended: (reason: string) => `听证中止${reason === '' ? '' : `：${reason}`}`,
  resumed: '听证恢复',
  closed: '主持人宣布听证结束',
  offline: (reason: string) => `听证转为线下进行${reason === '' ? '' : `：${reason}`}`,
  floorGiven: (name: string) => `主持人请${name}发言`,
  floorEnded: (name: string, span: string) => `${name}发言结束，用时 ${span}`,
  asksTo: (to: string) => `（问${to}）`,
  answers: '（答）',
  summary: '（总结）',
  announcedDecision: (text: string) => `当场宣布：${text}`,
  issue: (text: string) => `转入争议问题：${text}`,
  exhibitAdded: (number: number, title: string) => `登记证据 ${number}《${title}》`,
  exhibitShown: (name: string, number: number, title: string, page: number) =>
    `${name}展示证据 ${number}《${title}》，第 ${page} 页`,
  exhibitHidden: '结束展示',
  exhibitWithdrawn: (number: number, title: string) => `撤回证据 ${number}《${title}》`,
  opinionGiven: (name: string) => `${name}已提交评议意见`,
  opinionsAnnounced: (count: number, spokesperson: string | null) =>
    spokesperson === null
      ? `公布 ${count} 名听证员的意见`
      : `公布 ${count} 名听证员的意见，由${spokesperson}代表发言`,
  spokesperson: (name: string) => `推选${name}为听证员代表`,
  voteOpened: (question: string, secret: boolean) => `${secret ? '无记名' : '记名'}表决开始：${question}`,
  ballot: (name: string) => `${name}已投票`,
  voteClosed: (question: string, counts: string) => `表决结束：${question}（${counts}）`,
  voteCancelled: (question: string) => `表决作废：${question}`,
  admonished: (name: string, reason: string) => `训诫${name}：${reason}`,
  orderedOut: (name: string, reason: string) => `责令${name}退出：${reason}`,
};
