/** Hearings at other stages, so that calendar, lists and tasks have content: one to approve, one closed draft. */
import type { Plan } from '#shared/meeting/commands.ts';
import type { Stage } from './stage.ts';

const DAY = 86_400_000;

const atHour = (now: number, days: number, hour: number) =>
  Math.floor((now + 8 * 3_600_000) / DAY + days) * DAY + (hour - 8) * 3_600_000;

const common = {
  minutesPerStep: {
    introduction: 10,
    statements: 20,
    questions: 20,
    deliberation: 15,
    opinions: 10,
    finalStatements: 10,
    summary: 5,
  },
  secondClerkId: null,
  opennessReason: '',
} satisfies Partial<Plan>;

export async function planOtherHearings(stage: Stage, now: number): Promise<void> {
  stage.setClock(now - 2 * DAY);
  const driving: Plan = {
    ...common,
    ...{
      title: '危险驾驶案',
      caseNo: '松检一部刑不诉听〔2026〕14号',
      cause: '危险驾驶',
      caseType: 'nonProsecution',
    },
    ...{
      minorParty: false,
      openness: 'open',
      startsAt: atHour(now, 8, 9),
      place: { mode: 'room', room: '第二听证室' },
    },
    digest: '犯罪嫌疑人饮酒后在小区内挪车，血液酒精含量 83mg/100ml，未发生事故，认罪认罚。',
    issues: [{ id: 'issue-1', text: '本案情节是否显著轻微，是否同意作不起诉处理？' }],
    ...{ presiderId: 'zheng', handlerId: 'zheng', clerkId: 'sun' },
  };
  await stage.act('demo-driving-hearing', 'zheng', { type: 'planHearing', plan: driving });
  await stage.act('demo-driving-hearing', 'gao', { type: 'drawPanel', count: 3, fields: [] });
  await stage.act('demo-driving-hearing', 'zheng', {
    type: 'requestApproval',
    opinion: '拟以简易方式公开听证。',
  });

  stage.wait(3600);
  const custody: Plan = {
    ...common,
    ...{
      title: '盗窃案羁押必要性审查',
      caseNo: '松检二部羁审听〔2026〕3号',
      cause: '盗窃',
      caseType: 'custodyNecessity',
    },
    ...{
      minorParty: true,
      openness: 'closed',
      startsAt: atHour(now, 5, 15),
      place: { mode: 'room', room: '第一听证室' },
    },
    digest: '犯罪嫌疑人系未成年人，已退赔并取得谅解，其法定代理人申请变更强制措施。',
    issues: [
      { id: 'issue-1', text: '继续羁押是否必要？' },
      { id: 'issue-2', text: '监护和帮教条件是否具备？' },
    ],
    ...{ presiderId: 'zhou', handlerId: 'zheng', clerkId: 'sun' },
  };
  await stage.act('demo-custody-hearing', 'zheng', { type: 'planHearing', plan: custody });
}
