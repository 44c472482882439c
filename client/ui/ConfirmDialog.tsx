import { lazy, type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

const ConfirmForm = lazy(async () => ({ default: (await import('./ConfirmForm.tsx')).ConfirmForm }));

export type ConfirmDialogProps = {
  readonly title: string;
  /** What will happen and why it is asked, in whole sentences. */
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly closeLabel: string;
  /** Gets the written reason, trimmed; empty if none was asked for. The caller closes it once it is recorded. */
  readonly onConfirm: (reason: string) => void;
  /** danger: cannot be taken back. */
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly pending?: boolean | undefined;
  readonly pendingLabel?: string | undefined;
  readonly refusal?: string | null | undefined;
  /** With it a reason must (or may) be written, which goes into the record. */
  readonly reason?:
    | {
        readonly label: string;
        readonly hint?: string;
        readonly isRequired?: boolean;
        readonly missing?: string;
      }
    | undefined;
};

/** Asks once more before an act that weighs. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const formId = useId();
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      closeLabel={props.closeLabel}
      size="small"
      steadfast
      actions={
        <>
          <Button
            variant={props.tone ?? 'primary'}
            type="submit"
            form={formId}
            pending={props.pending}
            pendingLabel={props.pendingLabel}
            refusal={props.refusal}
            refusalPlace="under"
          >
            {props.confirmLabel}
          </Button>
          <Button onPress={props.onClose}>{props.cancelLabel}</Button>
        </>
      }
    >
      {/* Nothing of its own waits for the form: a button that shows before its form would do nothing. */}
      <ConfirmForm id={formId} reason={props.reason} onConfirm={props.onConfirm}>
        {props.children}
      </ConfirmForm>
    </Dialog>
  );
}
