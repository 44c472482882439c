import type { ReactNode } from 'react';
import styles from './KeyHint.module.css';

/** A key and what it does: F1 主持人. */
export function KeyHint({ keys, children }: { readonly keys: string; readonly children?: ReactNode }) {
  return (
    <span className={styles.hint}>
      <kbd className={styles.key}>{keys}</kbd>
      {children}
    </span>
  );
}
