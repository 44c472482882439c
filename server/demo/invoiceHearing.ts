/** The invoice case of the article (5 suspects, 156 shell companies) as a hearing ready to be held this afternoon. */
import type { Plan } from '#shared/meeting/commands.ts';
import { type Exhibits, say, tableOf } from './exhibits.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;
export const INVOICE_HEARING = 'demo-invoice-hearing';

const plan = (startsAt: number): Plan => ({
  title: '虚开增值税专用发票案',
  caseNo: '松检一部刑不诉听〔2026〕12号',
  cause: '虚开增值税专用发票',
  caseType: 'nonProsecution',
  minorParty: false,
  digest:
    '犯罪嫌疑人等五人先后注册 156 家无实际经营的公司，对外虚开增值税专用发票近二万份，价税合计一亿余元。其中王某系受票企业丙建材有限公司负责人，案发后已补缴全部税款、滞纳金及罚款，认罪认罚。本院拟对王某作相对不起诉处理，就其情节是否轻微、是否已消除影响听取各方意见。',
  issues: [
    { id: 'issue-1', text: '认定王某参与虚开的数额是否与资金回流证据相符？' },
    { id: 'issue-2', text: '丙建材有限公司补缴税款、消除影响后，是否同意对王某作不起诉处理？' },
    { id: 'issue-3', text: '不起诉后，是否应当一并提出企业合规整改的检察建议？' },
  ],
  openness: 'open',
  opennessReason: '',
  place: { mode: 'mixed', room: '第一听证室' },
  startsAt,
  minutesPerStep: {
    introduction: 15,
    statements: 30,
    questions: 30,
    deliberation: 20,
    opinions: 10,
    finalStatements: 10,
    summary: 5,
  },
  presiderId: 'zhou',
  handlerId: 'zheng',
  clerkId: 'sun',
  secondClerkId: null,
});

/** Half past or the full hour that comes next, but no sooner than in twenty minutes. */
const nextHalfHour = (at: number) => Math.ceil((at + 20 * 60_000) / 1_800_000) * 1_800_000;

export async function planInvoiceHearing(stage: Stage, exhibits: Exhibits, now: number): Promise<void> {
  const id = INVOICE_HEARING;
  const startsAt = nextHalfHour(now);
  stage.setClock(now - 9 * DAY);
  await stage.act(id, 'zheng', { type: 'planHearing', plan: plan(startsAt) });
  for (const [role, name, unit, side, remote] of [
    ['party', '王立诚', '丙建材有限公司', '犯罪嫌疑人', false],
    ['defender', '顾维桢', '内蒙古松漠律师事务所', '王立诚的辩护人', false],
    ['caseOfficer', '董海涛', '松山区公安分局经侦大队', '侦查人员', false],
    ['supervisor', '钱淑兰', '人民监督员', '', true],
  ] as const) {
    stage.wait(60);
    await stage.act(id, 'zheng', {
      type: 'nameParticipant',
      role,
      name,
      unit,
      side,
      phone: '',
      remote,
      protectedAs: null,
    });
  }
  await stage.act(id, 'zheng', { type: 'inviteAssistant', assistantId: 'chen', remote: true });
  stage.wait(600);
  await stage.act(id, 'gao', {
    type: 'choosePanel',
    officerIds: ['li', 'wu', 'zhao', 'song', 'meng'],
    reason: '',
  });
  await stage.act(id, 'zheng', { type: 'requestApproval', opinion: '拟公开听证，请批准。' });
  stage.setClock(now - 8 * DAY);
  await stage.act(id, 'he', { type: 'approveHearing', note: '同意公开听证。' });
  stage.setClock(now - 6 * DAY);
  const everybody = ['li', 'wu', 'zhao', 'song', 'meng', 'chen', ...(await stage.named(id))];
  await stage.act(id, 'sun', {
    type: 'serveNotices',
    participantIds: everybody,
    method: '书面送达并电话确认',
    lateReason: '',
  });
  await stage.act(id, 'sun', {
    type: 'announce',
    contact: '孙晓雯 0476-12309',
    observersUntil: startsAt - 300_000,
    observerPlaces: 200,
  });
  await addExhibits(stage, exhibits, id);
  stage.setClock(now - 2 * DAY);
  await stage.act(id, 'zheng', {
    type: 'briefPanel',
    note: '已送案情摘要、听证问题及刑法第二百零五条、刑事诉讼法第一百七十七条。',
  });
}

async function addExhibits(stage: Stage, exhibits: Exhibits, id: string): Promise<void> {
  await exhibits.add(stage, id, 'zheng', {
    ...{ exhibitId: 'exhibit-1', title: '涉案企业发票流向一览', source: '税务机关调取', audience: 'public' },
    blocks: [
      tableOf(
        ['序号', '开票单位', '份数', '价税合计（元）'],
        [
          ['1', '甲商贸有限公司', '1,204', '8,412,330.00'],
          ['2', '乙物资有限公司', '986', '6,905,118.50'],
          ['3', '丙建材有限公司', '2,317', '17,260,044.00'],
          ['4', '丁科技有限公司', '771', '5,118,902.16'],
          ['5', '戊贸易有限公司', '1,038', '7,330,560.00'],
          ['…', '（共 156 家）', '19,8××', '1.0× 亿'],
        ],
        [1, 3, 1.5, 2.5],
      ),
      say('上表依据税务机关调取之电子底账汇总，第 3 行为本次听证争议问题二所涉企业，详见证据二之说明。'),
    ],
  });
  stage.wait(120);
  await exhibits.add(stage, id, 'zheng', {
    ...{
      exhibitId: 'exhibit-2',
      title: '补缴税款及滞纳金完税证明',
      source: '松山区税务局',
      audience: 'room',
    },
    blocks: [
      tableOf(
        ['税种', '所属期', '实缴金额（元）', '入库日期'],
        [
          ['增值税', '2023 年 1 月至 12 月', '1,985,669.03', '2026 年 3 月 12 日'],
          ['企业所得税', '2023 年度', '862,004.80', '2026 年 3 月 12 日'],
          ['滞纳金', '—', '411,530.77', '2026 年 3 月 13 日'],
          ['罚款', '—', '992,834.50', '2026 年 4 月 2 日'],
        ],
        [1.5, 2.5, 2, 2],
      ),
      say('兹证明丙建材有限公司已足额缴纳上列税款、滞纳金及罚款。'),
    ],
  });
}
