import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Page.module.css';

export type PageProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Beside the title: the one primary button first. */
  readonly actions?: ReactNode;
  /** A second, narrower column; under the first on a phone. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
  /** narrow: forms and text, at reading measure. */
  readonly width?: 'regular' | 'narrow' | undefined;
};

/** The content of a page inside AppFrame: its title, what can be done, one or two columns. */
export function Page({ title, lead, actions, side, children, width = 'regular' }: PageProps) {
  return (
    <div className={classes(styles.page, styles[width], side !== undefined && styles.withSide)}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div>
            <h1>{title}</h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
      {side !== undefined && <aside className={styles.column}>{side}</aside>}
    </div>
  );
}

/** A part of a page under its own heading, outside of a card. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <header className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
