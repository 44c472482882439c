import { Link } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Outline.module.css';

export type OutlineItem = {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent?: boolean | undefined;
  /** An address, or a place on this page (#…). Without it the item is pressed: see onGo. */
  readonly href?: string | undefined;
};

/** What a paper or a page consists of, to go to. */
export function Outline({
  title,
  items,
  onGo,
}: {
  readonly title: string;
  readonly items: readonly OutlineItem[];
  readonly onGo?: ((id: string) => void) | undefined;
}) {
  return (
    <nav aria-label={title}>
      <p className={styles.title}>{title}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              className={classes(styles.item)}
              {...(item.href !== undefined && { href: item.href })}
              {...(item.isCurrent && { 'aria-current': 'true' as const })}
              onPress={() => onGo?.(item.id)}
            >
              {item.label}
              {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
