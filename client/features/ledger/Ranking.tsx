/** Who might be commended, in order of weighed figures with every share shown; people pick, and say why. */
import { useState } from 'react';
import type { Ledger } from '#shared/ledger/ledger.ts';
import { criteria, figureFor, type Ranked, rankingOf, usualWeights } from '#shared/ledger/ranking.ts';
import type { Office } from '#shared/office/state.ts';
import { paths } from '#shared/paths.ts';
import { Link } from '../../address.tsx';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { CommendDialog, type Commending } from './CommendDialog.tsx';
import styles from './ledger.module.css';
import { WeightFields } from './WeightFields.tsx';

export function Ranking({
  ledger: { year, rows },
  office,
  acting,
}: {
  readonly ledger: Ledger;
  readonly office: Office;
  readonly acting: OfficeActing;
}) {
  const { ledger } = useWords();
  const [weights, setWeights] = useState(usualWeights);
  const [open, setOpen] = useState<Commending | null>(null);
  const commendationOf = (assistantId: string) =>
    Object.values(office.commendations).find(
      (one) => one.assistantId === assistantId && one.year === year && one.retracted === null,
    );
  const first = rows.find(({ commended }) => !commended);
  const refusal = acting.refusalOf({
    ...{ type: 'commend', commendationId: 'asked', assistantId: first?.assistantId ?? '…' },
    ...{ year, reason: '…' },
  });
  const columns: readonly Column<Ranked>[] = [
    {
      id: 'rank',
      head: ledger.rank,
      align: 'end',
      cell: ({ rank, tied }) => (
        <span className={styles.nowrap}>
          {ledger.rankOf(rank)} {tied && <Pill tone="look">{ledger.tied}</Pill>}
        </span>
      ),
    },
    {
      id: 'name',
      head: ledger.columns.name,
      isRowHead: true,
      cell: ({ row }) => (
        <div className={styles.two}>
          <span className={styles.name}>
            <Link to={`${paths.ledgerOf(row.assistantId)}?year=${year}`} className={styles.link}>
              {row.name}
            </Link>
            {row.commended && <Pill tone="good">{ledger.commended}</Pill>}
          </span>
          <span className={styles.soft}>{commendationOf(row.assistantId)?.reason ?? row.organ}</span>
        </div>
      ),
    },
    { id: 'score', head: ledger.score, align: 'end', cell: ({ score }) => ledger.points(score) },
    { id: 'shares', head: ledger.shares, cell: (ranked) => <Shares ranked={ranked} /> },
    {
      id: 'acts',
      head: ledger.act,
      headHidden: true,
      align: 'end',
      cell: ({ row }) => {
        if (refusal) return null;
        const { assistantId, name, commended } = row;
        const known = commendationOf(assistantId);
        return commended && known ? (
          <Button
            size="small"
            label={ledger.retractCommendationTitle(name)}
            onPress={() => setOpen({ act: 'retract', commendationId: known.id, name })}
          >
            {ledger.retractCommendation}
          </Button>
        ) : (
          <Button
            size="small"
            label={ledger.commendTitle(name, year)}
            onPress={() => setOpen({ act: 'commend', assistantId, name, year })}
          >
            {ledger.commend}
          </Button>
        );
      },
    },
  ];
  return (
    <div className={styles.panel}>
      <WeightFields weights={weights} onChange={setWeights} />
      <Card
        title={ledger.rankCaption(year)}
        body="flush"
        aside={ledger.commendedCount(rows.filter(({ commended }) => commended).length)}
      >
        <Table
          caption={ledger.rankCaption(year)}
          columns={columns}
          rows={rankingOf(rows, weights)}
          rowKey={({ row }) => row.assistantId}
          isCurrent={({ row }) => row.commended}
          empty={<EmptyHint title={ledger.empty}>{ledger.emptyMore}</EmptyHint>}
        />
      </Card>
      {open && <CommendDialog commending={open} acting={acting} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** The figure each criterion looked at, and the points it gave. */
function Shares({ ranked: { row, points } }: { readonly ranked: Ranked }) {
  const { ledger } = useWords();
  const shown = (figure: number) => String(Math.round(figure * 100) / 100);
  return (
    <ul className={styles.shares}>
      {criteria
        .filter((criterion) => points[criterion] > 0)
        .map((criterion) => (
          <li key={criterion}>
            {ledger.criteria[criterion]}{' '}
            {ledger.figuresOf(shown(figureFor(row.figures, criterion)), ledger.points(points[criterion]))}
          </li>
        ))}
    </ul>
  );
}
