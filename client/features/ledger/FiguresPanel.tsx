import type { Ledger } from '#shared/ledger/ledger.ts';
import { Charts } from './Charts.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import styles from './ledger.module.css';

/** The year drawn, and everybody's figures. */
export function FiguresPanel({ ledger }: { readonly ledger: Ledger }) {
  return (
    <div className={styles.panel}>
      <Charts figures={ledger.total} months={ledger.months} />
      <LedgerTable ledger={ledger} />
    </div>
  );
}
