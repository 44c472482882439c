/** Everybody's figures of a year; sorted by what one presses. */
import { useState } from 'react';
import type { Ledger, LedgerRow } from '#shared/ledger/ledger.ts';
import { paths } from '#shared/paths.ts';
import { Link } from '../../address.tsx';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { type Column, type Sort, Table } from '../../ui/Table.tsx';
import styles from './ledger.module.css';

const sortable = {
  cases: ({ figures }: LedgerRow) => figures.cases,
  participations: ({ figures }: LedgerRow) => figures.participations,
  invitations: ({ figures }: LedgerRow) => figures.accepted,
  delivered: ({ figures }: LedgerRow) => figures.delivered,
} as const;

const sorted = (rows: readonly LedgerRow[], { column, direction }: Sort): readonly LedgerRow[] => {
  const of = Object.entries(sortable).find(([id]) => id === column)?.[1];
  if (!of) return rows;
  const turn = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => turn * (of(one) - of(other)));
};

export function LedgerTable({ ledger: { year, rows } }: { readonly ledger: Ledger }) {
  const { ledger } = useWords();
  const [sort, setSort] = useState<Sort>({ column: 'participations', direction: 'descending' });
  const heads = ledger.columns;
  const columns: readonly Column<LedgerRow>[] = [
    {
      id: 'name',
      head: heads.name,
      isRowHead: true,
      cell: ({ assistantId, name, commended }) => (
        <span className={styles.name}>
          <Link
            to={`${paths.ledgerOf(assistantId)}?year=${year}`}
            className={styles.link}
            aria-label={ledger.open(name)}
          >
            {name}
          </Link>
          {commended && <Pill tone="good">{ledger.commended}</Pill>}
        </span>
      ),
    },
    {
      id: 'organ',
      head: heads.organ,
      cell: ({ organ, field }) => (
        <div className={styles.two}>
          <span>{organ}</span>
          <span className={styles.soft}>{field}</span>
        </div>
      ),
    },
    { id: 'cases', head: heads.cases, align: 'end', sortable: true, cell: ({ figures }) => figures.cases },
    {
      id: 'participations',
      head: heads.participations,
      align: 'end',
      sortable: true,
      cell: ({ figures }) => figures.participations,
    },
    {
      id: 'invitations',
      head: heads.invitations,
      align: 'end',
      sortable: true,
      cell: ({ figures }) => `${figures.invitations} / ${figures.accepted}`,
    },
    {
      id: 'delivered',
      head: heads.delivered,
      align: 'end',
      sortable: true,
      cell: ({ figures }) => figures.delivered,
    },
    {
      id: 'adopted',
      head: heads.adopted,
      align: 'end',
      cell: ({ figures: { adopted, partly, notAdopted } }) => `${adopted} / ${partly} / ${notAdopted}`,
    },
    {
      id: 'meanDays',
      head: heads.meanDays,
      align: 'end',
      cell: ({ figures }) => figures.meanDays ?? ledger.figures.none,
    },
  ];
  return (
    <Card body="flush">
      <Table
        caption={ledger.caption(year)}
        columns={columns}
        rows={sorted(rows, sort)}
        rowKey={({ assistantId }) => assistantId}
        sort={sort}
        onSort={setSort}
        empty={<EmptyHint title={ledger.empty}>{ledger.emptyMore}</EmptyHint>}
      />
    </Card>
  );
}
