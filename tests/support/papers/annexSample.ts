import type { Paper } from '#shared/papers/paper.ts';
import { minutesSample } from './minutesSample.ts';

/** Signed minutes to which a correction was annexed after the seal. */
export const annexSample: Paper = {
  ...minutesSample,
  annex: {
    title: '更正说明',
    blocks: [
      {
        block: 'paragraph',
        text: `以下更正说明于笔录封存后作出，附于笔录之后；已签名的笔录不作改动，其正文校验值仍为 ${'3fa9c1d20b7e48a6 '.repeat(3)}3fa9c1d20b7e48a6。`,
      },
      {
        block: 'table',
        caption: '更正一',
        columns: [{ share: 2.4 }, { share: 10 }],
        rows: [
          ['笔录记载', '实际帧率20fps'],
          ['应为', '实际帧率25fps'],
          ['更正理由', '书记员笔误，核对录音录像后更正。'],
          ['作出说明', '书记员孙琰　2026年11月24日 9:12'],
          ['签名人意见', '钱赟：有异议，当时说的是20（2026年11月24日 10:03）\n尚未表示意见：赵喆堃'],
        ].map(([label = '', text = '']) => ({ cells: [{ text: label, label: true }, { text }] })),
      },
    ],
  },
};
