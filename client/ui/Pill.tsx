import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Pill.module.css';

/** The roles of colour. live: live, due today, sealed off. good: saved, present. look: look here. info: ours. */
export type Tone = 'neutral' | 'live' | 'good' | 'look' | 'info';

/** A word with a tone. `dot` draws the sign of something going on now; the words always say it too. */
export function Pill({
  children,
  tone = 'neutral',
  dot = false,
  onHeader = false,
}: {
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
  readonly dot?: boolean | undefined;
  /** On the ink-blue bar: neutral turns translucent, live stands on white. */
  readonly onHeader?: boolean | undefined;
}) {
  return (
    <span className={classes(styles.pill, styles[tone], onHeader && styles.onHeader)}>
      {dot && <span className={styles.dot} aria-hidden="true" />}
      {children}
    </span>
  );
}
