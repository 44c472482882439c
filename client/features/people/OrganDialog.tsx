/** Adds a partner organ, or changes what is known of one. */
import { useState } from 'react';
import { type OrganKind, organKinds } from '#shared/office/roles.ts';
import type { Organ } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Select } from '../../ui/Select.tsx';
import { Columns } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function OrganDialog({
  organ,
  acting,
  onClose,
}: {
  /** Null: a new one. */
  readonly organ: Organ | null;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { common, people, roster } = useWords();
  const toasts = useToasts();
  const [organId] = useState(() => organ?.id ?? crypto.randomUUID());
  const [name, setName] = useState(organ?.name ?? '');
  const [kind, setKind] = useState<OrganKind>(organ?.kind ?? 'agency');
  const [contact, setContact] = useState(organ?.contact ?? '');
  const [phone, setPhone] = useState(organ?.phone ?? '');
  const [note, setNote] = useState(organ?.note ?? '');

  const save = async () => {
    const type = organ ? 'changeOrgan' : 'addOrgan';
    if (!(await acting.act({ type, organId, name, kind, contact, phone, note }))) return;
    toasts.say({ text: people.saved(name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={organ ? people.change.organs : people.add.organs}
      pending={acting.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={roster.organName}
        isRequired
        autoFocus
        maxLength={80}
        missing={people.fieldMissing}
        value={name}
        onChange={setName}
      />
      <Select<OrganKind>
        label={roster.organKind}
        placeholder={common.choose}
        value={kind}
        onChange={setKind}
        options={organKinds.map((id) => ({ id, label: roster.organKinds[id] }))}
      />
      <Columns>
        <TextField label={roster.contact} maxLength={40} value={contact} onChange={setContact} />
        <TextField label={people.phone} type="tel" maxLength={30} value={phone} onChange={setPhone} />
      </Columns>
      <TextField label={roster.organNote} maxLength={300} value={note} onChange={setNote} />
    </FormDialog>
  );
}
