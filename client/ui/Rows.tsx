import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Rows.module.css';

export type RowProps = {
  /** What the eye finds first: a time, a pill. */
  readonly lead?: ReactNode;
  /** Under the lead, small; look: amber, live: red. */
  readonly leadNote?: ReactNode;
  readonly leadTone?: 'live' | 'look' | undefined;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Under all else: what to look at. */
  readonly note?: ReactNode;
  /** One button that goes there. */
  readonly action?: ReactNode;
};

/** A list of things to go to, inside a flush Card: what, when, why, and one button. */
export function Rows({
  children,
  label,
}: {
  readonly children: ReactNode;
  readonly label?: string | undefined;
}) {
  return <ul aria-label={label}>{children}</ul>;
}

export function Row({ lead, leadNote, leadTone, title, children, note, action }: RowProps) {
  return (
    <li className={styles.row}>
      {lead !== undefined && (
        <div className={styles.lead}>
          <div className={styles.leadWords}>{lead}</div>
          {leadNote !== undefined && (
            <div className={classes(styles.leadNote, leadTone && styles[leadTone])}>{leadNote}</div>
          )}
        </div>
      )}
      <div className={styles.main}>
        <div className={styles.title}>{title}</div>
        {children !== undefined && <div className={styles.more}>{children}</div>}
        {note !== undefined && <div className={styles.note}>{note}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </li>
  );
}
