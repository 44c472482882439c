/** Takes somebody off a list, with the reason, which stays on record. */
import type { OfficeCommand } from '#shared/office/commands.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

export type Leaving = {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly command: (reason: string) => OfficeCommand;
};

export function LeavingDialog({
  leaving,
  acting,
  onClose,
}: {
  readonly leaving: Leaving;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { common, people } = useWords();
  const confirm = async (reason: string) => {
    if (await acting.act(leaving.command(reason))) onClose();
  };
  return (
    <ConfirmDialog
      title={leaving.title}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      cancelLabel={common.cancel}
      confirmLabel={leaving.confirmLabel}
      tone="danger"
      pending={acting.pending}
      pendingLabel={common.saving}
      refusal={acting.refusalOf(leaving.command('…'))}
      onConfirm={(reason) => void confirm(reason)}
      reason={{
        label: common.reason,
        hint: people.reasonHint,
        isRequired: true,
        missing: common.reasonMissing,
      }}
    >
      <p>{leaving.text}</p>
    </ConfirmDialog>
  );
}
