import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { ScrollArea } from './ScrollArea.tsx';
import styles from './Steps.module.css';

export type Step = {
  readonly id: string;
  /** What stands in the circle: 一, 2, √. */
  readonly mark: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'next' | 'skipped';
  /** The state in words, for those who hear it: "已完成". */
  readonly stateLabel: string;
};

export type StepsProps = {
  readonly label: string;
  readonly steps: readonly Step[];
  /** At the end: the act that leads on, with its refusal. */
  readonly aside?: ReactNode;
};

/** A procedure from first to last: what is done, where we are, what comes. Scrolls sideways where it does not fit. */
export function Steps({ label, steps, aside }: StepsProps) {
  const here = useRef<HTMLLIElement>(null);
  const current = steps.find((step) => step.state === 'current')?.id;
  useLayoutEffect(() => {
    const item = here.current;
    const strip = item?.closest('ol')?.parentElement;
    if (!current || !item || !strip) return;
    strip.scrollLeft = item.offsetLeft - (strip.clientWidth - item.offsetWidth) / 2;
  }, [current]);
  return (
    <div className={styles.procedure}>
      <ScrollArea label={label} axis="inline" className={styles.strip}>
        <ol className={styles.steps} aria-label={label}>
          {steps.map((step) => (
            <li
              key={step.id}
              className={classes(styles.step, styles[step.state])}
              {...(step.state === 'current' && { 'aria-current': 'step' as const, ref: here })}
            >
              <span className={styles.mark} aria-hidden="true">
                {step.state === 'done' ? '✓' : step.mark}
              </span>
              <span>{step.label}</span>
              <span className={styles.hidden}>{step.stateLabel}</span>
            </li>
          ))}
        </ol>
      </ScrollArea>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}
