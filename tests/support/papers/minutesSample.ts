import type { Block, Paper } from '#shared/papers/paper.ts';
import { signaturePicture } from './signaturePicture.ts';

const heading = (text: string): Block => ({ block: 'heading', level: 1, text });
const said = (speaker: string, time: string, text: string): Block => ({
  block: 'speech',
  speaker,
  time,
  text,
});

const course: readonly Block[] = [
  heading('一、宣布听证开始，核对听证参加人'),
  said(
    '主持人沈静仪',
    '9:32',
    '根据《中华人民共和国刑事诉讼法》《人民检察院审查案件听证工作规定》，本院今天对赵喆堃不服法院生效刑事判决申诉一案（以下简称“本案”）举行公开听证。现在核对听证参加人的基本情况，请依次说明姓名、单位和身份。',
  ),
  said(
    '申诉人赵喆堃',
    '9:34',
    '我叫赵喆堃，男，1978年6月生，住江城市清河区人民路168号3幢502室。我不申请回避。',
  ),
  said(
    '听证员买买提·艾力',
    '9:35',
    '江城市第二人民医院副主任医师。与本案当事人没有利害关系，已阅读听证纪律并签字确认。',
  ),
  said('主持人沈静仪', '9:36', '各方对听证员、检察人员是否申请回避？'),
  said('申诉人赵喆堃', '9:36', '不申请。'),
  said('原案被害人近亲属钱赟', '9:36', '不申请。'),
  heading('二、承办检察官介绍案件情况和需要听证的问题'),
  said(
    '承办检察官李慕白',
    '9:38',
    '原审法院以（2023）江刑初字第117号刑事判决认定：2022年11月3日22时许，赵喆堃驾驶牌号为×A·8K217的小型客车，沿滨江大道由北向南行驶至K12+350处，与行人钱㻏发生碰撞，致其重伤二级。赵喆堃申诉称：事故发生时道路照明缺失，《道路交通事故认定书》所采车速鉴定意见（86—92km/h）依据不足……请求抗诉。\n本院审查认为，本案争议焦点有两个：一是车速鉴定所依据的视频帧率是否经过核验；二是原判决对自首情节是否应当认定。请各位听证员围绕上述两个问题发表意见。',
  ),
  heading('三、当事人陈述意见，出示证据'),
  said(
    '申诉人赵喆堃',
    '9:47',
    '我有三点意见：第一，视频是路边商户的监控，时间戳比北京时间快了6分20秒，鉴定人没有校正；第二，我当场拨打了“110”和“120”，一直在现场等候，没有离开；第三，我已赔偿38.6万元，取得了谅解。',
  ),
  said(
    '承办检察官李慕白',
    '9:55',
    '出示证据3（第4页至第7页）：江城市公安局接处警登记表，显示报警人号码为申诉人本人，报警时间为22时14分。出示证据5：鉴定机构出具的《情况说明》，载明视频帧率按25fps计算，未作核验。',
  ),
  said('原案被害人近亲属钱赟', '10:02', '对证据3没有意见；对证据5请听证员予以注意——我们当时就提出过。'),
  heading('四、听证员提问'),
  said('听证员买买提·艾力', '10:05', '请问承办检察官，是否已委托有资质的机构对帧率重新核验？结论是什么？'),
  said(
    '承办检察官李慕白',
    '10:06',
    '已委托。省检察院技术部门出具的审查意见为：实际帧率20fps，据此推算车速为69—74km/h，低于该路段限速80km/h。',
  ),
  heading('五、休会评议和听证员发表意见'),
  {
    block: 'paragraph',
    text: '10时15分休会，三名听证员在评议室单独评议；10时41分恢复听证。表决为记名表决，结果如下：',
  },
  {
    block: 'table',
    columns: [
      { share: 6, align: 'left' },
      { share: 1, align: 'center' },
      { share: 1.3, align: 'center' },
      { share: 1, align: 'center' },
      { share: 2.4, align: 'center' },
    ],
    head: [
      {
        cells: [
          { text: '听证问题' },
          { text: '同意' },
          { text: '不同意' },
          { text: '保留' },
          { text: '结果' },
        ],
      },
    ],
    rows: [
      {
        cells: [
          { text: '1．车速鉴定意见是否应当重新审查' },
          { text: '3' },
          { text: '0' },
          { text: '0' },
          { text: '一致同意' },
        ],
      },
      {
        cells: [
          { text: '2．原判决未认定自首是否不当' },
          { text: '2' },
          { text: '0' },
          { text: '1' },
          { text: '多数同意' },
        ],
      },
    ],
  },
  said(
    '听证员代表欧阳懋骐',
    '10:43',
    '听证员一致认为，车速鉴定意见的基础数据未经核验，应当重新审查。关于自首，多数意见认为应当认定；少数意见认为，需结合到案经过的原始音视频再作判断，故保留意见。',
  ),
  heading('六、最后陈述'),
  said('申诉人赵喆堃', '10:49', '感谢检察机关给我说话的机会，请求依法提出抗诉。'),
  said('原案被害人近亲属钱赟', '10:50', '希望依法、公正处理，同时请继续做好后续治疗费用的司法救助。'),
  heading('七、主持人总结'),
  said(
    '主持人沈静仪',
    '10:52',
    '听证员的意见将作为本院依法处理案件的重要参考；采纳情况将在决定作出后书面告知各位听证员。请参加人阅读笔录，确认无误后签名。听证结束。',
  ),
];

/** Minutes of a public hearing: about three pages, seven steps, a vote, signatures and one refusal. */
export const minutesSample: Paper = {
  kind: 'minutes',
  language: 'zh',
  title: '江城市清河区人民检察院\n听证笔录',
  number: '清检听〔2025〕7号',
  office: '江城市清河区人民检察院',
  generatedAt: 1_751_600_000_000,
  blocks: [
    {
      block: 'facts',
      look: 'ruled',
      rows: [
        [{ label: '案由', value: '赵喆堃不服法院生效刑事判决申诉案' }],
        [{ label: '听证时间', value: '2025年7月4日9时30分至10时55分' }],
        [{ label: '听证地点', value: '本院检察听证室（主会场），检察听证平台（远程）' }],
        [
          { label: '听证方式', value: '公开' },
          { label: '旁听人员', value: '12人' },
        ],
        [
          { label: '主持人', value: '沈静仪　副检察长' },
          { label: '承办检察官', value: '李慕白　第三检察部' },
        ],
        [
          {
            label: '听证员',
            value:
              '买买提·艾力　江城市第二人民医院副主任医师（远程）\n欧阳懋骐　江城理工大学教授\n周珩　区人大代表',
          },
        ],
        [
          { label: '申诉人', value: '赵喆堃' },
          { label: '其他参加人', value: '钱赟（原案被害人近亲属）' },
        ],
        [
          { label: '书记员', value: '孙琰' },
          { label: '录音录像', value: 'TY-2025-0007，全程' },
        ],
      ],
    },
    ...course,
    {
      block: 'signatures',
      statement: '以上笔录已交听证参加人阅读（向其宣读），核对无误。',
      rows: [
        {
          role: '主持人',
          name: '沈静仪',
          image: signaturePicture('沈静仪', 1),
          at: '2025年7月4日 11:02',
        },
        {
          role: '承办检察官',
          name: '李慕白',
          image: signaturePicture('李慕白', 2),
          at: '2025年7月4日 11:03',
        },
        {
          role: '听证员',
          name: '买买提·艾力',
          image: signaturePicture('买买提·艾力', 3),
          at: '2025年7月4日 11:05',
          note: '远程签名，签名前已再次核验身份。',
        },
        {
          role: '听证员',
          name: '欧阳懋骐',
          image: signaturePicture('欧阳懋骐', 4),
          at: '2025年7月4日 11:05',
        },
        { role: '听证员', name: '周珩', image: signaturePicture('周珩', 5), at: '2025年7月4日 11:06' },
        { role: '申诉人', name: '赵喆堃', image: signaturePicture('赵喆堃', 6), at: '2025年7月4日 11:09' },
        {
          role: '其他参加人',
          name: '钱赟',
          at: '2025年7月4日 11:12',
          note: '拒绝签名。理由：认为后续治疗费用部分记录过简。见证人：周珩。',
        },
        { role: '书记员', name: '孙琰', image: signaturePicture('孙琰', 7), at: '2025年7月4日 11:14' },
      ],
    },
  ],
  pageSigning: [
    { label: '申诉人签名：', image: signaturePicture('赵喆堃', 6) },
    { label: '其他参加人签名：' },
  ],
  check: {
    text: '记录编号 214 · SHA-256 7f3c9a52d1e84b06a7c2f1905be3d468c0aa17e2b94f6d3385f20e71bc6a9d42',
  },
};
