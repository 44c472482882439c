/** What the demonstration office knows of its assistants: their organs, what they are expert in, their terms. */

import { civil } from '#shared/meeting/calendar.ts';
import type { OrganKind } from '#shared/office/roles.ts';
import { assistants } from './people.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;
const TERM = 1096 * DAY;

type AssistantId = (typeof assistants)[number][0];

const expertise: Readonly<Record<AssistantId, readonly string[]>> = {
  chen: ['增值税专用发票', '虚开发票', '空壳公司', '资金流与发票流比对'],
  luo: ['企业所得税', '出口退税', '税务稽查', '账目审查'],
  fang: ['药品鉴定意见审查', '假药劣药认定', '药理毒理'],
  tao: ['药品经营许可', '医疗器械', '处方药网络销售'],
  shen: ['反不正当竞争', '广告监管', '电子数据取证', '商标'],
  han: ['食品安全标准', '餐饮服务许可', '从业人员健康证', '食品检验报告'],
  du: ['林地林木鉴定', '森林资源调查', '植被恢复', '非诉执行'],
  bo: ['野生动物保护', '草原征占', '盗伐滥伐', '现场勘查'],
  geng: ['义务教育', '校园安全', '教职员工准入查询', '控辍保学'],
  kang: ['校外培训机构', '小餐桌', '民办教育许可', '教师资格'],
  qin: ['卫生监督', '医疗机构执业许可', '公共场所卫生', '美容美发'],
  xie: ['传染病防治', '健康证查询', '疫苗管理', '医疗废物'],
  pan: ['虚拟货币', '证券交易', '资金穿透分析', '非法集资'],
  ren: ['大气污染', '固体废物鉴别', '生态损害评估', '排污许可'],
  jin: ['不动产登记', '耕地占用', '土地性质认定', '卫星图斑比对'],
  lu: ['危险化学品', '矿山安全', '事故调查', '重大隐患认定'],
  wei: ['婚姻登记', '低保核查', '社会组织登记', '数据比对'],
  ni: ['欠薪认定', '工伤认定', '社会保险', '劳动合同'],
};

const kinds: readonly (readonly [RegExp, OrganKind])[] = [
  [/政协/, 'cppcc'],
  [/证券|公司/, 'company'],
  [/检验所|学院|研究/, 'institution'],
  [/协会/, 'association'],
];
const kindOf = (name: string): OrganKind => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'agency';

/** Partners that send data or advice, and nobody yet. */
const furtherOrgans = ['松山区政协专家委员会', '赤峰学院', '松山区律师协会', '松山区公安分局'];

const contacts = ['王主任', '李科长', '办公室', '张股长', '法规科'];

export async function listOrgans(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set([...assistants.map(([, , organ]) => organ), ...furtherOrgans])];
  const ids = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const organId = `organ-${index + 1}`;
    ids.set(name, organId);
    await stage.office('gao', {
      ...{ type: 'addOrgan', organId, name, kind: kindOf(name), note: '' },
      contact: contacts[index % contacts.length] ?? '',
      phone: `0476-84${String(20 + index * 3).padStart(2, '0')}0${index % 10}`,
    });
  }
  return ids;
}

/** Two terms are about to end; one assistant serves the second. */
const endsInDays: Partial<Record<AssistantId, number>> = { kang: 24, pan: 52 };
const renewedDaysAgo: Partial<Record<AssistantId, number>> = { luo: 210 };
const withoutUndertaking: readonly AssistantId[] = ['ni'];

/** The first moment of the Beijing day. */
const dayStart = (at: number) => Math.floor((at + BEIJING) / DAY) * DAY - BEIJING;

export async function appointAssistants(
  stage: Stage,
  organs: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  for (const [index, [assistantId, name, organ, field, title]] of assistants.entries()) {
    const renewed = renewedDaysAgo[assistantId];
    const began = renewed === undefined ? 940 - index * 9 : renewed + 1096;
    const left = endsInDays[assistantId];
    const from = dayStart(left === undefined ? now - began * DAY : now + left * DAY - TERM);
    const until = from + TERM - 1;
    const no = (at: number, place: number) => `松检聘〔${civil(at).year}〕${place}号`;
    await stage.office('gao', {
      ...{ type: 'appointAssistant', assistantId, name, organ, organId: organs.get(organ) ?? null },
      ...{ field, expertise: [...expertise[assistantId]], title, phone: `0476-88${String(30 + index)}12` },
      ...{ from, until, appointmentNo: no(from, index + 1) },
    });
    if (!withoutUndertaking.includes(assistantId))
      await stage.office('gao', { type: 'recordUndertaking', assistantId, on: from, file: null });
    if (renewed !== undefined)
      await stage.office('gao', {
        ...{ type: 'renewAppointment', assistantId, from: until + 1, until: until + TERM },
        ...{
          appointmentNo: no(until, 20),
          assistantAgreedOn: until - 20 * DAY,
          organAgreedOn: until - 15 * DAY,
        },
      });
  }
}
