/** Takes somebody off a list, with the ground where the list has grounds, and the reason, which stays on record. */
import { useState } from 'react';
import type { OfficeCommand } from '#shared/office/commands.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import type { Option } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';

export type Leaving<Kind extends string = never> = {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** Grounds to choose from; the first is the usual one. */
  readonly kinds?: {
    readonly label: string;
    readonly options: readonly Option<Kind>[];
    readonly usual: Kind;
  };
  readonly command: (reason: string, kind: Kind | null) => OfficeCommand;
};

export function LeavingDialog<Kind extends string = never>({
  leaving,
  acting,
  onClose,
}: {
  readonly leaving: Leaving<Kind>;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { common, people } = useWords();
  const { kinds } = leaving;
  const [kind, setKind] = useState<Kind | null>(kinds?.usual ?? null);
  const confirm = async (reason: string) => {
    if (await acting.act(leaving.command(reason, kind))) onClose();
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
      refusal={acting.refusalOf(leaving.command('…', kind))}
      onConfirm={(reason) => void confirm(reason)}
      reason={{
        label: common.reason,
        hint: people.reasonHint,
        isRequired: true,
        missing: common.reasonMissing,
      }}
    >
      <p>{leaving.text}</p>
      {kinds && (
        <Select<Kind>
          label={kinds.label}
          placeholder={common.choose}
          value={kind}
          onChange={setKind}
          options={kinds.options}
        />
      )}
    </ConfirmDialog>
  );
}
