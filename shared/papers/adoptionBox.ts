/** 采纳反馈栏: what the office did with the opinion, as a whole and question by question; empty for the pen until it has answered. */
import { dayIn, type OpinionSource } from './opinionSource.ts';
import type { Block, Row } from './paper.ts';

export function adoptionBox(source: OpinionSource): readonly Block[] {
  const { opinion, words } = source;
  const { expert: names } = words.paper;
  const { adoption, brief } = opinion;
  const treated = (treatment: keyof typeof words.opinion.adoptions | undefined) =>
    treatment ? words.opinion.adoptions[treatment] : names.boxes;
  const rowOf = (label: string, treatment: Parameters<typeof treated>[0], reasons: string): Row => ({
    height: 12,
    cells: [{ text: label }, { text: treated(treatment), align: 'center' }, { text: reasons }],
  });
  const perQuestion = (brief?.questions ?? []).map(({ id, text }, index) => {
    const answer = adoption?.perQuestion.find(({ questionId }) => questionId === id);
    return rowOf(words.opinion.conclusionOn(index + 1, text), answer?.treatment, answer?.reasons ?? '');
  });
  return [
    {
      block: 'table',
      caption: names.adoption,
      size: 'body',
      columns: [{ share: 4 }, { share: 2, align: 'center' }, { share: 5 }],
      head: [
        {
          cells: [names.question, names.treatment, names.reasons].map((text) => ({ text, label: true })),
        },
      ],
      rows: [
        ...perQuestion,
        rowOf(names.asWhole, adoption?.treatment, adoption?.reasons ?? ''),
        {
          height: 14,
          cells: [
            {
              text: adoption ? names.answeredBy(adoption.decidedBy) : names.answeredBy(''),
              span: 3,
              foot: adoption ? dayIn(source, adoption.at) : words.paper.blankDate,
            },
          ],
        },
      ],
    },
  ];
}
