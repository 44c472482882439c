import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './StatusLine.module.css';

export type StatusItem = {
  readonly id: string;
  readonly text: ReactNode;
  /** A dot before the words: good connected, look weak, live lost. */
  readonly dot?: 'good' | 'look' | 'live' | undefined;
};

export type StatusLineProps = {
  readonly label: string;
  readonly items: readonly StatusItem[];
  /** At the end of the line. */
  readonly aside?: ReactNode;
  /** What a lost connection is announced by; the rest of the line changes too often to be read out. */
  readonly announcement?: string | undefined;
};

/** The last line of every screen: connected, last number, last saved. */
export function StatusLine({ label, items, aside, announcement }: StatusLineProps) {
  return (
    <section className={styles.line} aria-label={label}>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id} className={classes(styles.item, item.dot && styles[item.dot])}>
            {item.dot && <span className={styles.dot} aria-hidden="true" />}
            {item.text}
          </li>
        ))}
      </ul>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      <span role="status" className={styles.hidden}>
        {announcement}
      </span>
    </section>
  );
}
