import type { Paper } from '#shared/papers/paper.ts';

/** Public announcement of a hearing, with number, sections, closing, date with seal. */
export const announcementSample: Paper = {
  kind: 'announcement',
  language: 'zh',
  title: '江城市清河区人民检察院\n听证会公告',
  number: '清检听告〔2025〕7号',
  office: '江城市清河区人民检察院',
  generatedAt: 1_751_000_000_000,
  blocks: [
    {
      block: 'paragraph',
      text: '为广泛听取意见，保障公众的知情权、参与权和监督权，根据《人民检察院审查案件听证工作规定》，本院决定就赵××不服法院生效刑事判决申诉一案举行公开听证。现将有关事项公告如下：',
    },
    { block: 'heading', level: 1, text: '一、听证时间' },
    { block: 'paragraph', text: '2025年7月4日（星期五）上午9时30分。' },
    { block: 'heading', level: 1, text: '二、听证地点' },
    { block: 'paragraph', text: '江城市清河区人民检察院检察听证室（清河区法治路1号，一楼）。' },
    { block: 'heading', level: 1, text: '三、旁听办法' },
    { block: 'heading', level: 2, text: '（一）报名方式' },
    {
      block: 'paragraph',
      text: '公民可以持有效身份证件，于2025年7月3日17时前到本院12309检察服务中心或者拨打电话0000-8800123报名。旁听席位共20个，按报名先后顺序确定，额满为止。',
    },
    { block: 'heading', level: 2, text: '（二）不得旁听的人员' },
    { block: 'paragraph', text: '未成年人（经本院批准的除外）、精神病人、醉酒的人以及其他不宜旁听的人。' },
    { block: 'heading', level: 1, text: '四、注意事项' },
    {
      block: 'paragraph',
      text: '旁听人员应当提前10分钟入场，遵守听证纪律，未经许可不得录音、录像、拍照，不得发言、提问。',
    },
    { block: 'closing', text: '特此公告。' },
    { block: 'paragraph', text: '联系人：孙琰；联系电话：0000-8800123。' },
    {
      block: 'attachments',
      label: '附件：',
      items: ['旁听报名表', '听证会旁听人员须知（含远程观看“中国检察听证网”直播的方法和常见问题说明）'],
    },
    { block: 'dateline', issuer: '江城市清河区人民检察院', date: '2025年6月27日', sealed: true },
  ],
};

/** Notice to a participant under a red head, with a colophon. */
export const noticeSample: Paper = {
  kind: 'notice',
  language: 'zh',
  title: '关于邀请参加赵喆堃不服法院生效刑事判决申诉案公开听证会的通知',
  number: '清检听〔2025〕6号',
  office: '江城市清河区人民检察院',
  generatedAt: 1_751_000_000_000,
  redHead: { mark: '江城市清河区人民检察院文件' },
  secrecy: ['特急'],
  blocks: [
    { block: 'addressee', text: '江城市第二人民医院买买提·艾力同志：' },
    {
      block: 'paragraph',
      text: '本院定于2025年7月4日9时30分举行公开听证会，特邀请您担任听证员。会议由副检察长沈静仪主持，您可以到场或者通过远程方式参加。',
    },
    {
      block: 'paragraph',
      text: '您享有了解案情、查阅材料、独立提问和发表意见的权利；与本案有利害关系的，应当自行回避。',
    },
    { block: 'closing', text: '特此通知。' },
    { block: 'dateline', issuer: '清河区人民检察院', date: '2025年6月27日', sealed: false },
    { block: 'note', text: '（联系人：孙琰，电话：0000-8800123）' },
  ],
  colophon: {
    copies: ['抄送：江城市人民检察院，清河区人大常委会监察和司法工作委员会，市第二人民医院办公室。'],
    printedBy: '江城市清河区人民检察院办公室',
    printedOn: '2025年6月27日印发',
  },
};
