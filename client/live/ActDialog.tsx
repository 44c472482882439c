/** A button that opens a form for one act: it asks the rule before it opens, asks again with what is filled in, and sends. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { StreamCommand } from '#shared/protocol.ts';
import { useWords } from '../i18n.tsx';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { Dialog, type DialogProps } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useRefusalWords } from './refusalWords.ts';
import { useAct } from './useAct.ts';
import { useRefusal } from './useActing.tsx';

export type ActDialogProps = {
  readonly button: Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'label' | 'refusalPlace'>;
  /** The act with all its blanks filled, to know whether it may be given at all. */
  readonly probe: StreamCommand;
  /** A reason of the page's own why it cannot be begun; goes before the rule's. */
  readonly refusal?: string | null | undefined;
  readonly title: string;
  readonly lead?: ReactNode;
  /** The fields. What is typed lives with the caller, so that closing loses nothing. */
  readonly children?: ReactNode;
  /** The act as filled in; null while something is missing. */
  readonly command: StreamCommand | null;
  /** What is missing, in words. */
  readonly missing?: string | null | undefined;
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly size?: DialogProps['size'];
  readonly onOpen?: (() => void) | undefined;
  /** Once it is on record. */
  readonly onDone?: (() => void) | undefined;
};

export function ActDialog(props: ActDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const say = useRefusalWords();
  const ruled = useRefusal(props.probe);
  const why = props.refusal ?? say(ruled);
  const open = () => {
    props.onOpen?.();
    setOpen(true);
  };
  return (
    <>
      <Button {...props.button} refusal={isOpen ? null : why} onPress={open} />
      {isOpen && <ActForm {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ActForm(props: ActDialogProps & { readonly onClose: () => void }) {
  const { common } = useWords();
  const say = useRefusalWords();
  const formId = useId();
  const { act, pending } = useAct();
  const { command, missing = null, onClose } = props;
  const refused = say(useRefusal(command));
  const refusal = pending ? null : (missing ?? refused);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!command || missing !== null || refused !== null) return;
    if (!(await act(command))) return;
    props.onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      size={props.size}
      actions={
        <>
          <Button
            variant={props.tone ?? 'primary'}
            type="submit"
            form={formId}
            pending={pending}
            pendingLabel={common.sending}
            refusal={refusal}
          >
            {props.confirmLabel}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack>
          {props.lead !== undefined && <p>{props.lead}</p>}
          {props.children}
        </Stack>
      </form>
    </Dialog>
  );
}
