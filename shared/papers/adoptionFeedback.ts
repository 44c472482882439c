/** 采纳情况反馈表: told to one expert, with the answer to every question. */
import type { Expert } from '#shared/opinion/state.ts';
import { adoptionBox } from './adoptionBox.ts';
import { dayIn, framedOpinion, type OpinionSource } from './opinionSource.ts';
import type { Paper } from './paper.ts';

export function adoptionFeedback(source: OpinionSource, expert: Expert | null): Paper {
  const { opinion, words, office } = source;
  const { expert: names } = words.paper;
  const at = opinion.adoption?.at ?? source.at;
  const seen = expert?.feedback
    ? [{ block: 'note' as const, text: names.acknowledged(expert.name, dayIn(source, expert.feedback.at)) }]
    : [];
  return framedOpinion(source, {
    kind: 'adoptionFeedback',
    name: names.feedback,
    blocks: [
      { block: 'addressee', text: names.addressee(expert?.name ?? names.allExperts) },
      {
        block: 'paragraph',
        text: names.feedbackLead(dayIn(source, opinion.signedAt), opinion.brief?.title ?? ''),
      },
      ...adoptionBox(source),
      { block: 'closing', text: names.thanks },
      { block: 'dateline', issuer: office, date: dayIn(source, at), sealed: true },
      ...seen,
    ],
  });
}
