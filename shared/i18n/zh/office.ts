import type { PolicyNumber } from '#shared/office/commands.ts';

const labels: Record<PolicyNumber, string> = {
  panelAtLeast: '听证员人数，至少',
  panelAtMost: '听证员人数，至多',
  noticeDays: '提前告知期限',
  officerAge: '听证员年龄，年满',
  retentionYears: '档案保管期限',
};

const units: Record<PolicyNumber, string> = {
  panelAtLeast: '人',
  panelAtMost: '人',
  noticeDays: '日',
  officerAge: '周岁',
  retentionYears: '年',
};

const sources: Record<PolicyNumber, string> = {
  panelAtLeast: '听证规定第七条：听证员一般为三至七人',
  panelAtMost: '听证规定第七条：听证员一般为三至七人',
  noticeDays: '听证规定：听证三日前告知参加人',
  officerAge: '听证规定第七条：年满二十三周岁的中国公民',
  retentionYears: '检察诉讼档案保管期限：长期为六十年',
};

export const office = {
  title: '本院设置',
  readOnly: '由系统管理员设置，您可以查看。',
  facts: '本院信息',
  factsNote: '用于文书和通知。',
  correct: '更正',
  correctTitle: '更正本院信息',
  correctLead: '此后制作的文书和通知使用更正后的信息。',
  numberHint: '文书编号中年份之前的代字，如“松检听”',
  corrected: '本院信息已更正',
  name: '名称',
  number: '文书代字',
  address: '地址',
  phone: '电话',
  policy: '听证规则',
  policyLead: '默认值为规定的要求。偏离时系统会提示，并在本院记录中留痕。',
  labels,
  units,
  sources,
  value: (value: number, unit: string): string => `${value} ${unit}`,
  legal: (value: number, unit: string): string => `规定：${value} ${unit}`,
  departs: (count: number): string => `有 ${count} 项与规定的要求不同`,
  departsText: '请确认有上级规定或本院决定作为依据；此后的听证按本院设置执行。',
  departing: (value: number, unit: string): string => `与规定（${value} ${unit}）不同`,
  restore: '恢复为规定的要求',
  savedPolicy: '听证规则已保存',
  unchanged: '没有改动',
  numberMissing: '请填写数字',
  atLeastAboveAtMost: '下限不能高于上限',
  rooms: '听证室',
  roomsLead: '在听证方案中选择；日历会提示同一听证室时间重叠的听证。',
  roomName: '听证室名称',
  seats: '座位数',
  seatsCount: (count: number): string => `${count} 座`,
  noRooms: '还没有登记听证室',
  addRoom: '添加听证室',
  removeRoom: (name: string): string => `移除 ${name}`,
  removeRoomTitle: (name: string): string => `移除听证室“${name}”`,
  removeRoomText: '移除后不能再选用；已排定的听证不受影响。',
  roomSaved: (name: string): string => `已添加：${name}`,
  roomRemoved: (name: string): string => `已移除：${name}`,
};
