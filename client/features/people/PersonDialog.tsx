/** Adds a member of staff, or changes what is known of one. */
import { useState } from 'react';
import { type OfficeRole, officeRoles } from '#shared/office/roles.ts';
import type { Person } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './people.module.css';

export function PersonDialog({
  person,
  acting,
  onClose,
}: {
  /** Null: somebody new. */
  readonly person: Person | null;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { people, terms } = useWords();
  const toasts = useToasts();
  const [personId] = useState(() => person?.id ?? crypto.randomUUID());
  const [name, setName] = useState(person?.name ?? '');
  const [department, setDepartment] = useState(person?.department ?? '');
  const [title, setTitle] = useState(person?.title ?? '');
  const [roles, setRoles] = useState<readonly OfficeRole[]>(person?.roles ?? []);
  const [asked, setAsked] = useState(false);

  const save = async () => {
    setAsked(true);
    if (roles.length === 0) return;
    const told = { personId, name, department, title, roles: [...roles] };
    const done = await acting.act({ type: person ? 'changePerson' : 'addPerson', ...told });
    if (!done) return;
    toasts.say({ text: people.saved(name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={person ? people.change.staff : people.add.staff}
      pending={acting.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={people.name}
        isRequired
        autoFocus
        maxLength={40}
        missing={people.nameMissing}
        value={name}
        onChange={setName}
      />
      <CheckboxGroup
        label={people.roles}
        hint={people.rolesHint}
        inline
        value={roles}
        onChange={setRoles}
        options={officeRoles.map((id) => ({ id, label: terms.officeRoles[id] }))}
        error={asked && roles.length === 0 ? people.rolesMissing : null}
      />
      <div className={styles.pair}>
        <TextField label={people.department} maxLength={60} value={department} onChange={setDepartment} />
        <TextField label={people.personTitle} maxLength={60} value={title} onChange={setTitle} />
      </div>
    </FormDialog>
  );
}
