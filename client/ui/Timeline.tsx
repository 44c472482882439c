import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Timeline.module.css';

export type TimelineEntry = {
  readonly id: string;
  /** The clock time in words: "14:22". */
  readonly time: string;
  /** The same for machines. */
  readonly dateTime?: string | undefined;
  /** line: what was said or written. mark: what happened between (a step, an exhibit), set apart on a ground. */
  readonly kind?: 'line' | 'mark' | undefined;
  /** Who, set bold before the text. */
  readonly who?: ReactNode;
  readonly children: ReactNode;
};

/** A record as it grows, oldest first. record sets it in 宋体. */
export function Timeline({
  entries,
  label,
  voice = 'interface',
  live = false,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
  readonly voice?: 'interface' | 'record' | undefined;
  /** It grows while one looks: new lines are announced in their turn. */
  readonly live?: boolean | undefined;
}) {
  return (
    <div {...(live && { role: 'log', 'aria-label': label })}>
      <ol className={classes(styles.timeline, styles[voice])} {...(!live && { 'aria-label': label })}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes(styles.entry, styles[entry.kind ?? 'line'])}>
            <time className={styles.time} dateTime={entry.dateTime}>
              {entry.time}
            </time>
            <div className={styles.text}>
              {entry.who !== undefined && <strong className={styles.who}>{entry.who}</strong>}
              {entry.children}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
