import type { Paper } from '#shared/papers/paper.ts';
import { signaturePicture } from './signaturePicture.ts';

export const englishSample: Paper = {
  kind: 'minutes',
  language: 'en',
  title: 'People’s Procuratorate of Qinghe District, Jiangcheng\nMinutes of a Public Hearing',
  number: 'QJT [2025] No. 7',
  office: 'People’s Procuratorate of Qinghe District',
  generatedAt: 1_751_600_000_000,
  blocks: [
    {
      block: 'facts',
      look: 'ruled',
      rows: [
        [{ label: 'Case', value: 'Petition of Zhao Zhekun (赵喆堃) against a final criminal judgment' }],
        [
          { label: 'Time', value: '4 July 2025, 9:30–10:55' },
          { label: 'Place', value: 'Hearing room 1 and remote' },
        ],
        [
          { label: 'Presider', value: 'Shen Jingyi' },
          { label: 'Handler', value: 'Li Mubai' },
        ],
      ],
    },
    { block: 'heading', level: 1, text: '1. Opening' },
    {
      block: 'speech',
      speaker: 'Presider Shen Jingyi',
      time: '9:32',
      text: 'Under the Rules on Hearings in the Review of Cases by the People’s Procuratorates, this office today hears in public the petition of Zhao Zhekun. I shall first verify who is present and then ask whether anybody applies for the recusal of an officer or prosecutor.',
    },
    { block: 'speech', speaker: 'Petitioner', time: '9:34', text: 'I do not apply for recusal.' },
    { block: 'heading', level: 1, text: '2. The case and the questions to be heard' },
    {
      block: 'paragraph',
      text: [
        { text: 'The handler introduced the case. ' },
        { text: 'Two questions', bold: true },
        { text: ' were put: whether the opinion on the speed should be reviewed, and whether ' },
        { text: 'confession', mark: 'removed' },
        { text: 'surrender', mark: 'added' },
        { text: ' should have been found.' },
      ],
    },
    {
      block: 'table',
      caption: 'Vote',
      columns: [
        { share: 6 },
        { share: 1, align: 'center' },
        { share: 1, align: 'center' },
        { share: 1.4, align: 'center' },
      ],
      head: [{ cells: [{ text: 'Question' }, { text: 'For' }, { text: 'Against' }, { text: 'Reserved' }] }],
      rows: [
        {
          cells: [
            { text: 'Review of the opinion on the speed' },
            { text: '3' },
            { text: '0' },
            { text: '0' },
          ],
        },
        { cells: [{ text: 'Surrender' }, { text: '2' }, { text: '0' }, { text: '1' }] },
      ],
    },
    {
      block: 'signatures',
      statement: 'Read and found correct.',
      rows: [
        {
          role: 'Presider',
          name: 'Shen Jingyi',
          image: signaturePicture('Shen Jingyi', 1),
          at: '4 July 2025 11:02',
        },
        { role: 'Petitioner', name: 'Zhao Zhekun', note: 'Refused to sign: wishes to read at home.' },
      ],
    },
    {
      block: 'dateline',
      issuer: 'People’s Procuratorate of Qinghe District',
      date: '4 July 2025',
      sealed: false,
    },
  ],
};
