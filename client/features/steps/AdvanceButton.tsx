import type { HearingStep } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';

/** To the next step, or after the last one to the end of the hearing; refused in words to all but the presider. */
export function AdvanceButton({
  to,
  isPrimary,
}: {
  readonly to: HearingStep | null;
  readonly isPrimary: boolean;
}) {
  const words = useWords();
  const { steps } = words.room;
  const { meeting } = useMeeting();
  const variant = isPrimary ? 'primary' : 'outlined';
  if (to !== null)
    return (
      <CommandButton variant={variant} command={{ type: 'advance', to, skipReason: '' }}>
        {meeting.stage === 'checkIn' ? steps.open : steps.advance(words.terms.stages[to])}
      </CommandButton>
    );
  if (meeting.stage !== 'summary') return null;
  return (
    <CommandButton
      variant={variant}
      command={{ type: 'closeHearing' }}
      confirm={{ title: steps.closeTitle, text: <p>{steps.closeLead}</p>, confirmLabel: steps.close }}
    >
      {steps.close}
    </CommandButton>
  );
}
