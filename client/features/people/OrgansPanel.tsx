/** Partner organs: who sends assistants and data, and whom to call there. */
import { useState } from 'react';
import type { Office, Organ } from '#shared/office/state.ts';
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Pill } from '../../ui/Pill.tsx';
import type { Column } from '../../ui/Table.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { OrganDialog } from './OrganDialog.tsx';
import styles from './people.module.css';
import { RosterPanel } from './RosterPanel.tsx';

type Act = 'change' | 'remove';
type Open = { readonly act: Act | 'add'; readonly organ: Organ | null };

const ASKED = { type: 'addOrgan', organId: 'asked', name: '…', kind: 'other' } as const;

export function OrgansPanel({ office, acting }: { readonly office: Office; readonly acting: OfficeActing }) {
  const { people, roster } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const addRefusal = acting.refusalOf({ ...ASKED, contact: '', phone: '', note: '' });
  const sentBy = (organId: string) =>
    Object.values(office.assistants).filter((one) => one.organId === organId && one.ended === null).length;
  const columns: readonly Column<Organ>[] = [
    { id: 'name', head: roster.organName, isRowHead: true, cell: ({ name }) => name },
    { id: 'kind', head: roster.organKind, cell: ({ kind }) => roster.organKinds[kind] },
    { id: 'contact', head: roster.contact, cell: ({ contact }) => contact },
    { id: 'phone', head: people.phone, cell: ({ phone }) => <span className={styles.nowrap}>{phone}</span> },
    {
      id: 'assistants',
      head: roster.assistantsOf,
      align: 'end',
      cell: ({ id }) => roster.count(sentBy(id)),
    },
    {
      id: 'status',
      head: people.status,
      cell: ({ removed }) =>
        removed === null ? <Pill tone="good">{roster.kept}</Pill> : <Pill>{roster.gone}</Pill>,
    },
  ];
  const acts: Column<Organ> = {
    id: 'acts',
    head: people.act,
    headHidden: true,
    align: 'end',
    cell: (organ) =>
      organ.removed !== null ? null : (
        <Menu<Act>
          size="small"
          label={people.acts(organ.name)}
          onAction={(act) => setOpen({ act, organ })}
          entries={[
            { id: 'change', label: people.changeEntry },
            { id: 'remove', label: roster.removeOrganAct, tone: 'danger' },
          ]}
        >
          {people.act}
        </Menu>
      ),
  };
  return (
    <RosterPanel
      roster="organs"
      rows={Object.values(office.organs)}
      columns={addRefusal ? columns : [...columns, acts]}
      rowKey={({ id }) => id}
      textOf={({ name, kind, contact, note }) => [name, roster.organKinds[kind], contact, note].join(' ')}
      isGone={({ removed }) => removed !== null}
      addRefusal={addRefusal}
      onAdd={() => setOpen({ act: 'add', organ: null })}
      importHref={paths.importing('organs')}
    >
      {open && open.act !== 'remove' && <OrganDialog organ={open.organ} acting={acting} onClose={close} />}
      {open?.organ && open.act === 'remove' && (
        <LeavingDialog acting={acting} onClose={close} leaving={leavingOf(open.organ)} />
      )}
    </RosterPanel>
  );

  function leavingOf({ id, name }: Organ) {
    return {
      title: roster.removeOrganTitle(name),
      text: roster.removeOrganText,
      confirmLabel: roster.removeOrgan,
      command: (reason: string) => ({ type: 'removeOrgan' as const, organId: id, reason }),
    };
  }
}
