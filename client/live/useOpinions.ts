/** Lists of expert opinions, as far as this person may see them. */
import type { OpinionsAnswer } from '#shared/opinion/rows.ts';
import type { OpinionStage } from '#shared/opinion/terms.ts';
import { api } from '#shared/paths.ts';
import { useReading } from './reading.ts';

export type OpinionsFilter = {
  readonly q?: string | undefined;
  readonly stages?: readonly OpinionStage[] | undefined;
  /** Only those asked in this meeting. */
  readonly meetingId?: string | undefined;
  /** Only those I asked for, or am asked about. */
  readonly mine?: boolean | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
};

/** Null asks nothing. */
export function useOpinions(filter: OpinionsFilter | null) {
  return useReading<OpinionsAnswer>(filter && addressOf(filter), { every: 30_000, keepsPrevious: true });
}

function addressOf({ q, stages, meetingId, mine, offset, limit }: OpinionsFilter): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (stages) query.set('stage', stages.join(','));
  if (meetingId) query.set('meeting', meetingId);
  if (mine) query.set('mine', '1');
  if (offset) query.set('offset', String(offset));
  if (limit !== undefined) query.set('limit', String(limit));
  return `${api.opinions()}?${query.toString()}`;
}
