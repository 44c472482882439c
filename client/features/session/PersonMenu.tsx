/** Behind the person's name: language, how things are shown, password, sign out. */
import { lazy, Suspense, useState } from 'react';
import { paths } from '#shared/paths.ts';
import { useNavigate } from '../../address.tsx';
import { refusedCode, write } from '../../api.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { forgetReadings } from '../../live/reading.ts';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { endByOwnWish, sessionBegan } from '../../live/sessionEnd.ts';
import { useWho } from '../../live/useWho.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

const DisplayDialog = lazy(async () => ({ default: (await import('./DisplayDialog.tsx')).DisplayDialog }));
const PasswordDialog = lazy(async () => ({ default: (await import('./PasswordDialog.tsx')).PasswordDialog }));

type Act = 'ledger' | 'language' | 'display' | 'password' | 'signOut';

export function PersonMenu({ name }: { readonly name: string }) {
  const { common, signIn } = useWords();
  const say = useRefusalWords();
  const { language, choose } = useLanguage();
  const [open, setOpen] = useState<'display' | 'password' | null>(null);
  const who = useWho();
  const navigate = useNavigate();
  const toasts = useToasts();

  const signOut = async () => {
    endByOwnWish();
    try {
      await write('/api/session', 'DELETE');
    } catch (error) {
      sessionBegan();
      toasts.say({ text: say(refusedCode(error)), tone: 'look' });
      return;
    }
    navigate(paths.signIn());
    forgetReadings();
    toasts.say({ text: signIn.signedOut, tone: 'good' });
  };

  const act = (id: Act) => {
    if (id === 'ledger') navigate(paths.ledgerOf(who.personId));
    else if (id === 'language') choose(language === 'zh' ? 'en' : 'zh');
    else if (id === 'signOut') void signOut();
    else setOpen(id);
  };

  return (
    <>
      <Menu<Act>
        onHeader
        label={common.account(name)}
        onAction={act}
        entries={[
          ...(who.kind === 'assistant' ? [{ id: 'ledger' as const, label: common.ownLedger }] : []),
          { id: 'language', label: signIn.otherLanguage },
          { id: 'display', label: signIn.displayEntry },
          { id: 'password', label: signIn.passwordEntry },
          { id: 'signOut', label: signIn.signOut },
        ]}
      >
        {name}
      </Menu>
      <Suspense>
        {open === 'display' && <DisplayDialog isOpen onClose={() => setOpen(null)} />}
        {open === 'password' && <PasswordDialog isOpen onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
