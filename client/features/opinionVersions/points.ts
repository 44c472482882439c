/** The versions there are to look at: those with a name, those handed in, and where work paused. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Opinion } from '#shared/opinion/state.ts';

/** What `GET …/versions` answers: work without a longer pause, by whom, up to which number; latest first. */
export type VersionsAnswer = {
  readonly stretches: readonly {
    readonly generation: number;
    readonly seq: number;
    readonly from: number;
    readonly until: number;
    readonly persons: readonly string[];
  }[];
};

export type VersionPoint = {
  readonly seq: number;
  readonly label: string;
  /** label: named by somebody. submitted: handed in. auto: where work paused. */
  readonly kind: 'label' | 'submitted' | 'auto';
  readonly at: number;
  readonly persons: readonly string[];
};

/** Latest first, each number once; a name goes before what the system calls it. */
export function pointsOf(
  opinion: Opinion,
  { stretches }: VersionsAnswer,
  { versions }: Words['opinionDesk'],
  momentOf: (at: number) => string,
): readonly VersionPoint[] {
  const named = opinion.labels.map(
    ({ seq, label, byId, at }): VersionPoint => ({ seq, label, kind: 'label', at, persons: [byId] }),
  );
  const handedIn = opinion.submissions.map(
    ({ seq, round, byId, at }): VersionPoint => ({
      ...{ seq, label: versions.submitted(round), kind: 'submitted', at, persons: [byId] },
    }),
  );
  const paused = stretches.map(
    ({ seq, until, persons }): VersionPoint => ({
      ...{ seq, label: versions.auto(momentOf(until)), kind: 'auto', at: until, persons },
    }),
  );
  const begun = stretches.at(-1);
  const first: readonly VersionPoint[] = begun
    ? [{ seq: 1, label: versions.first, kind: 'auto', at: begun.from, persons: [] }]
    : [];
  const points = new Map<number, VersionPoint>();
  for (const point of [...named, ...handedIn, ...paused, ...first])
    if (point.seq > 0 && !points.has(point.seq)) points.set(point.seq, point);
  return [...points.values()].toSorted((one, other) => other.seq - one.seq);
}
