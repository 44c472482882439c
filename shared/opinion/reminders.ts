/** U39 The system reminds whoever has not delivered twice of itself: three days before the deadline, and once it has passed. */
import { isActive } from './people.ts';
import type { Expert, Opinion } from './state.ts';

const BEFORE = 3 * 86_400_000;

/** The experts to be reminded now. */
export function toBeReminded(opinion: Opinion, at: number): readonly Expert[] {
  const deadline = opinion.brief?.deadline ?? 0;
  if (opinion.stage !== 'requested' && opinion.stage !== 'drafting') return [];
  if (at < deadline - BEFORE) return [];
  const since = at < deadline ? deadline - BEFORE : deadline;
  return Object.values(opinion.experts).filter(
    (expert) => isActive(expert) && expert.invitedAt < since && (expert.remindedAt ?? 0) < since,
  );
}
