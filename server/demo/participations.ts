/** Two years of what the demonstration's assistants did, as the article tells: twenty cases, twenty-eight times. */
import { civil } from '#shared/meeting/calendar.ts';
import type { ParticipationKind } from '#shared/office/roles.ts';
import type { assistants } from './people.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

type Who = (typeof assistants)[number][0];
/** Who, how, what, hours, and the number of the case in its series; null: of no case. */
type Deed = readonly [Who, ParticipationKind, string, number | null, string | null];

const civilSuit = (serial: number) => `松检四部行公〔年〕${serial}号`;
const criminal = (serial: number) => `松检一部刑诉〔年〕${serial}号`;

// With the hearing on the forest land, the conference on felling and the opinion on the ointment, which count by
// themselves: twenty cases, twenty-eight times.
const thisYear: readonly Deed[] = [
  ['wei', 'data', '提供婚姻登记基础数据并说明字段', 3, civilSuit(1)],
  ['chen', 'conference', '列席虚开增值税专用发票案联席会议', 2.5, criminal(6)],
  ['luo', 'consultation', '审查空壳公司账目和资金流向', 6, criminal(6)],
  ['xie', 'data', '提供两区健康证办理数据', 4, civilSuit(3)],
  ['han', 'siteVisit', '现场核查外卖骑手和餐饮从业人员健康证', 5, civilSuit(3)],
  ['pan', 'consultation', '虚拟货币交易记录分析', 4, criminal(9)],
  ['du', 'siteVisit', '林地非诉执行案件现场勘查（一）', 7, civilSuit(11)],
  ['bo', 'siteVisit', '林地非诉执行案件现场勘查（一）', 7, civilSuit(11)],
  ['chen', 'lecture', '发票类案件审查要点授课', 2, null],
  ['kang', 'campaign', '校外培训机构从业人员准入专项检查', 8, civilSuit(12)],
  ['geng', 'campaign', '教职员工入职查询专项活动', 6, civilSuit(13)],
  ['ren', 'siteVisit', '固体废物倾倒地取证', 5.5, civilSuit(16)],
  ['jin', 'data', '提供卫星图斑与登记数据比对结果', 4, civilSuit(17)],
  ['luo', 'consultation', '骗取出口退税案单证审查', 5, criminal(18)],
  ['wei', 'liaison', '婚姻登记错误更正工作联络', 2, civilSuit(19)],
  ['ni', 'consultation', '拒不支付劳动报酬案欠薪数额核算', 3, criminal(21)],
  ['du', 'siteVisit', '林地非诉执行案件现场勘查（二）', 6, civilSuit(22)],
  ['shen', 'consultation', '电子数据固定方式说明', 2, criminal(23)],
  ['qin', 'siteVisit', '美容场所执业许可现场核查', 4, civilSuit(24)],
  ['chen', 'consultation', '156 户空壳公司发票流比对', 8, criminal(25)],
  ['pan', 'lecture', '虚拟货币资金流向讲解', 2, null],
  ['lu', 'siteVisit', '危险化学品储存场所检查', 5, civilSuit(26)],
  ['han', 'liaison', '食品安全线索移送联络', 1.5, null],
  ['xie', 'other', '整改情况回访', 2, civilSuit(3)],
];

const lastYear: readonly Deed[] = [
  ['chen', 'conference', '列席虚开发票案联席会议', 2, criminal(3)],
  ['luo', 'consultation', '进项发票真伪审查', 5, criminal(3)],
  ['wei', 'data', '婚姻登记数据清洗和核对', 6, civilSuit(2)],
  ['du', 'siteVisit', '毁林案件林地现场勘查', 6, civilSuit(4)],
  ['bo', 'siteVisit', '毁林案件林地现场勘查', 6, civilSuit(4)],
  ['pan', 'consultation', '非法集资资金穿透分析', 7, criminal(7)],
  ['han', 'campaign', '餐饮从业人员健康证专项活动', 8, civilSuit(8)],
  ['xie', 'data', '健康证办理数据提供', 3, civilSuit(8)],
  ['fang', 'consultation', '假药案鉴定意见审查', 4, criminal(10)],
  ['chen', 'lecture', '税收基础知识授课', 2, null],
  ['du', 'lecture', '林地执法标准讲解', 2, null],
  ['ren', 'siteVisit', '排污口取证', 5, civilSuit(13)],
  ['wei', 'conference', '列席婚姻登记监督案联席会议', 2, civilSuit(2)],
  ['pan', 'conference', '列席洗钱案联席会议', 2, criminal(15)],
  ['chen', 'consultation', '骗税案单证审查', 6, criminal(16)],
  ['kang', 'campaign', '小餐桌安全专项检查', 6, civilSuit(17)],
  ['du', 'conference', '列席林地恢复案联席会议', 2, civilSuit(18)],
];

const praised: readonly (readonly [Who, string])[] = [
  ['chen', '全年参与虚开发票、骗税等案件专业审查，并授课一次，意见被办案部门采用。'],
  ['du', '多次参加林地案件现场勘查，提出植被恢复建议。'],
  ['wei', '提供婚姻登记基础数据并核对，支撑类案监督。'],
  ['pan', '对非法集资、洗钱案件资金流向作专业分析。'],
  ['fang', '审查药品鉴定意见，为案件定性提供专业支持。'],
];

/** In the first weeks of a year there is not yet a year to tell of: then the one before is told. */
const toldYear = (now: number): number => civil(now - 20 * DAY).year;
const newYear = (year: number): number => Date.UTC(year, 0, 1) - BEIJING;

export async function recordParticipations(stage: Stage, now: number): Promise<void> {
  const year = toldYear(now);
  await record(stage, year, thisYear, Math.min(now - 2 * DAY, newYear(year + 1) - 2 * DAY));
  await record(stage, year - 1, lastYear, newYear(year) - 12 * DAY);
  for (const [assistantId, reason] of praised)
    await stage.office('gao', {
      ...{ type: 'commend', commendationId: `commendation-${year - 1}-${assistantId}` },
      ...{ assistantId, year: year - 1, reason },
    });
}

/** Spread evenly from the middle of January to a last day. */
async function record(stage: Stage, year: number, deeds: readonly Deed[], last: number): Promise<void> {
  const first = newYear(year) + 12 * DAY;
  for (const [index, [assistantId, kind, title, hours, caseNo]] of deeds.entries()) {
    const on = first + Math.floor(((last - first) * index) / Math.max(1, deeds.length - 1));
    await stage.office('gao', {
      ...{ type: 'recordParticipation', participationId: `participation-${year}-${index + 1}`, assistantId },
      ...{ kind, title, hours, note: '' },
      on: Math.floor((on + BEIJING) / DAY) * DAY - BEIJING + 9 * 3_600_000,
      caseNo: (caseNo ?? '').replace('年', String(year)),
    });
  }
}
