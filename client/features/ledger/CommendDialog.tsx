import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { ledgerChanged } from '../../live/useLedger.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

export type Commending =
  | { readonly act: 'commend'; readonly assistantId: string; readonly name: string; readonly year: number }
  | { readonly act: 'retract'; readonly commendationId: string; readonly name: string };

/** Puts somebody on the list of a year or takes him off, with the reason. */
export function CommendDialog({
  commending,
  acting,
  onClose,
}: {
  readonly commending: Commending;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { common, ledger } = useWords();
  const [commendationId] = useState(() => crypto.randomUUID());
  const isNew = commending.act === 'commend';
  const confirm = async (reason: string) => {
    const done = await acting.act(
      isNew
        ? {
            ...{ type: 'commend', commendationId, reason },
            ...{ assistantId: commending.assistantId, year: commending.year },
          }
        : { type: 'retractCommendation', commendationId: commending.commendationId, reason },
    );
    if (!done) return;
    await ledgerChanged();
    onClose();
  };
  return (
    <ConfirmDialog
      title={
        isNew
          ? ledger.commendTitle(commending.name, commending.year)
          : ledger.retractCommendationTitle(commending.name)
      }
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      cancelLabel={common.cancel}
      confirmLabel={isNew ? ledger.commend : ledger.retractCommendationDo}
      tone={isNew ? 'primary' : 'danger'}
      pending={acting.pending}
      pendingLabel={common.saving}
      onConfirm={(reason) => void confirm(reason)}
      reason={{
        label: isNew ? ledger.commendReason : common.reason,
        isRequired: true,
        missing: common.reasonMissing,
      }}
    >
      <p>{isNew ? ledger.commendText : ledger.retractCommendationText}</p>
    </ConfirmDialog>
  );
}
