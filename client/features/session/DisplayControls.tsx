/** Language and display for whoever is not signed in. */
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { DisplayDialog } from './DisplayDialog.tsx';

export function DisplayControls() {
  const { common, signIn } = useWords();
  const { language, choose } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Menu<'language' | 'display'>
        onHeader
        label={common.display}
        onAction={(id) => (id === 'language' ? choose(language === 'zh' ? 'en' : 'zh') : setOpen(true))}
        entries={[
          { id: 'language', label: signIn.otherLanguage },
          { id: 'display', label: signIn.displayEntry },
        ]}
      >
        {common.language}
      </Menu>
      <DisplayDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
