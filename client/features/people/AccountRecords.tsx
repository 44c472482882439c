/** What was done to sign-in accounts, the newest first: for administrators. */
import type { AccountRecord, Office } from '#shared/office/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useWho } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Soft } from '../../ui/Stack.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './people.module.css';

export function AccountRecords({ office }: { readonly office: Office }) {
  const { accounts: words } = useWords();
  const formats = useFormats();
  const { roles } = useWho();
  if (!roles.includes('administrator')) return null;
  const nameOf = (id: string) =>
    office.people[id]?.name ?? office.assistants[id]?.name ?? (id === 'system' ? words.system : id);
  const columns: readonly Column<AccountRecord>[] = [
    { id: 'whose', head: words.whose, isRowHead: true, cell: ({ personId }) => nameOf(personId) },
    { id: 'change', head: words.change, cell: ({ change }) => words.changes[change] },
    { id: 'by', head: words.by, cell: ({ by }) => nameOf(by) },
    { id: 'time', head: words.time, cell: ({ at }) => formats.moment(at) },
    { id: 'reason', head: words.reason, cell: ({ reason }) => reason },
  ];
  return (
    <Card title={words.records} body="flush">
      <div className={styles.recordsLead}>
        <Soft>{words.recordsLead}</Soft>
      </div>
      <Table
        caption={words.records}
        columns={columns}
        rows={office.accountRecords.toReversed()}
        rowKey={({ personId, change, at }) => `${personId} ${change} ${at}`}
        empty={<EmptyHint title={words.none} />}
      />
    </Card>
  );
}
