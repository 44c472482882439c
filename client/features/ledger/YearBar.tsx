/** Which year is told, and the files of it. */
import type { ReactNode } from 'react';
import { useWords } from '../../i18n.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ledger.module.css';

export function YearBar({
  year,
  years,
  onYear,
  children,
}: {
  readonly year: number;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
  /** At the end of the bar. */
  readonly children?: ReactNode;
}) {
  const { common, ledger } = useWords();
  const listed = [...new Set([year, ...years])].toSorted((one, other) => other - one);
  return (
    <div className={styles.bar}>
      <div className={styles.year}>
        <Select
          label={ledger.year}
          placeholder={common.choose}
          value={String(year)}
          onChange={(chosen) => onYear(Number(chosen))}
          options={listed.map((one) => ({ id: String(one), label: ledger.yearOf(one) }))}
        />
      </div>
      <div className={styles.end}>{children}</div>
    </div>
  );
}
