/** A button that gives one command: it asks the rule whether it may, says why not, sends, and tells when it is on record. */
import { type ReactNode, useState } from 'react';
import type { StreamCommand } from '#shared/protocol.ts';
import { useWords } from '../i18n.tsx';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useRefusalWords } from './refusalWords.ts';
import { useAct } from './useAct.ts';
import { useRefusal } from './useActing.tsx';

export { useAct } from './useAct.ts';

export type Confirmation = {
  readonly title: string;
  /** What will happen, in whole sentences. */
  readonly text: ReactNode;
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger' | undefined;
  /** With it a reason is asked for and built into the command by `withReason`. */
  readonly reason?:
    | {
        readonly label: string;
        readonly hint?: string;
        readonly isRequired?: boolean;
        readonly withReason: (reason: string) => StreamCommand;
      }
    | undefined;
};

export type CommandButtonProps = Pick<
  ButtonProps,
  'children' | 'variant' | 'size' | 'icon' | 'label' | 'shortcut' | 'refusalPlace' | 'autoFocus'
> & {
  readonly command: StreamCommand;
  /** Once the command is on record. */
  readonly onDone?: (() => void) | undefined;
  readonly confirm?: Confirmation | undefined;
  /** A reason of the page's own why it cannot be pressed yet; goes before the rule's. */
  readonly refusal?: string | null | undefined;
};

export function CommandButton({ command, onDone, confirm, refusal, ...button }: CommandButtonProps) {
  const words = useWords();
  const say = useRefusalWords();
  const { act, pending } = useAct();
  const [isAsking, setAsking] = useState(false);
  // A rule that only wants the reason is asked with one, as the dialog will hand one in.
  const asked = confirm?.reason ? confirm.reason.withReason('…') : command;
  const ruled = useRefusal(asked);
  const why = refusal ?? say(ruled);

  const give = async (given: StreamCommand) => {
    if (!(await act(given))) return;
    setAsking(false);
    onDone?.();
  };

  return (
    <>
      <Button
        {...button}
        refusal={pending ? null : why}
        pending={pending}
        pendingLabel={words.common.sending}
        onPress={() => (confirm ? setAsking(true) : void give(command))}
      />
      {confirm && (
        <ConfirmDialog
          title={confirm.title}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          confirmLabel={confirm.confirmLabel}
          cancelLabel={words.common.cancel}
          closeLabel={words.common.close}
          tone={confirm.tone}
          pending={pending}
          pendingLabel={words.common.sending}
          refusal={pending ? null : why}
          onConfirm={(reason) => void give(confirm.reason ? confirm.reason.withReason(reason) : command)}
          {...(confirm.reason && {
            reason: {
              label: confirm.reason.label,
              hint: confirm.reason.hint ?? words.common.reasonHint,
              isRequired: confirm.reason.isRequired ?? true,
              missing: words.common.reasonMissing,
            },
          })}
        >
          {confirm.text}
        </ConfirmDialog>
      )}
    </>
  );
}
