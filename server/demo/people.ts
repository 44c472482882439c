/** The people of the demonstration office. All are invented; the office is the one of the public article. */
import type { DemoPerson } from '#shared/http.ts';
import type { OfficeRole } from '#shared/office/roles.ts';

export const DEMO_PASSWORD = 'tingyi-demo-2026';

type Staff = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  readonly department: string;
  readonly title: string;
};

export const staff: readonly Staff[] = [
  { id: 'he', name: '何清源', roles: ['chiefProsecutor'], department: '', title: '检察长' },
  { id: 'ma', name: '马文博', roles: ['deputyChief', 'prosecutor'], department: '', title: '副检察长' },
  {
    id: 'zhou',
    name: '周明远',
    roles: ['departmentHead', 'prosecutor'],
    department: '第一检察部',
    title: '第一检察部主任',
  },
  { id: 'zheng', name: '郑国栋', roles: ['prosecutor'], department: '第一检察部', title: '一级检察官' },
  { id: 'yan', name: '严立行', roles: ['prosecutor'], department: '第一检察部', title: '二级检察官' },
  { id: 'cui', name: '崔书瑶', roles: ['prosecutor'], department: '第一检察部', title: '三级检察官' },
  { id: 'lin', name: '林若彤', roles: ['prosecutor'], department: '第四检察部', title: '二级检察官' },
  { id: 'xu', name: '许一诺', roles: ['prosecutorAssistant'], department: '第一检察部', title: '检察官助理' },
  { id: 'sun', name: '孙晓雯', roles: ['clerk'], department: '第一检察部', title: '书记员' },
  { id: 'bai', name: '白雪莹', roles: ['clerk'], department: '第四检察部', title: '书记员' },
  {
    id: 'gao',
    name: '高洁',
    roles: ['caseManagement'],
    department: '案件管理办公室',
    title: '案件管理办公室主任',
  },
  { id: 'feng', name: '冯志刚', roles: ['bailiff'], department: '司法警察大队', title: '司法警察' },
  { id: 'ding', name: '丁磊', roles: ['administrator'], department: '检务保障部', title: '系统管理员' },
];

/** Hearing officers in the bank: name, unit, occupation, kind, field, year of birth. */
export const bank = [
  ['li', '李敬之', '赤峰学院', '法学教授', 'expert', '法学', 1971],
  ['wu', '吴慧敏', '正信会计师事务所', '注册会计师', 'expert', '财税', 1979],
  ['zhao', '赵永安', '松山区人大常委会', '区人大代表', 'congressDeputy', '基层治理', 1968],
  ['qian', '钱立民', '松山区政协', '区政协委员', 'cppccMember', '企业经营', 1974],
  ['meng', '孟和', '穆家营子镇', '人民调解员', 'mediator', '纠纷调解', 1966],
  ['song', '宋嘉琪', '松山区工商业联合会', '副秘书长', 'other', '企业经营', 1985],
  ['cao', '曹润泽', '赤峰市中医蒙医医院', '主任药师', 'expert', '医药', 1976],
  ['yuan', '袁春晖', '松山第二中学', '德育主任', 'community', '教育', 1981],
  ['bao', '包图雅', '振兴街道社区', '社区书记', 'community', '基层治理', 1983],
  ['jiang', '蒋一帆', '松山区律师协会', '退休法官', 'expert', '法学', 1957],
  ['tian', '田穗禾', '松山区农牧局', '农艺师', 'expert', '农林', 1978],
  ['shi', '石喆堃', '赤峰市司法鉴定协会', '司法鉴定人', 'expert', '鉴定', 1980],
] as const;

/** Specially-invited prosecutor's assistants: the 18 of the article, by the organs that sent them. */
export const assistants = [
  ['chen', '陈守信', '松山区税务局第二税务分局', '税务', '四级主办'],
  ['luo', '罗文静', '松山区税务局', '税务', '三级主办'],
  ['fang', '方国清', '赤峰市药品检验所', '药品', '副主任药师'],
  ['tao', '陶然', '松山区市场监督管理局', '药品', '药品监管股长'],
  ['shen', '沈卓', '松山区市场监督管理局', '市场监管', '执法大队副大队长'],
  ['han', '韩雨生', '松山区市场监督管理局', '食品安全', '食品监管股长'],
  ['du', '杜青林', '松山区林业和草原局', '林草', '高级工程师'],
  ['bo', '白音', '松山区林业和草原局', '林草', '森林公安联络员'],
  ['geng', '耿向东', '松山区教育局', '教育', '基础教育股长'],
  ['kang', '康丽', '松山区教育局', '教育', '民办教育股长'],
  ['qin', '秦越', '松山区卫生健康委员会', '卫生健康', '综合监督所所长'],
  ['xie', '谢安琪', '松山区卫生健康委员会', '卫生健康', '公共卫生股长'],
  ['pan', '潘一鸣', '太平洋证券赤峰营业部', '证券', '合规经理'],
  ['ren', '任晓峰', '赤峰市生态环境局松山区分局', '生态环境', '高级工程师'],
  ['jin', '金文', '松山区自然资源局', '自然资源', '不动产登记中心副主任'],
  ['lu', '陆启航', '松山区应急管理局', '安全生产', '工程师'],
  ['wei', '魏淑芬', '松山区民政局', '民政', '婚姻登记处主任'],
  ['ni', '倪宏', '松山区人力资源和社会保障局', '人力社保', '劳动监察大队长'],
] as const;

export const rooms = [
  ['hall-1', '第一听证室', 60],
  ['hall-2', '第二听证室', 24],
] as const;

/** Those who have signed in once already, to write their opinions. */
export const assistantsWithAccounts: readonly string[] = ['chen', 'luo', 'fang'];

/** Shown on the sign-in page of the demonstration office. */
export const demoPeople: readonly DemoPerson[] = [
  ...staff.map(({ id, name, title }) => ({ loginName: id, password: DEMO_PASSWORD, name, duty: title })),
  ...assistants.flatMap(([id, name, , field]) =>
    assistantsWithAccounts.includes(id)
      ? [{ loginName: id, password: DEMO_PASSWORD, name, duty: `特邀检察官助理（${field}）` }]
      : [],
  ),
];
