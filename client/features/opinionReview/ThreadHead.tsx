/** A card in the margin: who, what, when, and the way to its words. */
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { classes } from '../../ui/classes.ts';
import { Soft } from '../../ui/Stack.tsx';
import styles from './Review.module.css';
import type { ThreadProps } from './thread.ts';

export function ThreadHead({
  one,
  what,
  isChosen,
  place,
  onChoose,
  children,
}: Omit<ThreadProps<{ readonly id: string; readonly byId: string; readonly at: number }>, 'isOpen'> & {
  readonly what: string;
  readonly children: ReactNode;
}) {
  const { margin: words } = useWords().opinionDesk;
  const formats = useFormats();
  const nameOf = useOpinionNames();
  const Head = place ? 'button' : 'header';
  return (
    <article
      id={`margin-${one.id}`}
      className={classes(styles.thread, isChosen && styles.chosen)}
      aria-label={words.by(nameOf(one.byId), what)}
    >
      <Head
        className={classes(styles.head, place && styles.going)}
        {...(place && { type: 'button', onClick: onChoose, title: words.show })}
      >
        <strong>{nameOf(one.byId)}</strong>
        <Soft>{what}</Soft>
        <time className={styles.time} dateTime={new Date(one.at).toISOString()}>
          {formats.time(one.at)}
        </time>
      </Head>
      {place === null && <Soft>{words.gone}</Soft>}
      {children}
    </article>
  );
}
