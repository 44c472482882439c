import { useState } from 'react';
import type { Seat } from '#shared/meeting/state.ts';
import { type IdentityMethod, identityMethods } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Attendance.module.css';

/** Identity is checked anew at every hearing: how, and what was seen. */
export function IdentityDialog({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) {
  const words = useWords();
  const { people } = words.room;
  const [method, setMethod] = useState<IdentityMethod>(seat.remote ? 'videoAndIdCard' : 'idCard');
  const [note, setNote] = useState('');
  return (
    <CommandDialog
      title={people.identityTitle(seat.name)}
      onClose={onClose}
      size="small"
      command={{ type: 'confirmIdentity', participantId: seat.id, method, note: note.trim() }}
      confirmLabel={people.confirmIdentity}
    >
      <div className={styles.fields}>
        <p className={styles.soft}>
          {roleWords(words, seat)}
          {seat.unit !== '' && `${words.common.dot}${seat.unit}`}
        </p>
        <p>{people.identityLead}</p>
        <RadioGroup
          label={people.method}
          options={identityMethods.map((id) => ({ id, label: words.terms.identityMethods[id] }))}
          value={method}
          onChange={setMethod}
        />
        <TextField
          label={people.note}
          hint={people.noteHint}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
      </div>
    </CommandDialog>
  );
}
