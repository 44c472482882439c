/** A dialog round a form: what is written lives as long as it is open; it closes once it is saved. */
import { type ReactNode, useId } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '../i18n.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './FormDialog.module.css';

export type FormDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly saveLabel?: string | undefined;
  readonly pending: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

export function FormDialog({ title, children, saveLabel, pending, onSave, onClose }: FormDialogProps) {
  const { common } = useWords();
  const id = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      steadfast
      actions={
        <>
          <Button variant="primary" type="submit" form={id} pending={pending} pendingLabel={common.saving}>
            {saveLabel ?? common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Form
        id={id}
        className={styles.fields ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
      </Form>
    </Dialog>
  );
}
