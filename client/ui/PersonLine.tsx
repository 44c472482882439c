import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './PersonLine.module.css';

export type PersonLineProps = {
  readonly name: ReactNode;
  readonly role?: ReactNode;
  /** good here, look weak, live lost, away not yet here (a ring). */
  readonly dot: 'good' | 'look' | 'live' | 'away';
  /** What the dot means, in words. Shown in place of the role when it asks to be looked at. */
  readonly state: string;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
};

/** A person in a list: whether here, who, as what. No faces. */
export function PersonLine({ name, role, dot, state, lead, action }: PersonLineProps) {
  const speaks = dot === 'look' || dot === 'live';
  return (
    <div className={styles.person}>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      <span className={classes(styles.dot, styles[dot])} role="img" aria-label={state} title={state} />
      <span className={styles.name}>{name}</span>
      <span className={classes(styles.role, speaks && styles[`${dot}Words`])}>{speaks ? state : role}</span>
      {action}
    </div>
  );
}

/** People under one another, with hairlines between. */
export function People({
  children,
  label,
}: {
  readonly children: readonly ReactNode[];
  readonly label: string;
}) {
  return (
    <ul className={styles.people} aria-label={label}>
      {children.map((person, index) => (
        <li key={keyOf(person, index)}>{person}</li>
      ))}
    </ul>
  );
}

const keyOf = (person: ReactNode, index: number): string =>
  typeof person === 'object' && person !== null && 'key' in person && person.key !== null
    ? String(person.key)
    : String(index);
