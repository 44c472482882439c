/** Where the office's own people sign in, and everybody else is shown where to go. */
import { useState } from 'react';
import { api, paths } from '#shared/paths.ts';
import { Redirect, useAddress, useNavigate } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { DemoPeople } from '../features/session/DemoPeople.tsx';
import { DisplayControls } from '../features/session/DisplayControls.tsx';
import { type Credentials, SignInForm } from '../features/session/SignInForm.tsx';
import styles from '../features/session/session.module.css';
import { nextOf } from '../features/session/signInFor.ts';
import { useWords } from '../i18n.tsx';
import { forgetReadings, readAgain } from '../live/reading.ts';
import { sessionBegan } from '../live/sessionEnd.ts';
import { Unreached } from '../live/Unreached.tsx';
import { useSession } from '../live/useWho.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';

export function SignInPage() {
  const { common, signIn } = useWords();
  const { search } = useAddress();
  const navigate = useNavigate();
  const { data: session, error, refetch } = useSession();
  const [credentials, setCredentials] = useState<Credentials>({ loginName: '', password: '' });
  const next = nextOf(search);
  const demo = session?.office.demo ?? null;

  if (session?.who && session.who.kind !== 'guest') return <Redirect to={next} />;

  const arrive = async () => {
    sessionBegan();
    forgetReadings(api.session());
    await readAgain(api.session());
    navigate(next, { replace: true });
  };

  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.productLong, href: paths.publicHearings() }}
      aside={<DisplayControls />}
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <header>
            <h1>{signIn.title}</h1>
            <p>{session ? signIn.lead(session.office.name) : common.productLong}</p>
          </header>
          {error && <Unreached code={refusedCode(error)} onRetry={refetch} />}
          <Card>
            <SignInForm credentials={credentials} onChange={setCredentials} onSignedIn={arrive} />
          </Card>
          <div className={styles.demo}>
            <p className={styles.aside}>{signIn.outsiders}</p>
            <LinkButton href={paths.publicHearings()}>{signIn.toPublic}</LinkButton>
          </div>
        </div>
        {demo && demo.length > 0 && (
          <DemoPeople
            people={demo}
            chosen={credentials.loginName}
            onChoose={({ loginName, password }) => setCredentials({ loginName, password })}
          />
        )}
      </div>
    </AppFrame>
  );
}
