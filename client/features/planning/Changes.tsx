import { useState } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './plan.module.css';

const DAY = 86_400_000;

/** Put off to another day, or called off; and how often it has been put off. */
export function ChangesCard() {
  const { changes } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const { postponements } = meeting;
  return (
    <Card title={changes.postponements}>
      <Stack>
        {postponements.length > 0 && (
          <ul className={styles.plain}>
            {postponements.map(({ at, from, to, reason }) => (
              <li key={at}>
                {changes.postponed(moment(from), moment(to))} <Soft>{reason}</Soft>
              </li>
            ))}
          </ul>
        )}
        <Line>
          <Postpone />
          <CancelHearing />
        </Line>
      </Stack>
    </Card>
  );
}

function Postpone() {
  const { changes } = useWords().hearing;
  const { reasonMissing } = useWords().common;
  const { meeting } = useMeeting();
  const toasts = useToasts();
  const now = useClock()();
  const [startsAt, setStartsAt] = useState<number | null>(null);
  const [reason, setReason, clear] = useDraft('postpone.reason');
  const missing = startsAt === null ? changes.newStartMissing : reason.trim() === '' ? reasonMissing : null;
  return (
    <ActDialog
      button={{ children: changes.postpone }}
      probe={{ type: 'postpone', startsAt: now + DAY, reason: '…' }}
      title={changes.postponeTitle}
      lead={changes.postponeLead}
      command={startsAt === null ? null : { type: 'postpone', startsAt, reason }}
      missing={missing}
      confirmLabel={changes.postpone}
      onDone={() => {
        clear();
        setStartsAt(null);
        toasts.say({ text: changes.done, tone: 'good' });
      }}
    >
      <DateTimeField
        label={changes.newStart}
        value={startsAt}
        onChange={setStartsAt}
        start={Math.max(now, meeting.plan?.startsAt ?? now) + DAY}
        earliest={now}
        isRequired
      />
      <TextArea label={changes.reason} value={reason} onChange={setReason} maxLength={1000} isRequired />
    </ActDialog>
  );
}

function CancelHearing() {
  const { changes } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'cancelHearing', reason: '…' }}
      confirm={{
        title: changes.cancelTitle,
        text: changes.cancelLead,
        confirmLabel: changes.cancel,
        tone: 'danger',
        reason: {
          label: changes.cancelReason,
          withReason: (reason) => ({ type: 'cancelHearing', reason }),
        },
      }}
    >
      {changes.cancel}
    </CommandButton>
  );
}
