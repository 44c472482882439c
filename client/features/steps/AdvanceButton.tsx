import { useState } from 'react';
import { type MeetingStep, stepsOf } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';

/** To the next step, or after the last one to the end of the meeting; refused in words to all but the presider. */
export function AdvanceButton({
  to,
  isPrimary,
}: {
  readonly to: MeetingStep | null;
  readonly isPrimary: boolean;
}) {
  const words = useWords();
  const { steps } = words.room;
  const { meeting } = useMeeting();
  const variant = isPrimary ? 'primary' : 'outlined';
  if (meeting.kind === 'conference' && meeting.stage === 'checkIn')
    return (
      <CommandButton variant={variant} command={{ type: 'convene' }}>
        {steps.open}
      </CommandButton>
    );
  if (to !== null) return <NextStep to={to} variant={variant} />;
  if (meeting.stage !== stepsOf[meeting.kind].at(-1)) return null;
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

/** Goes on at once, or asks for the reason first where the rule wants one in the record (S3, S9). */
function NextStep({ to, variant }: { readonly to: MeetingStep; readonly variant: 'primary' | 'outlined' }) {
  const words = useWords();
  const { steps } = words.room;
  const say = useRefusalWords();
  const { meeting } = useMeeting();
  const [asking, setAsking] = useState(false);
  const refusal = useRefusal({ type: 'advance', to, skipReason: '' });
  const wantsReason = useRefusal({ type: 'advance', to, skipReason: '…' }) === null && refusal !== null;
  const label = meeting.stage === 'checkIn' ? steps.open : steps.advance(words.terms.stages[to]);
  if (!wantsReason)
    return (
      <CommandButton variant={variant} command={{ type: 'advance', to, skipReason: '' }}>
        {label}
      </CommandButton>
    );
  return (
    <>
      <Button variant={variant} onPress={() => setAsking(true)}>
        {`${label}…`}
      </Button>
      {asking && (
        <ReasonDialog
          command={(skipReason) => ({ type: 'advance', to, skipReason })}
          title={label}
          lead={say(refusal)}
          confirmLabel={label}
          reasonLabel={words.common.reason}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
