/** Asks for the reason of an act, sends it, and closes once it is recorded. */
import type { ReactNode } from 'react';
import type { StreamCommand } from '#shared/protocol.ts';
import { useWords } from '../i18n.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useAct } from './useAct.ts';

export type ReasonDialogProps = {
  readonly command: (reason: string) => StreamCommand;
  readonly title: string;
  readonly lead: ReactNode;
  readonly confirmLabel: string;
  readonly reasonLabel: string;
  /** False where a reason may be left out. */
  readonly isRequired?: boolean | undefined;
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly onClose: () => void;
};

export function ReasonDialog(props: ReasonDialogProps) {
  const { common } = useWords();
  const { act, pending } = useAct();
  const confirm = async (reason: string) => {
    if (await act(props.command(reason))) props.onClose();
  };
  return (
    <ConfirmDialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      confirmLabel={props.confirmLabel}
      cancelLabel={common.cancel}
      closeLabel={common.close}
      onConfirm={confirm}
      tone={props.tone}
      pending={pending}
      pendingLabel={common.sending}
      reason={{
        label: props.reasonLabel,
        hint: common.reasonHint,
        isRequired: props.isRequired ?? true,
        missing: common.reasonMissing,
      }}
    >
      <p>{props.lead}</p>
    </ConfirmDialog>
  );
}
