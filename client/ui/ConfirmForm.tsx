import { useState } from 'react';
import { Form } from 'react-aria-components';
import styles from './ConfirmDialog.module.css';
import type { ConfirmDialogProps } from './ConfirmDialog.tsx';
import { classes } from './classes.ts';
import { TextArea } from './TextArea.tsx';

/** Lives only while the dialog is open, so that a reason never outlives its question. */
export function ConfirmForm({
  id,
  reason,
  onConfirm,
  children,
}: Pick<ConfirmDialogProps, 'reason' | 'onConfirm' | 'children'> & { readonly id: string }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason?.isRequired === true && text.trim() === '';
  return (
    <Form
      id={id}
      className={classes(styles.form)}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing) onConfirm(text.trim());
      }}
    >
      {children}
      {reason && (
        <TextArea
          label={reason.label}
          hint={reason.hint}
          value={text}
          onChange={setText}
          voice="record"
          autoFocus
          isRequired={reason.isRequired ?? false}
          error={asked && isMissing ? reason.missing : null}
        />
      )}
    </Form>
  );
}
