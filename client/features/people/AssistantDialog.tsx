/** Appoints a specially-invited assistant for a term. */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { FormDialog } from './FormDialog.tsx';
import styles from './people.module.css';

const LATER = { organId: null, expertise: [], phone: '', appointmentNo: '' };

export function AssistantDialog({
  acting,
  now,
  onClose,
}: {
  readonly acting: OfficeActing;
  /** Where the calendars open, epoch ms. */
  readonly now: number;
  readonly onClose: () => void;
}) {
  const { people } = useWords();
  const toasts = useToasts();
  const [assistantId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [organ, setOrgan] = useState('');
  const [field, setField] = useState('');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<number | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const isWrong = from !== null && until !== null && until <= from;

  const save = async () => {
    setAsked(true);
    if (from === null || until === null || isWrong) return;
    const told = { assistantId, name, organ, field, title, from, until, ...LATER };
    if (!(await acting.act({ type: 'appointAssistant', ...told }))) return;
    toasts.say({ text: people.saved(name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={people.add.assistants}
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
        <TextField label={people.assistantTitle} maxLength={60} value={title} onChange={setTitle} />
        <TextField
          label={people.organ}
          isRequired
          maxLength={80}
          missing={people.fieldMissing}
          value={organ}
          onChange={setOrgan}
        />
        <TextField
          label={people.field}
          isRequired
          maxLength={80}
          missing={people.fieldMissing}
          value={field}
          onChange={setField}
        />
        <DateTimeField
          label={people.from}
          precision="day"
          isRequired
          missing={people.termMissing}
          start={now}
          value={from}
          onChange={setFrom}
          error={asked && from === null ? people.termMissing : null}
        />
        <DateTimeField
          label={people.until}
          precision="day"
          isRequired
          missing={people.termMissing}
          start={now}
          value={until}
          onChange={setUntil}
          error={isWrong ? people.termWrong : asked && until === null ? people.termMissing : null}
        />
      </div>
    </FormDialog>
  );
}
