import type { MeetingStep } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './plan.module.css';

/** How long each step is meant to take. */
export function StepFields<Step extends MeetingStep>({
  steps,
  minutesPerStep,
  usual,
  startsAt,
  onChange,
}: {
  readonly steps: readonly Step[];
  readonly minutesPerStep: Readonly<Record<Step, number>>;
  readonly usual: Readonly<Record<Step, number>>;
  readonly startsAt: number | null;
  readonly onChange: (minutesPerStep: Readonly<Record<Step, number>>) => void;
}) {
  const { plan, terms } = useWords();
  const { time } = useFormats();
  const total = steps.reduce((sum, step) => sum + minutesPerStep[step], 0);
  const isUsual = steps.every((step) => minutesPerStep[step] === usual[step]);
  return (
    <Card
      title={plan.parts.steps}
      aside={
        !isUsual && (
          <Button size="small" variant="quiet" onPress={() => onChange({ ...usual })}>
            {plan.usualMinutes}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <p className={styles.lead}>{plan.stepsLead}</p>
        <div className={styles.minutes}>
          {steps.map((step) => (
            <NumberField
              key={step}
              label={terms.stages[step]}
              value={minutesPerStep[step]}
              onChange={(value) => onChange({ ...minutesPerStep, [step]: Number.isNaN(value) ? 0 : value })}
              minValue={0}
              maxValue={480}
              step={5}
              unit={plan.minutes}
            />
          ))}
        </div>
        <p className={styles.total}>
          <span>{plan.total}</span> <strong>{plan.totalMinutes(total)}</strong>
          {startsAt !== null && <span>{plan.endsAbout(time(startsAt + total * 60_000))}</span>}
        </p>
      </div>
    </Card>
  );
}
