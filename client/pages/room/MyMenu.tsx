/** Behind my name: for the office's people their usual menu, for a guest language and display. */
import { lazy, Suspense, useState } from 'react';
import { PersonMenu } from '../../features/session/PersonMenu.tsx';
import { useLanguage, useWords } from '../../i18n.tsx';
import { useWho } from '../../live/useWho.tsx';
import { Menu } from '../../ui/Menu.tsx';

const DisplayDialog = lazy(async () => ({
  default: (await import('../../features/session/DisplayDialog.tsx')).DisplayDialog,
}));

export function MyMenu() {
  const { common, signIn } = useWords();
  const { language, choose } = useLanguage();
  const who = useWho();
  const [isOpen, setOpen] = useState(false);
  if (who.kind === 'staff') return <PersonMenu name={who.name} />;
  return (
    <>
      <Menu<'language' | 'display'>
        onHeader
        label={common.account(who.name)}
        entries={[
          { id: 'language', label: signIn.otherLanguage },
          { id: 'display', label: signIn.displayEntry },
        ]}
        onAction={(id) => (id === 'language' ? choose(language === 'zh' ? 'en' : 'zh') : setOpen(true))}
      >
        {who.name}
      </Menu>
      <Suspense>{isOpen && <DisplayDialog isOpen onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
