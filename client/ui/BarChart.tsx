import styles from './BarChart.module.css';
import { classes } from './classes.ts';

export type Bar = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The number as it is said: "3 次". */
  readonly valueText: string;
};

export type BarChartProps = {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** columns: a course of time, side by side. rows: kinds, under one another. */
  readonly shape: 'rows' | 'columns';
  readonly tableLabel: string;
  readonly heads: readonly [label: string, value: string];
};

/** Drawn in a field of 100 by 100 that is stretched to its place. */
const FULL = 100;

/** Bars with their names and numbers as text beside them; the same as a table for who wants to read it as one. */
export function BarChart({ title, bars, shape, tableLabel, heads }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles[shape]} aria-hidden="true">
        {bars.map(({ id, label, value, valueText }) => (
          <li key={id}>
            <span className={styles.label}>{label}</span>
            <Drawn share={(value / most) * FULL} upright={shape === 'columns'} />
            <span className={styles.value}>{valueText}</span>
          </li>
        ))}
      </ul>
      <details className={styles.table}>
        <summary>{tableLabel}</summary>
        <table aria-label={title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ id, label, valueText }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{valueText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Drawn({ share, upright }: { readonly share: number; readonly upright: boolean }) {
  const filled = upright
    ? { x: 0, y: FULL - share, width: FULL, height: share }
    : { x: 0, y: 0, width: share, height: FULL };
  return (
    <svg
      className={classes(styles.bar)}
      viewBox={`0 0 ${FULL} ${FULL}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.rest} x={0} y={0} width={FULL} height={FULL} />
      <rect className={styles.filled} {...filled} />
    </svg>
  );
}
