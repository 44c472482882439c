/** A dialog that is open for one act: its fields, the act as filled in, the way back. Closes once it is on record. */
import { useWords } from '../i18n.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, type DialogProps } from '../ui/Dialog.tsx';
import { CommandButton, type CommandButtonProps } from './CommandButton.tsx';

export type CommandDialogProps = Pick<DialogProps, 'title' | 'children' | 'onClose' | 'size' | 'steadfast'> &
  Pick<CommandButtonProps, 'command' | 'refusal' | 'onDone'> & { readonly confirmLabel: string };

export function CommandDialog({ command, refusal, onDone, confirmLabel, ...dialog }: CommandDialogProps) {
  const { common } = useWords();
  const { onClose } = dialog;
  const done = () => {
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      {...dialog}
      isOpen
      closeLabel={common.close}
      actions={
        <>
          <CommandButton
            variant="primary"
            refusalPlace="under"
            command={command}
            refusal={refusal}
            onDone={done}
          >
            {confirmLabel}
          </CommandButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    />
  );
}
