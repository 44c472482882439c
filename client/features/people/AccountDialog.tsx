/** Opens a sign-in account for a member of staff or an invited assistant, or sets a new password. */
import { useState } from 'react';
import type { Person } from '#shared/office/state.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, write } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { madeUpPassword } from './madeUpPassword.ts';
import styles from './people.module.css';

export function AccountDialog({
  person,
  purpose,
  onClose,
}: {
  /** Of the office, or an invited assistant. */
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly purpose: 'open' | 'reset';
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { people } = words;
  const toasts = useToasts();
  const isNew = purpose === 'open';
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const isAboutName = refused !== null && /^loginName|^personHasAccount/.test(refused);
  const said = refused === null ? null : refusalWords(words, refused);

  const save = async () => {
    setPending(true);
    try {
      if (isNew) await write(api.accounts(), 'POST', { personId: person.id, loginName, password });
      else await write(`${api.account(person.id)}/password`, 'PUT', { next: password });
      toasts.say({
        text: isNew ? people.created(person.name) : people.resetDone(person.name),
        tone: 'good',
      });
      onClose();
    } catch (error) {
      setRefused(refusedCode(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <FormDialog
      title={isNew ? people.accountTitle(person.name) : people.resetTitle(person.name)}
      saveLabel={isNew ? people.create : people.reset}
      pending={pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{isNew ? people.accountText : people.resetText}</p>
      {isNew && (
        <TextField
          label={people.loginName}
          hint={people.loginNameHint}
          isRequired
          autoFocus
          autoComplete="off"
          maxLength={60}
          missing={people.fieldMissing}
          value={loginName}
          onChange={setLoginName}
          error={isAboutName ? said : null}
        />
      )}
      <div className={styles.withButton}>
        <TextField
          label={isNew ? people.firstPassword : people.newPassword}
          hint={people.passwordHint}
          isRequired
          autoComplete="off"
          maxLength={200}
          missing={people.fieldMissing}
          value={password}
          onChange={setPassword}
          error={isAboutName ? null : said}
        />
        <Button onPress={() => setPassword(madeUpPassword())}>{people.suggest}</Button>
      </div>
    </FormDialog>
  );
}
