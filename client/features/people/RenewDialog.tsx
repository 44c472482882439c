/** Renews an appointment by both consents; the new term follows the one before. */
import { useState } from 'react';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Columns } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { endOfTerm } from './assistantDraft.ts';

export function RenewDialog({
  assistant,
  acting,
  now,
  onClose,
}: {
  readonly assistant: SpecialAssistant;
  readonly acting: OfficeActing;
  readonly now: number;
  readonly onClose: () => void;
}) {
  const { people, roster } = useWords();
  const toasts = useToasts();
  const [from, setFrom] = useState<number | null>(assistant.until + 1);
  const [until, setUntil] = useState<number | null>(null);
  const [assistantAgreedOn, setAssistantAgreedOn] = useState<number | null>(null);
  const [organAgreedOn, setOrganAgreedOn] = useState<number | null>(null);
  const [appointmentNo, setAppointmentNo] = useState('');
  const [asked, setAsked] = useState(false);
  const isWrong = from !== null && until !== null && until < from;
  const missing = (at: number | null) => (asked && at === null ? roster.dayMissing : null);

  const save = async () => {
    setAsked(true);
    if (from === null || until === null || isWrong) return;
    if (assistantAgreedOn === null || organAgreedOn === null) return;
    const renewed = await acting.act({
      ...{ type: 'renewAppointment', assistantId: assistant.id, appointmentNo },
      ...{ from, until: endOfTerm(until), assistantAgreedOn, organAgreedOn },
    });
    if (!renewed) return;
    toasts.say({ text: people.saved(assistant.name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={roster.renewTitle(assistant.name)}
      saveLabel={roster.renew}
      pending={acting.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{roster.renewLead}</p>
      <Columns>
        <DateTimeField
          label={people.from}
          precision="day"
          isRequired
          missing={roster.dayMissing}
          start={assistant.until}
          value={from}
          onChange={setFrom}
          error={missing(from)}
        />
        <DateTimeField
          label={people.until}
          precision="day"
          isRequired
          missing={roster.dayMissing}
          start={assistant.until}
          value={until}
          onChange={setUntil}
          error={isWrong ? people.termWrong : missing(until)}
        />
        <DateTimeField
          label={roster.assistantAgreedOn}
          precision="day"
          isRequired
          missing={roster.dayMissing}
          start={now}
          latest={now}
          value={assistantAgreedOn}
          onChange={setAssistantAgreedOn}
          error={missing(assistantAgreedOn)}
        />
        <DateTimeField
          label={roster.organAgreedOn}
          precision="day"
          isRequired
          missing={roster.dayMissing}
          start={now}
          latest={now}
          value={organAgreedOn}
          onChange={setOrganAgreedOn}
          error={missing(organAgreedOn)}
        />
      </Columns>
      <TextField
        label={roster.appointmentNo}
        maxLength={40}
        value={appointmentNo}
        onChange={setAppointmentNo}
      />
    </FormDialog>
  );
}
