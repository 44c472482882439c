import type { Meeting } from '#shared/meeting/state.ts';
import { hearingSteps } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { type Step, Steps } from '../../ui/Steps.tsx';

/** The seven steps and where the hearing is. */
export function GallerySteps({ meeting }: { readonly meeting: Meeting }) {
  const { gallery, terms } = useWords();
  const { room } = gallery;
  const steps: readonly string[] = hearingSteps;
  const here = steps.indexOf(meeting.stage);
  const isDone = meeting.enteredAt.closed !== undefined;
  return (
    <Steps
      label={room.steps}
      steps={hearingSteps.map((step, index): Step => {
        const isSkipped = Object.hasOwn(meeting.skipped, step) && meeting.enteredAt[step] === undefined;
        const state =
          index === here ? 'current' : isSkipped ? 'skipped' : isDone || index < here ? 'done' : 'next';
        return {
          id: step,
          mark: room.marks[index] ?? String(index + 1),
          label: terms.stages[step],
          state,
          stateLabel: room.states[state],
        };
      })}
    />
  );
}
