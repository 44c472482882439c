/** The people of the tests, each with one part to play, and the office they belong to. */
import type { Actor } from '#shared/kernel/decider.ts';
import { officeDecider } from '#shared/office/office.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';

const staff = {
  zheng: { name: '郑承办', roles: ['prosecutor'] }, // handles the case
  zhou: { name: '周主持', roles: ['prosecutor'] }, // presides
  sun: { name: '孙记录', roles: ['clerk'] }, // takes the minutes
  qian: { name: '钱助理', roles: ['prosecutorAssistant'] },
  feng: { name: '冯检察', roles: ['prosecutor'] }, // no part in the hearing
  tan: { name: '谭主任', roles: ['departmentHead'] },
  han: { name: '韩检长', roles: ['chiefProsecutor'] },
  deng: { name: '邓副检', roles: ['deputyChief'] },
  cao: { name: '曹案管', roles: ['caseManagement'] },
  tang: { name: '唐管理', roles: ['administrator'] },
} as const satisfies Record<string, { name: string; roles: readonly OfficeRole[] }>;

/** In the officer bank. The youngest is 22 on the day of the hearing. */
const bank = {
  li: { name: '李代表', bornAt: Date.UTC(1970, 4, 1), field: '社区治理' },
  wu: { name: '吴委员', bornAt: Date.UTC(1980, 7, 9), field: '医学' },
  zhao: { name: '赵教授', bornAt: Date.UTC(1965, 0, 30), field: '法学' },
  xu: { name: '徐调解', bornAt: Date.UTC(1975, 2, 3), field: '社区治理' },
  lin: { name: '林工程', bornAt: Date.UTC(1985, 10, 20), field: '建筑' },
  xiao: { name: '肖少年', bornAt: Date.UTC(2003, 5, 17), field: '社区治理' },
} as const;

/** Named to the case by the tests; their ids are given when they are named. */
export const outsiders = {
  wang: '王申请',
  gao: '高代理',
  he: '何目击',
  shen: '沈监督',
  ma: '马晚来',
} as const;

export type Name = keyof typeof staff | keyof typeof bank | keyof typeof outsiders | 'chen' | 'server' | 'ji';

/** Ji came from nowhere: signed in, with no part in anything. */
const others = { chen: '陈助理', ji: '季路人', server: '' } as const;

export const phoneOf = (name: string): string => `139-${name}-000`;

export const everybody: readonly Name[] = [
  ...(Object.keys(staff) as (keyof typeof staff)[]),
  ...(Object.keys(bank) as (keyof typeof bank)[]),
  ...(Object.keys(outsiders) as (keyof typeof outsiders)[]),
  ...(Object.keys(others) as (keyof typeof others)[]),
];

export const actor = (name: Name): Actor<OfficeRole | 'system'> => {
  if (name === 'server') return { id: 'system', roles: ['system'] };
  return { id: name, roles: name in staff ? staff[name as keyof typeof staff].roles : [] };
};

const DAY = 86_400_000;
/** Monday 16 June 2025, nine in the morning in Beijing: the hour of the hearing. */
export const startsAt = Date.UTC(2025, 5, 16, 1);
/** Two weeks before, when it is planned. */
export const today = startsAt - 14 * DAY;

export const founding = [
  {
    type: 'officeFounded',
    name: '松山区人民检察院',
    number: '松检听',
    address: '松山大街 1 号',
    phone: '0476-8800000',
  },
  ...Object.entries(staff).map(([personId, { name, roles }]) => ({
    type: 'personAdded' as const,
    personId,
    name,
    roles: [...roles],
    department: '第一检察部',
    title: '',
  })),
  ...Object.entries(bank).map(([officerId, { name, bornAt, field }]) => ({
    type: 'officerAdded' as const,
    officerId,
    name,
    bornAt,
    field,
    unit: `${name}单位`,
    occupation: '',
    kind: 'expert' as const,
    phone: phoneOf(officerId),
  })),
  {
    type: 'assistantAppointed',
    assistantId: 'chen',
    name: others.chen,
    organ: '区林业局',
    field: '生态',
    title: '工程师',
    from: today - 100 * DAY,
    until: startsAt + 100 * DAY,
  },
  { type: 'roomAdded', roomId: 'room1', name: '第一听证室', seats: 40 },
] as const;

/** The office as every test finds it. */
export const office: Office = officeDecider.replay(
  founding.map((event, index) => ({ seq: index + 1, at: today - DAY, by: 'tang', event })),
);
