/** Records what an assistant did outside of this system, or corrects what was recorded. */
import { useState } from 'react';
import { type ParticipationKind, participationKinds } from '#shared/office/roles.ts';
import type { Office, Participation } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { ledgerChanged } from '../../live/useLedger.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Columns } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export type RecordDialogProps = {
  readonly office: Office;
  /** What is corrected; null: something new. */
  readonly known: Participation | null;
  /** Whose page this is; null: to be chosen. */
  readonly assistantId: string | null;
  readonly acting: OfficeActing;
  readonly now: number;
  readonly onClose: () => void;
};

export function RecordDialog({ office, known, assistantId, acting, now, onClose }: RecordDialogProps) {
  const { common, ledger } = useWords();
  const toasts = useToasts();
  const [participationId] = useState(() => known?.id ?? crypto.randomUUID());
  const [who, setWho] = useState(known?.assistantId ?? assistantId);
  const [kind, setKind] = useState<ParticipationKind>(known?.kind ?? 'lecture');
  const [on, setOn] = useState<number | null>(known?.on ?? null);
  const [title, setTitle] = useState(known?.title ?? '');
  const [hours, setHours] = useState(known?.hours ?? Number.NaN);
  const [caseNo, setCaseNo] = useState(known?.caseNo ?? '');
  const [note, setNote] = useState(known?.note ?? '');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);

  const save = async () => {
    setAsked(true);
    if (who === null || on === null || title.trim() === '' || (known && reason.trim() === '')) return;
    const facts = {
      ...{ participationId, assistantId: who, kind, on, title, caseNo, note },
      hours: Number.isNaN(hours) ? null : hours,
    };
    const done = known
      ? await acting.act({ type: 'correctParticipation', ...facts, reason })
      : await acting.act({ type: 'recordParticipation', ...facts });
    if (!done) return;
    await ledgerChanged();
    toasts.say({ text: ledger.recorded, tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={known ? ledger.correctTitle : ledger.recordTitle}
      pending={acting.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{ledger.recordLead}</p>
      <Columns>
        <ComboBox
          label={ledger.assistant}
          options={Object.values(office.assistants).map(({ id, name, organ }) => ({
            ...{ id, label: name, hint: organ },
          }))}
          value={who}
          onChange={setWho}
          placeholder={ledger.chooseAssistant}
          empty={ledger.nobody}
          isRequired
          error={asked && who === null ? ledger.missing : null}
        />
        <Select<ParticipationKind>
          label={ledger.kind}
          placeholder={common.choose}
          value={kind}
          onChange={setKind}
          options={participationKinds.map((id) => ({ id, label: ledger.kinds[id] }))}
        />
        <DateTimeField
          label={ledger.on}
          precision="day"
          isRequired
          missing={ledger.missing}
          start={now}
          latest={now}
          value={on}
          onChange={setOn}
          error={asked && on === null ? ledger.missing : null}
        />
        <NumberField
          label={ledger.hours}
          minValue={0.5}
          maxValue={200}
          step={0.5}
          value={hours}
          onChange={setHours}
        />
      </Columns>
      <TextField
        label={ledger.what}
        hint={ledger.whatHint}
        isRequired
        maxLength={120}
        missing={ledger.missing}
        value={title}
        onChange={setTitle}
      />
      <TextField
        label={ledger.caseNo}
        hint={ledger.caseNoHint}
        maxLength={60}
        value={caseNo}
        onChange={setCaseNo}
      />
      <TextField label={ledger.note} maxLength={500} value={note} onChange={setNote} />
      {known && (
        <TextField
          label={ledger.reason}
          isRequired
          maxLength={200}
          missing={ledger.missing}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
