import type { ReactNode } from 'react';
import styles from './EmptyHint.module.css';

/** Where nothing is yet: one sentence that says so, one that says what brings it here, and the way to do it. */
export function EmptyHint({
  title,
  children,
  action,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.more}>{children}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
