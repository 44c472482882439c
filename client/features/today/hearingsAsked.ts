/** What the list of hearings is asked for, as it stands in the address of the page. */
import { type CaseType, caseTypes, type MeetingKind, meetingKinds } from '#shared/meeting/terms.ts';
import { dayFrom, endOf, startOf } from '../../beijing.ts';
import { type MeetingsFilter, type StageGroup, stageGroups } from '../../live/useMeetings.ts';
import { type Day, isoDay } from '../../ui/monthGrid.ts';

export type HearingsAsked = {
  readonly q: string;
  readonly stage: StageGroup | null;
  readonly type: CaseType | null;
  readonly kind: MeetingKind | null;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly mine: boolean;
  /** From 1. */
  readonly page: number;
};

export const PAGE = 30;

const isGroup = (text: string | null): text is StageGroup =>
  text !== null && Object.hasOwn(stageGroups, text);

export const askedIn = (query: URLSearchParams): HearingsAsked => {
  const stage = query.get('stage');
  const type = query.get('type');
  const kind = query.get('kind');
  return {
    q: query.get('q') ?? '',
    stage: isGroup(stage) ? stage : null,
    type: caseTypes.find((known) => known === type) ?? null,
    kind: meetingKinds.find((known) => known === kind) ?? null,
    from: dayFrom(query.get('from')),
    until: dayFrom(query.get('until')),
    mine: query.get('mine') === '1',
    page: Math.max(1, Math.floor(Number(query.get('page') ?? 1)) || 1),
  };
};

export const queryFor = (asked: HearingsAsked): URLSearchParams => {
  const query = new URLSearchParams();
  if (asked.q) query.set('q', asked.q);
  if (asked.stage) query.set('stage', asked.stage);
  if (asked.type) query.set('type', asked.type);
  if (asked.kind) query.set('kind', asked.kind);
  if (asked.from) query.set('from', isoDay(asked.from));
  if (asked.until) query.set('until', isoDay(asked.until));
  if (asked.mine) query.set('mine', '1');
  if (asked.page > 1) query.set('page', String(asked.page));
  return query;
};

export const filterFor = (asked: HearingsAsked): MeetingsFilter => ({
  q: asked.q,
  stages: asked.stage ? stageGroups[asked.stage] : undefined,
  type: asked.type ?? undefined,
  kind: asked.kind ?? undefined,
  from: asked.from ? startOf(asked.from) : undefined,
  until: asked.until ? endOf(asked.until) : undefined,
  mine: asked.mine,
  offset: (asked.page - 1) * PAGE,
  limit: PAGE,
});
