import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { classes } from './classes.ts';
import { ScrollArea } from './ScrollArea.tsx';

type CardBody =
  /** flush: rows and tables reach the border. bare: flush, and takes the height it is given; what is in it scrolls. */
  | { readonly body?: 'padded' | 'flush' | 'bare' | undefined; readonly scrollLabel?: undefined }
  /** fill: takes the height it is given and scrolls inside, under its title; what scrolls has a name. */
  | { readonly body: 'fill'; readonly scrollLabel: string };

export type CardProps = CardBody & {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  /** Beside the title: a count, a pill, a small button. */
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  /** The level of the title among the headings of the page. */
  readonly level?: 2 | 3 | undefined;
};

/** White, hairline border, no shadow. Its title is a heading, no landmark: a room would have a dozen. */
export function Card(props: CardProps) {
  const { children, title, aside, foot, level = 2, body = 'padded', scrollLabel = '' } = props;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes(styles.card, styles[body])}>
      {title !== undefined && (
        <header className={styles.head}>
          <Title className={classes(styles.title, level === 3 && styles.lower)}>{title}</Title>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {body === 'fill' ? (
        <ScrollArea label={scrollLabel} className={styles.body}>
          {children}
        </ScrollArea>
      ) : (
        <div className={styles.body}>{children}</div>
      )}
      {isThere(foot) && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

/** Acts that nobody has here leave no empty foot behind. */
const isThere = (part: ReactNode): boolean => part !== undefined && part !== null && part !== false;
