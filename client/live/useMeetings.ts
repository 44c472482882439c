/** Lists of hearings, as far as this person may see them. */
import { useEffect, useState } from 'react';
import type { MeetingsAnswer } from '#shared/http.ts';
import { type CaseType, type MeetingKind, meetingSteps, type Stage } from '#shared/meeting/terms.ts';
import { api } from '#shared/paths.ts';
import { useReading } from './reading.ts';

export type MeetingsFilter = {
  readonly q?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly type?: CaseType | undefined;
  readonly kind?: MeetingKind | undefined;
  /** First and last moment at which it may start, epoch ms. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Only those I have a seat in, or that wait for me. */
  readonly mine?: boolean | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
};

/** Stages as people speak of them. */
export const stageGroups = {
  before: ['draft', 'awaitingApproval', 'refused', 'preparing'],
  underWay: ['checkIn', ...meetingSteps],
  minutes: ['closed', 'signing'],
  deciding: ['sealed', 'decided'],
  archived: ['archived'],
  cancelled: ['cancelled'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;
export type StageGroup = keyof typeof stageGroups;

export const isUnderWay = (stage: Stage): boolean =>
  (stageGroups.underWay as readonly Stage[]).includes(stage);

const meetingsAddress = (filter: MeetingsFilter): string => {
  const query = new URLSearchParams();
  if (filter.q) query.set('q', filter.q);
  if (filter.stages) query.set('stage', filter.stages.join(','));
  if (filter.type) query.set('type', filter.type);
  if (filter.kind) query.set('kind', filter.kind);
  if (filter.from !== undefined) query.set('from', String(filter.from));
  if (filter.until !== undefined) query.set('until', String(filter.until));
  if (filter.mine) query.set('mine', '1');
  if (filter.offset) query.set('offset', String(filter.offset));
  if (filter.limit !== undefined) query.set('limit', String(filter.limit));
  return `${api.meetings()}?${query}`;
};

/** Read again every half minute, and whenever the window is looked at again. */
export function useMeetings(filter: MeetingsFilter) {
  const address = meetingsAddress(filter);
  return useReading<MeetingsAnswer>(address, { every: 30_000, keepsPrevious: true });
}

/** This browser's clock, read anew every `every` ms: good enough for "in 26 minutes". */
export function useNow(every = 15_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
