import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Notice.module.css';

export type NoticeProps = {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  readonly tone?: 'info' | 'look' | 'live' | 'good' | undefined;
  readonly action?: ReactNode;
  /** strip: the whole width, no corners, for what holds as long as one is in this room. */
  readonly shape?: 'box' | 'strip' | undefined;
  /** Said as soon as it appears. Leave out for what was there when the page opened. */
  readonly announce?: 'politely' | 'now' | undefined;
};

// Drawn here: this part stands on the public pages, which load no set of icons. On a field of 24 by 24.
const ROUND = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18';
const SIGNS = {
  info: `${ROUND}M12 8h.01M12 11.5v5`,
  look: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2h.01',
  live: `${ROUND}M12 7.5v5.5M12 16.2h.01`,
  good: `${ROUND}M8 12.3l2.8 2.8L16 9.6`,
};
const ROLES = { politely: 'status', now: 'alert' } as const;

/** Something to know before going on, with at most one thing to do about it. */
export function Notice({ children, title, tone = 'info', action, shape = 'box', announce }: NoticeProps) {
  return (
    <div
      className={classes(styles.notice, styles[tone], styles[shape])}
      {...(announce && { role: ROLES[announce] })}
    >
      <svg aria-hidden="true" className={styles.sign} viewBox="0 0 24 24">
        <path d={SIGNS[tone]} />
      </svg>
      <div className={styles.words}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        <div className={title === undefined ? undefined : styles.more}>{children}</div>
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
