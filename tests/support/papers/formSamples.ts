import type { Cell, Paper, Row } from '#shared/papers/paper.ts';
import { signaturePicture } from './signaturePicture.ts';

const people: readonly (readonly [string, string, string, string])[] = [
  ['沈静仪', '主持人', '本院副检察长', '现场'],
  ['李慕白', '承办检察官', '本院第三检察部', '现场'],
  ['买买提·艾力', '听证员', '江城市第二人民医院', '远程'],
  ['欧阳懋骐', '听证员', '江城理工大学', '现场'],
  ['周珩', '听证员', '区人大代表', '现场'],
  ['赵喆堃', '申诉人', '—', '现场'],
  ['钱赟', '原案被害人近亲属', '—', '现场'],
  ['孙琰', '书记员', '本院第三检察部', '现场'],
];

const signIn = ([name, role, unit, way]: readonly [string, string, string, string], index: number): Row => ({
  height: 11,
  cells: [
    { text: String(index + 1) },
    { text: name },
    { text: role },
    { text: unit },
    { text: '居民身份证' },
    { text: way },
    { text: `9:${String(20 + index).padStart(2, '0')}` },
    name === '钱赟' ? {} : { image: signaturePicture(name, index + 1) },
  ],
});

export const attendanceSample: Paper = {
  kind: 'attendanceSheet',
  language: 'zh',
  title: '听证会签到表',
  number: '清检听〔2025〕7号',
  office: '江城市清河区人民检察院',
  generatedAt: 1_751_600_000_000,
  orientation: 'landscape',
  blocks: [
    {
      block: 'facts',
      look: 'plain',
      rows: [
        [{ label: '案由：', value: '赵喆堃不服法院生效刑事判决申诉案' }],
        [{ label: '时间地点：', value: '2025年7月4日9时30分，本院检察听证室' }],
      ],
    },
    {
      block: 'table',
      columns: [
        { share: 1, align: 'center' },
        { share: 2.4, align: 'center' },
        { share: 2.6, align: 'center' },
        { share: 4, align: 'left' },
        { share: 2.2, align: 'center' },
        { share: 1.4, align: 'center' },
        { share: 1.6, align: 'center' },
        { share: 3.4, align: 'center' },
      ],
      head: [
        {
          cells: ['序号', '姓名', '身份', '单位', '核验方式', '到场', '时间', '签名'].map(
            (text): Cell => ({ text }),
          ),
        },
      ],
      rows: people.map(signIn),
    },
  ],
  check: { text: '记录编号 41 · SHA-256 1b0c…' },
};

export const opinionFormSample: Paper = {
  kind: 'opinionForm',
  language: 'zh',
  title: '听证员评议表',
  number: '清检听〔2025〕7号',
  office: '江城市清河区人民检察院',
  generatedAt: 1_751_600_000_000,
  blocks: [
    {
      block: 'table',
      size: 'large',
      columns: [{ share: 2 }, { share: 4 }, { share: 2 }, { share: 4 }],
      rows: [
        {
          cells: [
            { text: '案由', label: true },
            { text: '赵喆堃不服法院生效刑事判决申诉案', span: 3 },
          ],
        },
        {
          cells: [
            { text: '听证员', label: true },
            { text: '欧阳懋骐' },
            { text: '单位职务', label: true },
            { text: '江城理工大学教授' },
          ],
        },
        {
          height: 44,
          cells: [
            { text: '问题一', label: true },
            {
              span: 3,
              text: '车速鉴定意见是否应当重新审查\n☑同意　☐不同意　☐保留\n理由：视频帧率未经核验，鉴定意见的基础数据不可靠；省检察院技术部门的审查意见足以引起合理怀疑。',
            },
          ],
        },
        {
          height: 44,
          cells: [
            { text: '问题二', label: true },
            {
              span: 3,
              text: '原判决未认定自首是否不当\n☑同意　☐不同意　☐保留\n理由：报警后留在现场并如实供述，符合自首条件。',
            },
          ],
        },
        {
          height: 48,
          cells: [
            { text: '总体意见\n和建议', label: true },
            {
              span: 3,
              text: '建议检察机关依法提出抗诉，并同步开展司法救助。',
              image: signaturePicture('欧阳懋骐', 4),
              foot: '2025年7月4日 10:38',
            },
          ],
        },
        { height: 16, cells: [{ text: '备注', label: true }, { span: 3 }] },
      ],
    },
  ],
};

/** Chief prosecutor's decision with signatures; the first column spans rows. */
export const approvalSample: Paper = {
  kind: 'approvalForm',
  language: 'zh',
  title: '听证审批表',
  number: '清检听审〔2025〕7号',
  office: '江城市清河区人民检察院',
  generatedAt: 1_750_600_000_000,
  secrecy: ['内部'],
  blocks: [
    {
      block: 'table',
      size: 'large',
      columns: [{ share: 1.2 }, { share: 2 }, { share: 4.4 }, { share: 2.2 }, { share: 3 }],
      rows: [
        {
          cells: [
            { text: '案件\n情况', label: true, rowSpan: 2 },
            { text: '案号', label: true },
            { text: '清检刑申〔2025〕12号' },
            { text: '案件类型', label: true },
            { text: '刑事申诉' },
          ],
        },
        {
          cells: [
            { text: '案由', label: true },
            { text: '赵喆堃不服法院生效刑事判决申诉案', span: 3 },
          ],
        },
        ...(
          [
            ['承办人意见', '争议较大，建议公开听证。', '李慕白', '2025年6月20日'],
            ['部门负责人\n意见', '同意。', '王珏', '2025年6月20日'],
            ['检察长意见', '同意公开听证，听证员三人。', '林煊', '2025年6月23日'],
          ] as const
        ).map(
          ([label, text, name, foot], index): Row => ({
            height: 42,
            cells: [
              { text: label, label: true, span: 2 },
              { span: 3, text, image: signaturePicture(name, index + 8), foot },
            ],
          }),
        ),
      ],
    },
  ],
};
