/** Changes one's own password. What is wrong stands at the field it concerns. */
import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '#shared/paths.ts';
import { refusedCode, write } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { readAgain } from '../../live/reading.ts';
import { refusalWords } from '../../live/refusalWords.ts';
import { endByOwnWish, sessionBegan } from '../../live/sessionEnd.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './session.module.css';

type Opening = { readonly isOpen: boolean; readonly onClose: () => void };

export function PasswordDialog({ isOpen, onClose }: Opening) {
  const { common, signIn } = useWords();
  const formId = useId();
  const [pending, setPending] = useState(false);
  return (
    <Dialog
      title={signIn.passwordTitle}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={common.close}
      size="small"
      actions={
        <>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            pending={pending}
            pendingLabel={common.saving}
          >
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <PasswordForm id={formId} onPending={setPending} onDone={onClose} />
    </Dialog>
  );
}

// Lives only while the dialog is open, so that no password outlives it.
function PasswordForm({
  id,
  onPending,
  onDone,
}: {
  readonly id: string;
  readonly onPending: (pending: boolean) => void;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { signIn } = words;
  const toasts = useToasts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [refused, setRefused] = useState<string | null>(null);

  const save = async () => {
    if (next !== again) return setRefused('notSame');
    onPending(true);
    endByOwnWish();
    try {
      await write('/api/accounts/me/password', 'PUT', { current, next });
      toasts.say({ text: signIn.passwordChanged, tone: 'good' });
      onDone();
      await readAgain(api.session());
    } catch (error) {
      sessionBegan();
      setRefused(refusedCode(error));
    } finally {
      onPending(false);
    }
  };

  const isAboutCurrent = refused !== null && !refused.startsWith('password') && refused !== 'notSame';
  const isAboutNext = refused?.startsWith('password') ?? false;
  return (
    <Form
      id={id}
      className={styles.fields ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{signIn.passwordLead}</p>
      <TextField
        label={signIn.currentPassword}
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus
        value={current}
        onChange={setCurrent}
        error={isAboutCurrent ? refusalWords(words, refused) : null}
      />
      <TextField
        label={signIn.newPassword}
        hint={signIn.newPasswordHint}
        type="password"
        autoComplete="new-password"
        isRequired
        value={next}
        onChange={setNext}
        error={isAboutNext && refused ? refusalWords(words, refused) : null}
      />
      <TextField
        label={signIn.again}
        type="password"
        autoComplete="new-password"
        isRequired
        value={again}
        onChange={setAgain}
        error={refused === 'notSame' ? signIn.notSame : null}
      />
    </Form>
  );
}
