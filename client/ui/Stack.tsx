import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Stack.module.css';

/** Things under one another with even air between. */
export function Stack({
  children,
  gap = 'regular',
}: {
  readonly children: ReactNode;
  readonly gap?: 'small' | 'regular' | 'large' | undefined;
}) {
  return <div className={classes(styles.stack, styles[gap])}>{children}</div>;
}

/** Fields in two columns, one on a phone. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Buttons and words in one line, which breaks where it must. */
export function Line({ children }: { readonly children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}

/** What may be read but need not be. */
export function Soft({ children, small = true }: { readonly children: ReactNode; readonly small?: boolean }) {
  return <span className={classes(styles.soft, small && styles.little)}>{children}</span>;
}

/** Somebody's words as they will be printed: 宋体, lines kept. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}
