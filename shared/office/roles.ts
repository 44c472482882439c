/** What a person is in the office (检察机关内设职务); what he is in a meeting is a seat role. */
export const officeRoles = [
  'chiefProsecutor', // 检察长
  'deputyChief', // 副检察长
  'departmentHead', // 业务部门负责人
  'prosecutor', // 检察官
  'prosecutorAssistant', // 检察官助理
  'clerk', // 书记员
  'caseManagement', // 案件管理部门
  'bailiff', // 司法警察
  'administrator', // 系统管理员
] as const;
export type OfficeRole = (typeof officeRoles)[number];

/** Kinds of hearing officers by where they come from (听证员意见 Arts 2–6). */
export const officerKinds = [
  'congressDeputy',
  'cppccMember',
  'expert',
  'mediator',
  'community',
  'other',
] as const;
export type OfficerKind = (typeof officerKinds)[number];

/** Why an officer leaves the bank (听证员意见 Art. 6). */
export const removalKinds = [
  'criminalPunishment',
  'dismissedFromOffice',
  'licenceRevoked',
  'fraud',
  'ownRequest',
  'other',
] as const;
export type RemovalKind = (typeof removalKinds)[number];

/** What kind of partner an organ is (合作单位). */
export const organKinds = ['agency', 'cppcc', 'institution', 'company', 'association', 'other'] as const;
export type OrganKind = (typeof organKinds)[number];

/** Why an appointment ends before its term. */
export const dismissalKinds = [
  'ownRequest',
  'transferred',
  'secrecy',
  'misconduct',
  'failedReview',
  'other',
] as const;
export type DismissalKind = (typeof dismissalKinds)[number];

/** How an assistant takes part. The first three also come from meetings and opinions by themselves. */
export const participationKinds = [
  'conference', // 列席检察官联席会议
  'hearing', // 参加公开听证
  'consultation', // 专业咨询
  'lecture', // 授课讲解
  'campaign', // 专项活动
  'siteVisit', // 现场勘查、调查取证
  'liaison', // 联络协调
  'data', // 提供基础数据
  'other',
] as const;
export type ParticipationKind = (typeof participationKinds)[number];

/** In which order the members of a joint conference speak; among equals as they were listed. */
export const speakingOrders = ['juniorFirst', 'seniorFirst', 'asListed'] as const;
export type SpeakingOrder = (typeof speakingOrders)[number];
