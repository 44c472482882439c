/** Adds a hearing officer to the bank, or changes what is known of one. */
import { useState } from 'react';
import { type OfficerKind, officerKinds } from '#shared/office/roles.ts';
import type { BankOfficer } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './people.module.css';

/** Where the calendar of birthdays opens: 1 January 1975 in Beijing. */
const BIRTHDAYS_FROM = 157_737_600_000 - 8 * 3_600_000;

export function OfficerDialog({
  officer,
  acting,
  onClose,
}: {
  /** Null: somebody new. */
  readonly officer: BankOfficer | null;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { common, people, terms } = useWords();
  const toasts = useToasts();
  const [officerId] = useState(() => officer?.id ?? crypto.randomUUID());
  const [name, setName] = useState(officer?.name ?? '');
  const [unit, setUnit] = useState(officer?.unit ?? '');
  const [occupation, setOccupation] = useState(officer?.occupation ?? '');
  const [kind, setKind] = useState<OfficerKind | null>(officer?.kind ?? null);
  const [field, setField] = useState(officer?.field ?? '');
  const [bornAt, setBornAt] = useState<number | null>(officer?.bornAt ?? null);
  const [phone, setPhone] = useState(officer?.phone ?? '');
  const [asked, setAsked] = useState(false);

  const save = async () => {
    setAsked(true);
    if (kind === null || bornAt === null) return;
    const told = { officerId, name, unit, occupation, kind, field, bornAt, phone };
    const done = await acting.act({ type: officer ? 'changeOfficer' : 'addOfficer', ...told });
    if (!done) return;
    toasts.say({ text: people.saved(name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={officer ? people.change.officers : people.add.officers}
      pending={acting.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextField
          label={people.name}
          isRequired
          autoFocus
          maxLength={40}
          missing={people.nameMissing}
          value={name}
          onChange={setName}
        />
        <Select
          label={people.kind}
          placeholder={common.choose}
          isRequired
          missing={people.kindMissing}
          value={kind}
          onChange={setKind}
          options={officerKinds.map((id) => ({ id, label: terms.officerKinds[id] }))}
          error={asked && kind === null ? people.kindMissing : null}
        />
        <TextField
          label={people.unit}
          isRequired
          maxLength={80}
          missing={people.fieldMissing}
          value={unit}
          onChange={setUnit}
        />
        <TextField label={people.occupation} maxLength={80} value={occupation} onChange={setOccupation} />
        <DateTimeField
          label={people.born}
          precision="day"
          isRequired
          missing={people.bornMissing}
          start={BIRTHDAYS_FROM}
          value={bornAt}
          onChange={setBornAt}
          error={asked && bornAt === null ? people.bornMissing : null}
        />
        <TextField label={people.phone} type="tel" maxLength={30} value={phone} onChange={setPhone} />
      </div>
      <TextField
        label={people.field}
        hint={people.fieldHint}
        maxLength={80}
        value={field}
        onChange={setField}
      />
    </FormDialog>
  );
}
