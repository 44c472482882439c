/** The procedure across the top: check-in and the steps of this kind of meeting, where we are, and the presider's way on. */
import { isUnderWay, nextStep } from '#shared/meeting/procedure.ts';
import { type Stage, stepsOf } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { type Step, Steps } from '../../ui/Steps.tsx';
import { AdvanceButton } from './AdvanceButton.tsx';
import { ProcedureMenu } from './ProcedureMenu.tsx';
import styles from './Steps.module.css';

/**
 * `isPrimary`: advancing is the one thing the presider is here to do now. `isNarrow`: only he sees the way on, for want
 * of room.
 */
export function ProcedureStrip({
  isPrimary,
  isNarrow,
}: {
  readonly isPrimary: boolean;
  readonly isNarrow: boolean;
}) {
  const words = useWords();
  const { meeting, seat } = useMeeting();
  const isPresider = seat?.roles.includes('presider') ?? false;
  const stages: readonly Stage[] = ['checkIn', ...stepsOf[meeting.kind]];
  const at = stages.indexOf(meeting.stage);
  const steps = stages.map((stage, index): Step => {
    const skipped = stage !== 'checkIn' && Object.hasOwn(meeting.skipped, stage) && !meeting.enteredAt[stage];
    const state = index === at ? 'current' : skipped ? 'skipped' : at < 0 || index < at ? 'done' : 'next';
    return {
      id: stage,
      mark: index === 0 ? '·' : (words.room.steps.marks[index - 1] ?? String(index)),
      label: words.terms.stages[stage],
      state,
      stateLabel: words.room.steps[state],
    };
  });
  const leads = isPresider || (!isNarrow && isUnderWay(meeting.stage));
  return (
    <Steps
      label={words.room.steps.label}
      steps={steps}
      {...(leads && {
        aside: (
          <div className={styles.aside}>
            <AdvanceButton to={nextStep(meeting.stage)} isPrimary={isPrimary && isPresider} />
            {isPresider && <ProcedureMenu />}
          </div>
        ),
      })}
    />
  );
}
