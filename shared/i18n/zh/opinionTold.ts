/** The history of an expert opinion in words: one sentence per event. */
import type { AdoptionTreatment } from '#shared/opinion/terms.ts';

const withReason = (reason: string) => (reason === '' ? '。' : `，理由：${reason}`);

export const opinionTold = {
  opinionRequested: (title: string) => `委托就“${title}”出具专业意见。`,
  requestRevised: '委托事项已修改。',
  deadlineExtended: (until: string, reason: string) => `办理期限延长至${until}，理由：${reason}`,
  opinionCancelled: (reason: string) => `委托已撤销${withReason(reason)}`,
  materialAdded: (number: number, title: string) => `提供材料${number}《${title}》。`,
  materialWithdrawn: (number: number, reason: string) => `撤回材料${number}，理由：${reason}`,
  expertInvited: (who: string, organ: string, disclosure: string) =>
    `邀请${organ}${who}出具意见${disclosure === '' ? '。' : `。说明：${disclosure}`}`,
  expertWithdrawn: (who: string, reason: string) => `不再邀请${who}${withReason(reason)}`,
  expertReminded: (who: string, note: string) => `提醒${who}按期办理${note === '' ? '。' : `：${note}`}`,
  noConflict: (who: string) => `${who}申报：与本案没有利害关系。`,
  conflict: (who: string, statement: string) => `${who}申报利害关系：${statement}`,
  conflictCleared: (who: string, reason: string) => `决定由${who}继续出具意见，理由：${reason}`,
  invitationAccepted: (who: string) => `${who}接受邀请并承诺保密。`,
  invitationDeclined: (who: string, reason: string) => `${who}婉拒邀请${withReason(reason)}`,
  draftingBegun: '开始共同撰写。',
  opinionSubmitted: (round: number, names: string) =>
    `${round > 1 ? `第${round}次` : ''}提交专业意见，撰写人：${names}。`,
  revisionAsked: (count: number) => `检察官提出${count}项追问，退回补充。`,
  pointAnswered: (text: string) => `答复追问：${text}`,
  notedInternally: (text: string) => `内部备注：${text}`,
  commentAdded: (text: string, quote: string) => (quote === '' ? `批注：${text}` : `批注“${quote}”：${text}`),
  commentReplied: (text: string) => `回复批注：${text}`,
  commentResolved: '批注已处理。',
  insertSuggested: (proposed: string) => `建议增加“${proposed}”。`,
  deleteSuggested: (quote: string) => `建议删除“${quote}”。`,
  replaceSuggested: (quote: string, proposed: string) => `建议将“${quote}”改为“${proposed}”。`,
  suggestionAccepted: '采用修改建议。',
  suggestionDeclined: (reason: string) => `未采用修改建议，理由：${reason}`,
  suggestionWithdrawn: '撤回修改建议。',
  versionLabelled: (seq: number, label: string) => `将版本${seq}标记为“${label}”。`,
  versionRestored: (from: number) => `恢复到版本${from}。`,
  textCorrectionRequested: (text: string) => `定稿后提出更正：${text}`,
  textCorrectionAccepted: '同意更正，由专家修改正文。',
  textCorrectionDeclined: (reason: string) => `不同意更正，理由：${reason}`,
  textClosed: '正文定稿，送各专家签名。',
  textBound: (sha256: string) => `正文已固定，校验值 ${sha256.slice(0, 16)}…。`,
  textReopened: (reason: string) => `正文重新打开，此前签名作废，理由：${reason}`,
  opinionSigned: (who: string) => `${who}签名。`,
  signatureRefused: (who: string, reason: string, minorityView: string) =>
    `${who}不签名，理由：${reason}${minorityView === '' ? '' : `。不同意见：${minorityView}`}`,
  opinionLocked: (signed: string, unsigned: string) =>
    `专业意见签名锁定，签名人：${signed}${unsigned === '' ? '' : `；未签名：${unsigned}`}。`,
  opinionAdopted: (treatment: AdoptionTreatment, reasons: string) =>
    `采纳情况：${{ adopted: '采纳', partly: '部分采纳', notAdopted: '不采纳' }[treatment]}${withReason(reasons)}`,
  feedbackAcknowledged: (who: string, remark: string) =>
    `${who}确认收到采纳情况反馈${remark === '' ? '。' : `：${remark}`}`,
  opinionArchived: '专业意见归档。',
};
