/** Which papers an expert opinion has, who may have them, and when. */
import type { Viewer } from '#shared/office/viewer.ts';
import { opinionAccess } from '#shared/opinion/access.ts';
import { expertOf } from '#shared/opinion/people.ts';
import { readsInternally } from '#shared/opinion/viewer.ts';
import { adoptionFeedback } from './adoptionFeedback.ts';
import { expertOpinion } from './expertOpinion.ts';
import type { OpinionSource } from './opinionSource.ts';
import { opinionWorkingCopy } from './opinionWorkingCopy.ts';
import type { Paper } from './paper.ts';

export const opinionPaperKinds = ['expertOpinion', 'adoptionFeedback', 'workingCopy'] as const;
export type OpinionPaperKind = (typeof opinionPaperKinds)[number];

/** `source.opinion` as its reader was shown it: what he may not see is not in it, nor on paper. */
export function opinionPaper(
  kind: OpinionPaperKind,
  source: OpinionSource,
  viewer: Viewer,
  /** Whom a feedback is for, where he who asks for it may choose. */
  personId: string | null,
): Paper | { readonly refused: 'notForYou' | 'paperNotReady' } {
  const { opinion } = source;
  if (opinionAccess(opinion, viewer) === 'none') return { refused: 'notForYou' };
  if (kind === 'expertOpinion') return expertOpinion(source);
  if (kind === 'workingCopy') return opinionWorkingCopy(source);
  if (!opinion.adoption) return { refused: 'paperNotReady' };
  const whose = readsInternally(opinion, viewer) ? personId : viewer.personId;
  return adoptionFeedback(source, whose === null ? null : (expertOf(opinion, whose) ?? null));
}
