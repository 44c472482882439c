import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { keysAreOn, turnKeys } from './keysChoice.ts';
import styles from './Room.module.css';

export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { room, common } = useWords();
  const { keys } = room;
  const [isOn, setOn] = useState(keysAreOn);
  const lines = [
    ['A', keys.ask],
    ['N', keys.next],
    ['← →', keys.pages],
    ['1 – 5', keys.tabs],
    ['?', keys.help],
    ['F1 – F9', keys.clerk],
  ] as const;
  return (
    <Dialog title={keys.title} isOpen={isOpen} onClose={onClose} closeLabel={common.close} size="small">
      <ul className={styles.keys}>
        {lines.map(([key, words]) => (
          <li key={key}>
            <KeyHint keys={key}>{words}</KeyHint>
          </li>
        ))}
      </ul>
      <Checkbox
        isSelected={isOn}
        hint={keys.lead}
        onChange={(on) => {
          turnKeys(on);
          setOn(on);
        }}
      >
        {keys.enabled}
      </Checkbox>
    </Dialog>
  );
}
