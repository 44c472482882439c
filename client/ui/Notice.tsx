import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
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

const SIGNS = { info: Info, look: TriangleAlert, live: CircleAlert, good: CircleCheck };
const ROLES = { politely: 'status', now: 'alert' } as const;

/** Something to know before going on, with at most one thing to do about it. */
export function Notice({ children, title, tone = 'info', action, shape = 'box', announce }: NoticeProps) {
  const Sign = SIGNS[tone];
  return (
    <div
      className={classes(styles.notice, styles[tone], styles[shape])}
      {...(announce && { role: ROLES[announce] })}
    >
      <Sign aria-hidden="true" className={styles.sign} />
      <div className={styles.words}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        <div className={title === undefined ? undefined : styles.more}>{children}</div>
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
