import { plannedMinutes } from '#shared/meeting/calendar.ts';
import { hearingSteps } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './plan.module.css';
import { usualMinutes } from './planDraft.ts';
import type { PlanPartProps } from './planForm.ts';

/** How long each of the seven steps is meant to take. */
export function StepFields({ draft, change }: PlanPartProps) {
  const { plan, terms } = useWords();
  const { time } = useFormats();
  const { minutesPerStep, startsAt } = draft;
  const total = plannedMinutes(draft);
  const isUsual = hearingSteps.every((step) => minutesPerStep[step] === usualMinutes[step]);
  return (
    <Card
      title={plan.parts.steps}
      aside={
        !isUsual && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => change({ minutesPerStep: { ...usualMinutes } })}
          >
            {plan.usualMinutes}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <p className={styles.lead}>{plan.stepsLead}</p>
        <div className={styles.minutes}>
          {hearingSteps.map((step) => (
            <NumberField
              key={step}
              label={terms.stages[step]}
              value={minutesPerStep[step]}
              onChange={(value) =>
                change({ minutesPerStep: { ...minutesPerStep, [step]: Number.isNaN(value) ? 0 : value } })
              }
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
