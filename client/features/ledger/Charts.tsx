import { type Figures, kindsIn } from '#shared/ledger/ledger.ts';
import { useWords } from '../../i18n.tsx';
import { BarChart } from '../../ui/BarChart.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './ledger.module.css';

/** When, and in which ways they took part. */
export function Charts({
  figures,
  months,
}: {
  readonly figures: Figures;
  readonly months: readonly number[];
}) {
  const { ledger } = useWords();
  if (figures.participations === 0) return null;
  return (
    <Card>
      <div className={styles.charts}>
        <BarChart
          title={ledger.byMonth}
          shape="columns"
          tableLabel={ledger.showAsTable}
          heads={[ledger.date, ledger.columns.participations]}
          bars={months.map((value, index) => ({
            id: String(index),
            label: ledger.month(index + 1),
            value,
            valueText: String(value),
          }))}
        />
        <BarChart
          title={ledger.byKind}
          shape="rows"
          tableLabel={ledger.showAsTable}
          heads={[ledger.kind, ledger.columns.participations]}
          bars={kindsIn(figures).map(({ kind, count }) => ({
            id: kind,
            label: ledger.kinds[kind],
            value: count,
            valueText: ledger.figures.timesOf(count),
          }))}
        />
      </div>
    </Card>
  );
}
