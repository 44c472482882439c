/** Language, light or dark, and the size of the text: kept in this browser, seen at once. */
import { useState } from 'react';
import type { Language } from '#shared/i18n/languages.ts';
import { type Display, keepDisplay, readDisplay, textSizes, themes } from '../../display.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import styles from './session.module.css';

export function DisplayDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { common, signIn } = useWords();
  const { language, choose } = useLanguage();
  const [display, setDisplay] = useState<Display>(readDisplay);
  const show = (change: Partial<Display>) => {
    const next = { ...display, ...change };
    setDisplay(next);
    keepDisplay(next);
  };
  return (
    <Dialog
      title={signIn.displayTitle}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={common.close}
      size="small"
      actions={<Button onPress={onClose}>{common.close}</Button>}
    >
      <div className={styles.fields}>
        <RadioGroup<Language>
          label={common.language}
          inline
          value={language}
          onChange={choose}
          options={(['zh', 'en'] as const).map((id) => ({ id, label: common.languages[id] }))}
        />
        <RadioGroup
          label={common.theme}
          inline
          value={display.theme}
          onChange={(theme) => show({ theme })}
          options={themes.map((id) => ({ id, label: common.themes[id] }))}
        />
        <RadioGroup
          label={common.textSize}
          inline
          value={display.text}
          onChange={(text) => show({ text })}
          options={textSizes.map((id) => ({ id, label: common.textSizes[id] }))}
        />
      </div>
    </Dialog>
  );
}
