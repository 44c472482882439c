import type { ReactNode } from 'react';
import styles from './EmptyHint.module.css';

/** Where nothing is yet: one sentence that says so, one that says what brings it here, and the way to do it. */
export function EmptyHint({
  title,
  children,
  action,
  isPage = false,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** There is nothing else on the page: its title is the page's. */
  readonly isPage?: boolean | undefined;
}) {
  return (
    <div className={styles.empty}>
      {isPage ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {children !== undefined && <p className={styles.more}>{children}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
