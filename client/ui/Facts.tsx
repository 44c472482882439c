import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Facts.module.css';

export type Fact = { readonly id?: string; readonly label: string; readonly value: ReactNode };

/** Labels and values. line: value beside its label; apart: numbers at the end of the line; stack: under it. */
export function Facts({
  facts,
  shape = 'line',
  columns = 1,
}: {
  readonly facts: readonly Fact[];
  readonly shape?: 'line' | 'apart' | 'stack' | undefined;
  readonly columns?: 1 | 2 | 3 | undefined;
}) {
  return (
    <dl className={classes(styles.facts, styles[shape], styles[`columns${String(columns)}`])}>
      {facts.map((fact) => (
        <div key={fact.id ?? fact.label} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
