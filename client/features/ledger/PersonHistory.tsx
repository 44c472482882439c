/** What one assistant took part in; what was recorded by hand can be corrected and retracted. */
import { useState } from 'react';
import type { TookPart } from '#shared/ledger/entries.ts';
import type { Office, Participation } from '#shared/office/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { ledgerChanged } from '../../live/useLedger.ts';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './ledger.module.css';
import { RecordDialog } from './RecordDialog.tsx';

type Act = 'correct' | 'retract';
type Open = { readonly act: Act; readonly entry: Participation };

export function PersonHistory({
  took,
  office,
  acting,
  now,
}: {
  readonly took: readonly TookPart[];
  readonly office: Office;
  readonly acting: OfficeActing;
  readonly now: number;
}) {
  const { common, ledger } = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const recorded = ({ source, sourceId }: TookPart): Participation | undefined =>
    source === 'office' ? office.participations[sourceId] : undefined;
  const mayAct = Object.values(office.participations).some(
    ({ id }) => acting.refusalOf({ type: 'retractParticipation', participationId: id, reason: '…' }) === null,
  );
  const columns: readonly Column<TookPart>[] = [
    {
      id: 'what',
      head: ledger.what,
      isRowHead: true,
      cell: ({ title, note }) => (
        <div className={styles.two}>
          <span>{title}</span>
          <span className={styles.soft}>{note}</span>
        </div>
      ),
    },
    { id: 'kind', head: ledger.kind, cell: ({ kind }) => <Pill>{ledger.kinds[kind]}</Pill> },
    {
      id: 'date',
      head: ledger.date,
      cell: ({ at }) => <span className={styles.nowrap}>{formats.date(at)}</span>,
    },
    { id: 'caseNo', head: ledger.caseNo, cell: ({ caseNo }) => caseNo },
    { id: 'hours', head: ledger.hours, align: 'end', cell: ({ hours }) => hours ?? '' },
    { id: 'source', head: ledger.source, cell: ({ source }) => ledger.sources[source] },
  ];
  const acts: Column<TookPart> = {
    id: 'acts',
    head: ledger.act,
    headHidden: true,
    align: 'end',
    cell: (entry) => {
      const known = recorded(entry);
      if (!known) return null;
      return (
        <Menu<Act>
          size="small"
          label={ledger.entryActs(known.title)}
          onAction={(act) => setOpen({ act, entry: known })}
          entries={[
            { id: 'correct', label: ledger.correct },
            { id: 'retract', label: ledger.retract, tone: 'danger' },
          ]}
        >
          {ledger.act}
        </Menu>
      );
    },
  };
  const retract = async (participationId: string, reason: string) => {
    if (!(await acting.act({ type: 'retractParticipation', participationId, reason }))) return;
    await ledgerChanged();
    close();
  };
  return (
    <Card title={ledger.history} body="flush">
      <Table
        caption={ledger.history}
        columns={mayAct ? [...columns, acts] : columns}
        rows={took}
        rowKey={({ source, sourceId }) => `${source} ${sourceId}`}
        empty={<EmptyHint title={ledger.empty}>{ledger.emptyMore}</EmptyHint>}
      />
      {open?.act === 'correct' && (
        <RecordDialog
          office={office}
          known={open.entry}
          assistantId={open.entry.assistantId}
          acting={acting}
          now={now}
          onClose={close}
        />
      )}
      {open?.act === 'retract' && (
        <ConfirmDialog
          title={ledger.retractTitle}
          isOpen
          onClose={close}
          closeLabel={common.close}
          cancelLabel={common.cancel}
          confirmLabel={ledger.retractDo}
          tone="danger"
          pending={acting.pending}
          pendingLabel={common.saving}
          onConfirm={(reason) => void retract(open.entry.id, reason)}
          reason={{ label: common.reason, isRequired: true, missing: common.reasonMissing }}
        >
          <p>{ledger.retractText}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}
