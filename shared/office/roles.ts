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
