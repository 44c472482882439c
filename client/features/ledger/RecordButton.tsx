import { useState } from 'react';
import type { Office } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { RecordDialog } from './RecordDialog.tsx';

/** Opens the form; for whoever may not record, it says why. */
export function RecordButton({
  office,
  acting,
  now,
  assistantId = null,
}: {
  readonly office: Office;
  readonly acting: OfficeActing;
  readonly now: number;
  readonly assistantId?: string | null;
}) {
  const { ledger } = useWords();
  const [isOpen, setOpen] = useState(false);
  const refusal = acting.refusalOf({
    ...{ type: 'recordParticipation', participationId: 'asked', kind: 'lecture', title: '…' },
    ...{ assistantId: assistantId ?? Object.keys(office.assistants)[0] ?? '…', on: now - 1 },
    ...{ hours: null, caseNo: '', note: '' },
  });
  return (
    <>
      <Button variant="primary" refusal={refusal} onPress={() => setOpen(true)}>
        {ledger.record}
      </Button>
      {isOpen && (
        <RecordDialog
          office={office}
          known={null}
          assistantId={assistantId}
          acting={acting}
          now={now}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
