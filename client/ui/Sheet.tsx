import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Sheet.module.css';

/** The table under the papers: put sheets on it. */
export function SheetTable({ children }: { readonly children: ReactNode }) {
  return <div className={styles.table}>{children}</div>;
}

/**
 * A sheet of paper, in 宋体: what is on it looks as it will be printed, on white also at night. The text inside may be
 * anything; headings, paragraphs (two characters' indent) and tables are set as in an official paper.
 */
export function Sheet({
  children,
  title,
  label,
  size = 'page',
}: {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  readonly label?: string | undefined;
  /** page: A4 in proportion, at least one page high. slip: as high as its text. */
  readonly size?: 'page' | 'slip' | undefined;
}) {
  return (
    <article className={classes(styles.sheet, styles[size])} data-theme="light" aria-label={label}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </article>
  );
}
