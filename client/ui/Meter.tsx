import type { ReactNode } from 'react';
import { Label, ProgressBar, Meter as RacMeter } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Meter.module.css';
import type { Tone } from './Pill.tsx';

export type MeterProps = {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly value: number;
  readonly max: number;
  /** The number and the word beside the bar: "3 票", "01:52 / 03:00". */
  readonly valueText: string;
  readonly tone?: Tone | undefined;
};

/** How much of how much, three times over: number, bar and word. */
export function Meter({ label, labelHidden, value, max, valueText, tone = 'info' }: MeterProps) {
  return (
    <RacMeter
      className={classes(styles.meter, labelHidden && styles.bare)}
      value={Math.min(value, max)}
      maxValue={max}
      valueLabel={valueText}
      {...(labelHidden && { 'aria-label': label })}
    >
      {({ percentage }) => (
        <>
          {!labelHidden && (
            <span className={styles.words}>
              <Label>{label}</Label>
              <strong>{valueText}</strong>
            </span>
          )}
          <Bar shares={[{ percent: percentage, look: classes(styles[tone]) }]} />
        </>
      )}
    </RacMeter>
  );
}

export type ProgressProps = {
  readonly label: string;
  /** 0 to 1; null while nobody knows. */
  readonly value: number | null;
  readonly valueText?: string | undefined;
};

/** How far something has come that is going on now. */
export function Progress({ label, value, valueText }: ProgressProps) {
  return (
    <ProgressBar
      className={classes(styles.meter)}
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      {...(valueText !== undefined && { valueLabel: valueText })}
    >
      {({ percentage, valueText: shown }) => (
        <>
          <span className={styles.words}>
            <Label>{label}</Label>
            <span>{valueText ?? shown}</span>
          </span>
          {value === null ? (
            <span className={styles.running} aria-hidden="true" />
          ) : (
            <Bar shares={[{ percent: percentage ?? 0, look: classes(styles.info) }]} />
          )}
        </>
      )}
    </ProgressBar>
  );
}

export type SharesProps = {
  readonly label: string;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
  /** After the legend: "（均已说明理由）". */
  readonly note?: ReactNode;
};

const PART_LOOKS = ['info', 'second', 'rest'] as const;

/** A whole and its parts (up to three) on one bar, with the numbers in words under it. */
export function Shares({ label, parts, note }: SharesProps) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  const shares = parts.map((part, index) => ({
    percent: whole === 0 ? 0 : (part.value / whole) * 100,
    look: classes(styles[PART_LOOKS[Math.min(index, 2)] ?? 'rest']),
  }));
  return (
    <figure className={styles.shares} aria-label={label}>
      <Bar shares={shares} />
      <figcaption className={styles.legend}>
        {parts.map((part, index) => (
          <span key={part.label} className={styles.part}>
            <span
              className={classes(styles.key, styles[PART_LOOKS[Math.min(index, 2)] ?? 'rest'])}
              aria-hidden="true"
            />
            {part.label} {part.value}
          </span>
        ))}
        {note}
      </figcaption>
    </figure>
  );
}

type Share = { readonly percent: number; readonly look: string };

function Bar({ shares }: { readonly shares: readonly Share[] }) {
  const starts = shares.map((_, index) =>
    shares.slice(0, index).reduce((sum, share) => sum + share.percent, 0),
  );
  return (
    <svg className={styles.bar} aria-hidden="true">
      {shares.map((share, index) => (
        <rect
          // A bar's parts never change places.
          key={starts[index]}
          className={share.look}
          x={`${starts[index] ?? 0}%`}
          width={`${share.percent}%`}
          height="100%"
        />
      ))}
    </svg>
  );
}
