import type { AccountRecord } from '#shared/office/state.ts';

const changes: Record<AccountRecord['change'], string> = {
  opened: '开设账号',
  passwordReset: '重设密码',
  passwordChanged: '本人修改密码',
  disabled: '停用账号',
  enabled: '恢复账号',
};

/** Sign-in accounts: shut, opened again, and what was done to them. */
export const accounts = {
  records: '账号记录',
  recordsLead: '开设、重设密码、停用和恢复账号均记入本院记录，不记录密码。仅管理员可见。',
  none: '暂无账号记录',
  time: '时间',
  whose: '账号',
  change: '事项',
  by: '操作人',
  reason: '理由',
  changes,
  shut: '账号停用',
  disableEntry: '停用账号…',
  disableTitle: (name: string): string => `停用 ${name} 的账号`,
  disableText: '停用后立即退出所有设备，不能登录；职务和已有的记录不变，可以随时恢复。',
  disable: '停用账号',
  enableEntry: '恢复账号',
  system: '系统',
};
