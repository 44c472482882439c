/** Two expert opinions of the demonstration: one being written by two assistants, one signed and adopted in part. */
import type { OpinionStage } from './opinionStage.ts';
import { scribble } from './scribble.ts';

const DAY = 86_400_000;
const INVOICES = 'demo-opinion-invoices';
const HERBS = 'demo-opinion-herbs';

const paper = (materialId: string, title: string, source: string) =>
  ({ type: 'addMaterial', materialId, title, source, copies: 1, file: null }) as const;

/** Asked in the invoice case; two people of the tax authority write, the prosecutor has a comment and a suggestion. */
export async function draftInvoiceOpinion(stage: OpinionStage, now: number): Promise<void> {
  stage.setClock(now - 5 * DAY);
  await stage.act(INVOICES, 'zheng', {
    type: 'requestOpinion',
    brief: {
      title: '资金回流与税款损失的认定',
      caseNo: '松检一部刑不诉听〔2026〕12号',
      cause: '虚开增值税专用发票',
      origin: { kind: 'consultation' },
      background:
        '王某系受票企业丙建材有限公司负责人。156 家无实际经营的公司对外虚开增值税专用发票，其中开给丙公司的部分在付款后数日内经个人账户回流。',
      questions: [
        { id: 'q1', text: '银行流水能否证明开票资金回流至受票方？' },
        { id: 'q2', text: '已补缴税款后，国家税款损失应如何计算？' },
      ],
      supervisedOrgan: '',
      deadline: now + 6 * DAY,
      confidentiality: '材料涉及企业商业秘密，不得复制、外传，用后交回。',
    },
  });
  await stage.act(INVOICES, 'zheng', paper('flows', '对公及个人账户交易明细', '开户银行'));
  await stage.act(INVOICES, 'zheng', paper('invoices', '增值税专用发票抵扣联及认证清单', '松山区税务局'));
  for (const assistantId of ['chen', 'luo'])
    await stage.act(INVOICES, 'zheng', { type: 'inviteExpert', assistantId, disclosure: '' });
  stage.wait(20);
  await stage.accept(INVOICES, 'chen');
  stage.wait(3);
  await stage.accept(INVOICES, 'luo');
  stage.wait(24);
  await stage.write(
    ...([INVOICES, 'chen', { section: 'standards' }] as const),
    '《中华人民共和国增值税暂行条例》第九条；国家税务总局公告 2014 年第 39 号；《会计师事务所执业准则——函证》关于资金流向核对的要求。',
  );
  await stage.write(
    ...([INVOICES, 'chen', { section: 'analysis' }] as const),
    '将 61 笔对公付款与个人账户明细逐笔核对：其中 58 笔在三日内扣除票面金额的百分之六后转回王某控制的个人账户，时间、金额、对手方相互对应。',
  );
  stage.wait(6);
  await stage.write(
    ...([INVOICES, 'luo', { section: 'analysis' }] as const),
    '开票企业均无仓储、运输和用工支出，进项发票品名与销项不符，不具备所开货物的供应能力。',
  );
  await stage.write(
    ...([INVOICES, 'chen', { section: 'conclusion', question: 'q1' }] as const),
    '能够证明。58 笔付款的资金回流至受票方实际控制人，其余 3 笔因明细缺页不能判断。',
  );
  await stage.write(
    ...([INVOICES, 'luo', { section: 'conclusion', question: 'q2' }] as const),
    '应以受票方实际抵扣的税额为限，已补缴的部分在量刑时考虑，不改变损失的认定时点。',
  );
  await stage.act(INVOICES, 'luo', { type: 'labelVersion', generation: 1, seq: 3, label: '提纲' });
  stage.wait(10);
  await stage.act(INVOICES, 'zheng', {
    type: 'addComment',
    anchor: await stage.anchorOn(INVOICES, 'chen', '因明细缺页不能判断'),
    questionId: 'q1',
    text: '缺页的三笔已向银行补调，预计明日到卷，请据此复核。',
  });
  await stage.act(INVOICES, 'zheng', {
    type: 'suggestChange',
    kind: 'replace',
    anchor: await stage.anchorOn(INVOICES, 'luo', '在量刑时考虑'),
    proposed: '作为犯罪后的表现考虑',
    reason: '与法律文书用语一致。',
  });
  await stage.act(INVOICES, 'zheng', {
    type: 'noteInternally',
    text: '两位专家对损失时点看法一致，可作听证第一项问题的依据。',
  });
}

/** A consultation of the spring: whether a decoction is a drug; its second conclusion was not followed. */
export async function signHerbsOpinion(stage: OpinionStage, now: number): Promise<void> {
  stage.setClock(now - 34 * DAY);
  await stage.act(HERBS, 'lin', {
    type: 'requestOpinion',
    brief: {
      title: '自制膏方是否属于药品',
      caseNo: '松检四部行公〔2026〕7号',
      cause: '食品药品安全公益诉讼',
      origin: { kind: 'consultation' },
      background: '某养生馆自行熬制膏方对外销售，标注“调理气血、改善睡眠”。',
      questions: [
        { id: 'q1', text: '涉案膏方应认定为食品还是药品？' },
        { id: 'q2', text: '所含成分在标示用量下是否有危害？' },
      ],
      supervisedOrgan: '松山区市场监督管理局',
      deadline: now - 20 * DAY,
      confidentiality: '',
    },
  });
  await stage.act(HERBS, 'lin', paper('report', '成分检验报告', '赤峰市药品检验所'));
  await stage.act(HERBS, 'lin', { type: 'inviteExpert', assistantId: 'fang', disclosure: '' });
  await stage.act(HERBS, 'lin', {
    type: 'inviteExpert',
    assistantId: 'tao',
    disclosure: '所在单位为被监督机关；其不在承办该案的稽查股，已书面说明。',
  });
  stage.wait(30);
  for (const who of ['fang', 'tao']) await stage.accept(HERBS, who);
  stage.wait(48);
  await stage.write(
    ...([HERBS, 'fang', { section: 'standards' }] as const),
    '《中华人民共和国药品管理法》第二条；《按照传统既是食品又是中药材的物质目录》。',
  );
  await stage.write(
    ...([HERBS, 'fang', { section: 'analysis' }] as const),
    '膏方含酸枣仁、茯苓、制何首乌等，其中制何首乌不在食药物质目录内；标示用途具有预防、治疗疾病的含义。',
  );
  await stage.write(
    ...([HERBS, 'fang', { section: 'conclusion', question: 'q1' }] as const),
    '标示了功能主治且含目录外药材，应当认定为药品。',
  );
  await stage.write(
    ...([HERBS, 'tao', { section: 'conclusion', question: 'q2' }] as const),
    '在标示用量下未见明确危害，但长期服用缺少安全性资料。',
  );
  await stage.write(
    ...([HERBS, 'tao', { section: 'reservations' }] as const),
    '检验报告只覆盖一个批次，结论限于该批次。',
  );
  await stage.act(HERBS, 'fang', {
    type: 'submitOpinion',
    conclusions: [
      { questionId: 'q1', certainty: 'definite' },
      { questionId: 'q2', certainty: 'leaning' },
    ],
    note: '',
  });
  stage.wait(20);
  await stage.act(HERBS, 'lin', { type: 'closeText' });
  const { text } = await stage.stateOf(HERBS);
  if (!text) throw new Error('demo: the opinion was not bound');
  stage.wait(5);
  for (const [who, name] of [
    ['fang', '方国清'],
    ['tao', '陶然'],
  ] as const)
    await stage.act(HERBS, who, { type: 'signOpinion', sha256: text.sha256, image: scribble(name) });
  stage.wait(96);
  await stage.act(HERBS, 'lin', {
    type: 'adoptOpinion',
    treatment: 'partly',
    reasons: '第一项结论作为检察建议的依据；第二项结论仅覆盖一个批次，未作为认定依据。',
    perQuestion: [
      { questionId: 'q1', treatment: 'adopted', reasons: '' },
      { questionId: 'q2', treatment: 'notAdopted', reasons: '检验批次单一，已另行委托全项检验。' },
    ],
  });
  stage.wait(30);
  await stage.act(HERBS, 'fang', { type: 'acknowledgeFeedback', remark: '已阅，愿配合后续检验。' });
}
