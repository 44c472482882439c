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

export function useOpinions(filter: OpinionsFilter) {
  const query = new URLSearchParams();
  if (filter.q) query.set('q', filter.q);
  if (filter.stages) query.set('stage', filter.stages.join(','));
  if (filter.meetingId) query.set('meeting', filter.meetingId);
  if (filter.mine) query.set('mine', '1');
  if (filter.offset) query.set('offset', String(filter.offset));
  if (filter.limit !== undefined) query.set('limit', String(filter.limit));
  return useReading<OpinionsAnswer>(`${api.opinions()}?${query.toString()}`, {
    every: 30_000,
    keepsPrevious: true,
  });
}
