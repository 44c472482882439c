import { classes } from './classes.ts';
import styles from './Skeleton.module.css';

/** Holds the place of what is on its way, and says so once. */
export function Skeleton({
  label,
  lines = 3,
  shape = 'lines',
}: {
  readonly label: string;
  readonly lines?: number | undefined;
  readonly shape?: 'lines' | 'rows' | undefined;
}) {
  return (
    <div role="status" className={classes(styles.skeleton, styles[shape])}>
      <span className={styles.hidden}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={`line-${String(line)}`} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
