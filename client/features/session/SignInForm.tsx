/** Login name and password, what is wrong in words, and how long to wait after too many tries. */
import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '#shared/paths.ts';
import { refusedCode, retryAfter, write } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './session.module.css';

export type Credentials = { readonly loginName: string; readonly password: string };

export function SignInForm({
  credentials,
  onChange,
  onSignedIn,
}: {
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
  readonly onSignedIn: () => Promise<void>;
}) {
  const words = useWords();
  const { signIn } = words;
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [wait, setWait] = useState({ loginName: '', until: 0 });
  // The wait is that of one login name; another may try at once.
  const seconds = useSecondsUntil(wait.loginName === credentials.loginName ? wait.until : 0);

  const submit = async () => {
    setPending(true);
    setRefused(null);
    try {
      await write(api.session(), 'POST', { ...credentials, loginName: credentials.loginName.trim() });
      await onSignedIn();
    } catch (error) {
      setRefused(refusedCode(error));
      setWait({ loginName: credentials.loginName, until: performance.now() + retryAfter(error) });
    } finally {
      setPending(false);
    }
  };

  return (
    <Form
      className={styles.fields ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (seconds === 0) void submit();
      }}
    >
      {refused && (refused !== 'tooManyAttempts' || seconds > 0) && (
        <Notice tone="live" announce="now">
          {refusalWords(words, refused)}
        </Notice>
      )}
      <TextField
        label={signIn.loginName}
        name="username"
        autoComplete="username"
        isRequired
        autoFocus
        missing={signIn.loginNameMissing}
        value={credentials.loginName}
        onChange={(loginName) => onChange({ ...credentials, loginName })}
      />
      <TextField
        label={signIn.password}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        missing={signIn.passwordMissing}
        value={credentials.password}
        onChange={(password) => onChange({ ...credentials, password })}
      />
      <Button
        type="submit"
        variant="primary"
        size="wide"
        pending={pending}
        pendingLabel={signIn.submitting}
        refusal={seconds > 0 ? signIn.wait(seconds) : null}
        refusalPlace="under"
      >
        {signIn.submit}
      </Button>
      <p className={styles.aside}>{signIn.forgotten}</p>
    </Form>
  );
}

/** Whole seconds until a moment of performance.now(), counted down; 0 once it has come. */
function useSecondsUntil(moment: number): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const count = () => setSeconds(Math.max(0, Math.ceil((moment - performance.now()) / 1000)));
    count();
    if (moment <= performance.now()) return;
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [moment]);
  return seconds;
}
