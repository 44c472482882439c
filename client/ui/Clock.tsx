import styles from './Clock.module.css';
import { classes } from './classes.ts';
import { formatSpan, isoSpan } from './clock.ts';

/** A span that has run, in whole seconds gone by: 1:12:40. Not announced: it changes every second. */
export function Clock({ ms }: { readonly ms: number }) {
  const gone = Math.floor(ms / 1000) * 1000;
  return (
    <time className={styles.clock} dateTime={isoSpan(gone)} role="timer" aria-live="off">
      {formatSpan(gone)}
    </time>
  );
}

export type CountdownProps = {
  /** What is left, in ms; negative when it has run over. */
  readonly ms: number;
  /** Below this it asks to be looked at; below zero it is red and carries its minus. Default 30 s. */
  readonly lookAt?: number | undefined;
  readonly size?: 'regular' | 'large' | undefined;
  /** What it counts, for those who hear the screen. */
  readonly label: string;
};

/** What is left of a speaker's time. Whoever holds the clock hands in the milliseconds. */
export function Countdown({ ms, lookAt = 30_000, size = 'regular', label }: CountdownProps) {
  const state = ms < 0 ? 'over' : ms <= lookAt ? 'soon' : 'calm';
  return (
    <time
      className={classes(styles.countdown, styles[size], styles[state])}
      dateTime={isoSpan(ms)}
      role="timer"
      aria-live="off"
      aria-label={`${label} ${formatSpan(ms)}`}
    >
      {formatSpan(ms)}
    </time>
  );
}
