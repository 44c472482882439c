import { useState } from 'react';
import type { Seat } from '#shared/meeting/state.ts';
import { type IdentityMethod, identityMethods } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
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
    <Dialog
      title={people.identityTitle(seat.name)}
      isOpen
      onClose={onClose}
      closeLabel={words.common.close}
      size="small"
      actions={
        <>
          <CommandButton
            variant="primary"
            refusalPlace="under"
            command={{ type: 'confirmIdentity', participantId: seat.id, method, note: note.trim() }}
            onDone={onClose}
          >
            {people.confirmIdentity}
          </CommandButton>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </>
      }
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
    </Dialog>
  );
}
