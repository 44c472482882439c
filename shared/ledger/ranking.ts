/**
 * Who might be commended: ranked by figures of the ledger with weights that are shown and can be changed. The ranking
 * proposes; people decide. Every figure, every share and every tie is shown.
 */
import type { Figures, LedgerRow } from './ledger.ts';

export const criteria = [
  'cases',
  'participations',
  'training',
  'delivered',
  'adopted',
  'hours',
  'willing',
] as const;
export type Criterion = (typeof criteria)[number];
export type Weights = Readonly<Record<Criterion, number>>;

/** What an office begins with: the work on cases and what became of the opinions weigh most. */
export const usualWeights: Weights = {
  cases: 3,
  participations: 2,
  training: 1,
  delivered: 2,
  adopted: 3,
  hours: 0,
  willing: 1,
};

export type Ranked = {
  readonly row: LedgerRow;
  /** 1 for the best; equal scores share a rank. */
  readonly rank: number;
  readonly tied: boolean;
  /** 0 to 100. */
  readonly score: number;
  /** What each criterion gave, in points of the score. */
  readonly points: Readonly<Record<Criterion, number>>;
};

/** The figure a criterion looks at. Adopted in part counts half; willing is the share of invitations accepted. */
export const figureFor = (figures: Figures, criterion: Criterion): number => {
  switch (criterion) {
    case 'training':
      return figures.byKind.lecture + figures.byKind.campaign;
    case 'adopted':
      return figures.adopted + figures.partly / 2;
    case 'willing':
      return figures.invitations === 0 ? 0 : figures.accepted / figures.invitations;
    default:
      return figures[criterion];
  }
};

/** O25 Each figure is measured against the best of the year, weighed and added up; equal scores share a rank and are marked. */
export function rankingOf(rows: readonly LedgerRow[], weights: Weights): readonly Ranked[] {
  const best = mapped((criterion) =>
    Math.max(0, ...rows.map(({ figures }) => figureFor(figures, criterion))),
  );
  // What nobody did in the year tells nobody apart.
  const sum = criteria.reduce((all, one) => all + (best[one] === 0 ? 0 : weights[one]), 0);
  const scored = rows
    .map((row) => {
      const points = mapped((criterion) =>
        best[criterion] === 0 || sum === 0
          ? 0
          : (100 * weights[criterion] * figureFor(row.figures, criterion)) / best[criterion] / sum,
      );
      return { row, points, score: tenths(criteria.reduce((all, one) => all + points[one], 0)) };
    })
    .toSorted(
      (one, other) => other.score - one.score || (one.row.assistantId < other.row.assistantId ? -1 : 1),
    );
  return scored.map(({ row, points, score }) => ({
    ...{ row, score },
    points: mapped((criterion) => tenths(points[criterion])),
    rank: scored.filter((other) => other.score > score).length + 1,
    tied: scored.filter((other) => other.score === score).length > 1,
  }));
}

const mapped = (of: (criterion: Criterion) => number): Record<Criterion, number> => ({
  cases: of('cases'),
  participations: of('participations'),
  training: of('training'),
  delivered: of('delivered'),
  adopted: of('adopted'),
  hours: of('hours'),
  willing: of('willing'),
});

const tenths = (value: number): number => Math.round(value * 10) / 10;
