/** What each paper says. */
import { describe, expect, test } from 'vitest';
import { beijingClock } from '#shared/papers/beijingClock.ts';
import type { Block, Paper, Signatures } from '#shared/papers/paper.ts';
import {
  announced,
  approved,
  archived,
  atCheckIn,
  awaitingApproval,
  closed,
  nameAll,
  planned,
  prepared,
  sealed,
  signing,
  textHash,
  told,
  withPanel,
  withPlan,
} from '../support/hearing.ts';
import { HEAD, paperFor, whole } from '../support/hearingPaper.ts';
import { nothingYet } from '../support/meeting.ts';
import { wordsOf } from '../support/papers/wordsOf.ts';

const text = (paper: Paper): string => wordsOf(paper).join('\n');
const blocks = <Kind extends Block['block']>(paper: Paper, kind: Kind) =>
  paper.blocks.filter((block): block is Extract<Block, { block: Kind }> => block.block === kind);

describe('time', () => {
  test('is Beijing’s, across midnight and leap days', () => {
    expect(beijingClock(Date.UTC(2026, 10, 21, 16, 5))).toEqual({
      ...{ year: 2026, month: 11, day: 22, weekday: 0, hour: 0, minute: 5 },
    });
    expect(beijingClock(Date.UTC(2028, 1, 29, 3))).toMatchObject({ month: 2, day: 29, weekday: 2, hour: 11 });
    expect(beijingClock(Date.UTC(1969, 11, 31, 15, 59))).toMatchObject({ year: 1969, weekday: 3, hour: 23 });
  });
});

describe('document numbers', () => {
  const numbered = (caseNo: string) =>
    paperFor(nothingYet.and('zheng', 'planHearing', { plan: withPlan({ caseNo }) }), 'zheng', 'plan').number;
  test('a hearing’s number goes on under the office’s mark, any other stands as it is', () => {
    expect(numbered('松检一部刑不诉听〔2026〕12号')).toBe('松检听〔2026〕12号');
    expect(numbered('松检刑不诉〔2025〕18 号')).toBe('松检刑不诉〔2025〕18号');
    expect(numbered('松检听[2026]第007号')).toBe('松检听〔2026〕7号');
    expect(numbered('无号待编')).toBe('无号待编');
  });
});

describe('before the hearing', () => {
  test('approval form: what is asked, by whom, and the chief prosecutor’s decision with its date', () => {
    const asked = text(paperFor(awaitingApproval(), 'zheng', 'approval'));
    expect(asked).toContain('争议较大，建议听证');
    expect(asked).not.toContain('韩检长');
    const done = text(paperFor(approved(), 'zheng', 'approval'));
    expect(done).toContain('韩检长　2025年6月2日');
    const refused = awaitingApproval().and('han', 'refuseHearing', { reason: '争议不大。' });
    expect(text(paperFor(refused, 'zheng', 'approval'))).toContain('不同意。争议不大。');
  });

  test('plan: issues, programme with times, people', () => {
    const said = text(paperFor(withPanel(), 'zheng', 'plan'));
    for (const part of ['拟不起诉是否适当', '9:30', '合计用时约90分钟', '李代表', '案情摘要只给受邀听证员'])
      expect(said).toContain(part);
    expect(text(paperFor(planned(), 'zheng', 'plan'))).toContain('听证员由3至7人组成');
  });

  test('panel record: seed, candidates, who was left out and why, declarations, replacements', () => {
    const drawn = approved().and('cao', 'drawPanel', { count: 3, fields: [] });
    const said = text(paperFor(drawn, 'cao', 'panel'));
    expect(said).toContain(drawn.meeting.panel?.seed);
    expect(said).toContain('该听证员未达到规定年龄');
    for (const name of ['李代表', '吴委员', '赵教授', '徐调解', '林工程', '肖少年'])
      expect(said).toContain(name);
    const declared = withPanel()
      .and('li', 'declareConflict', { conflict: true, statement: '系被害人邻居' })
      .and('zheng', 'replaceOfficer', { participantId: 'li', officerId: 'xu', reason: '利害关系' });
    const later = text(paperFor(declared, 'cao', 'panel'));
    expect(later).toContain('与本案有利害关系：系被害人邻居');
    expect(later).toContain('选定后更换');
    expect(later).toContain('（更换入选）');
  });

  test('notice: cause, time, place, who sits, his part, his rights, contact, date of service', () => {
    const party = paperFor(prepared(), 'wang', 'notice');
    const said = text(party);
    for (const part of [
      '王申请：',
      '故意伤害',
      '2025年6月16日（星期一）上午9时',
      '第一听证室（松山大街 1 号）',
      '主持人：周主持',
      '李代表',
      '当事人（申请方）',
      '申请主持人、承办检察官、书记员、听证员等人员回避',
      '委托代理人或者辩护人',
      '联系人：孙记录；联系电话：0476-8800000',
      '2025年6月2日',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('专用入会链接');
    expect(text(paperFor(prepared(), 'gao', 'notice'))).toContain('专用入会链接');
    expect(text(paperFor(prepared(), 'li', 'notice'))).toContain('李代表同志：');
    expect(text(paperFor(withPanel(), 'sun', 'notice', { of: 'li' }))).toContain('年　　月　　日');
  });

  test('announcement: time, place, form, how to observe, what to mind', () => {
    const paper = paperFor(prepared(), 'public', 'announcement');
    const heads = blocks(paper, 'heading').map((heading) => heading.text);
    expect(heads.slice(0, 3)).toEqual(['一、听证时间', '二、听证地点', '三、听证方式']);
    const said = text(paper);
    for (const part of [
      '就王申请拟不起诉案举行公开听证',
      '旁听席位共2个',
      '孙记录 0476-8800001',
      '特此公告。',
    ])
      expect(said).toContain(part);
  });
});

describe('at the hearing', () => {
  test('attendance: everybody, how identity was checked, in and out', () => {
    const paper = paperFor(closed(), 'sun', 'attendance');
    const rows = blocks(paper, 'table')[0]?.rows.map((row) =>
      row.cells.map(({ text: cell }) => String(cell ?? '')),
    );
    const rowOf = (name: string) => rows?.find((cells) => cells[1] === name) ?? [];
    expect(rows).toHaveLength(11);
    expect(rowOf('王申请').slice(4, 8)).toEqual([
      '现场',
      '居民身份证',
      expect.stringMatching(/^8:\d\d$/),
      expect.stringMatching(/^8:\d\d—\d+:\d\d$/),
    ]);
    expect(rowOf('何目击')[7]).toBe('');
    expect(paper.orientation).toBe('landscape');
  });

  test('rights: the text confirmed, when, and the answer about recusal', () => {
    const said = text(paperFor(atCheckIn(), 'wang', 'rights'));
    for (const part of ['您有权依法申请主持人', '2025年6月16日 8:', '不申请回避', '居民身份证'])
      expect(said).toContain(part);
    const open = prepared().at(atCheckIn().now).and('sun', 'openCheckIn');
    expect(text(paperFor(open, 'sun', 'rights', { of: 'wang' }))).toContain('尚未确认');
  });
});

describe('minutes', () => {
  test('head, every line of the text, opinions with majority and minority, declaration, check value', () => {
    const paper = paperFor(sealed(), 'sun', 'minutes');
    const said = text(paper);
    for (const part of [
      '松山区人民检察院\n听证笔录',
      '第一步：介绍案情',
      '第七步：总结',
      '总结：各方意见已充分听取',
      '多数意见：同意（李代表、吴委员）\n少数意见：不同意（赵教授）',
      '经逐一询问，当事人均不申请回避',
      '以上笔录已交听证参加人阅读或者向其宣读，经核对无误。',
    ])
      expect(said).toContain(part);
    for (const seat of Object.values(sealed().meeting.seats)) expect(said).toContain(seat.name);
    expect(said).toContain('何目击（申请方）　何目击的单位（未到场）');
    expect(paper.check?.text).toContain(textHash);
    expect(paper.check?.text).toContain(HEAD.slice(0, 16));
    expect(paper.subtitle).toBeUndefined();
    expect(paper.pageSigning?.map(({ label }) => label)).toEqual([
      '当事人：',
      '听证员：',
      '主持人：',
      '书记员：',
    ]);
    expect(paperFor(closed(), 'sun', 'minutes').subtitle).toBe('（核对稿，尚未定稿）');
  });

  const signatures = (paper: Paper): Signatures['rows'] => blocks(paper, 'signatures')[0]?.rows ?? [];

  test('signatures: pictures, refusal with reason and witness, and who did not sign', () => {
    const story = signing()
      .and('li', 'signMinutes', { sha256: textHash, image: 'iVBORw0KGgoAAAA=' })
      .and('sun', 'refuseToSign', {
        participantId: 'wang',
        sha256: textHash,
        reason: '拒绝说明',
        witnessId: 'li',
      })
      .and('zhou', 'sealHearing');
    const rows = signatures(paperFor(story, 'sun', 'minutes'));
    const rowOf = (name: string) => rows.find((row) => row.name === name);
    expect(rowOf('李代表')?.image?.png).toBe('iVBORw0KGgoAAAA=');
    expect(rowOf('王申请')?.note).toBe('拒绝签名。理由：拒绝说明。见证人：李代表。');
    expect(rowOf('吴委员')?.note).toBe('笔录封存时未签名。');
    expect(rows.at(-1)?.name).toBe('孙记录');
    expect(rowOf('何目击')).toBeUndefined();
  });
});

describe('after the hearing', () => {
  test('opinion form: his own answers ticked, with reasons', () => {
    const said = text(paperFor(announced(), 'zhao', 'opinionForm'));
    expect(said).toContain('☐同意　☑不同意　☐保留意见');
    expect(said).toContain('理由：赵的理由');
    expect(said).toContain('由听证员代表李代表代表发表意见');
    expect(said).not.toContain('李的理由');
  });

  test('summary: tally, everybody’s reasons, decision and treatments', () => {
    const said = text(paperFor(archived(), 'zheng', 'opinionSummary'));
    for (const part of [
      '到场听证员3人',
      '李的理由',
      '赵的理由',
      '决定不起诉',
      '采纳听证员多数意见',
      '陈助理',
    ])
      expect(said).toContain(part);
    expect(text(paperFor(announced(), 'zhou', 'opinionSummary'))).toContain('尚未作出处理决定');
  });

  test('feedback: decision, reasons, his opinion and how it was treated', () => {
    const said = text(paperFor(told(), 'zhao', 'feedback'));
    for (const part of [
      '赵教授同志：',
      '决定不起诉',
      '情节轻微',
      '问题一“拟不起诉是否适当”：不同意。赵的理由',
      '予以采纳',
    ])
      expect(said).toContain(part);
    expect(text(paperFor(told(), 'chen', 'feedback'))).not.toContain('您的意见\n');
  });
});

describe('closed hearings', () => {
  const closedPlan = withPlan({ openness: 'closed', opennessReason: '涉及商业秘密' });
  const story = () =>
    nameAll(
      nothingYet
        .and('zheng', 'planHearing', { plan: closedPlan })
        .and('zheng', 'requestApproval', { opinion: '' })
        .and('han', 'approveHearing', { note: '' }),
    )
      .and('zheng', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .and('sun', 'serveNotices', { participantIds: ['li', 'wang'], method: '书面', lateReason: '' });
  test('say so, and keep the reason for the office', () => {
    expect(text(paperFor(story(), 'sun', 'approval'))).toContain('不公开听证（理由：涉及商业秘密）');
    const notice = text(paperFor(story(), 'wang', 'notice'));
    expect(notice).toContain('不公开听证');
    expect(notice).toContain('应当保密');
    expect(notice).not.toContain('涉及商业秘密');
  });
  test('mark the decision as not public', () => {
    // The same hearing, its plan closed: only what the papers say of it is asked.
    const meeting = { ...told().meeting, plan: closedPlan };
    const paper = paperFor({ ...told(), meeting }, 'zhao', 'feedback');
    expect(paper.secrecy).toEqual(['不公开']);
    expect(text(paper)).toContain('处理决定（不公开）');
  });
});

describe('English', () => {
  test('every paper has an English frame around what was said', () => {
    const kinds = [
      'approval',
      'plan',
      'panel',
      'announcement',
      'attendance',
      'minutes',
      'opinionSummary',
    ] as const;
    for (const kind of kinds) {
      const paper = paperFor(archived(), 'sun', kind, { language: 'en' });
      expect(paper.language).toBe('en');
      expect(paper.title.split('\n')[1]).toMatch(/^[\x20-\x7e’]+$/);
    }
    for (const kind of ['notice', 'rights', 'opinionForm', 'feedback'] as const)
      expect(whole(paperFor(archived(), 'li', kind, { language: 'en' }))).toContain('16 June 2025');
  });
});
