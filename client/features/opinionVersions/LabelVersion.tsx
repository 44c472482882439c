/** Gives the present version a name. */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './Versions.module.css';
import type { TextNow } from './VersionsDialog.tsx';

export function LabelVersion({ now: { generation, seq } }: { readonly now: TextNow }) {
  const { versions: words } = useWords().opinionDesk;
  const toasts = useToasts();
  const [label, setLabel] = useState('');
  return (
    <div className={styles.label}>
      <TextField
        label={words.label}
        placeholder={words.labelHint}
        value={label}
        onChange={setLabel}
        maxLength={60}
        autoComplete="off"
      />
      <CommandButton
        size="small"
        refusalPlace="under"
        command={{ type: 'labelVersion', generation, seq, label: label.trim() || '…' }}
        refusal={label.trim() === '' ? words.labelMissing : null}
        onDone={() => {
          setLabel('');
          toasts.say({ text: words.labelled, tone: 'good' });
        }}
      >
        {words.labelAct}
      </CommandButton>
    </div>
  );
}
