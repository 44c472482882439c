/** The office's own people: their duties, and what the administrator does for them. */
import { useState } from 'react';
import { isDisabled } from '#shared/office/accounts.ts';
import type { Office, Person } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Pill } from '../../ui/Pill.tsx';
import type { Column } from '../../ui/Table.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { AccountRecords } from './AccountRecords.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { RosterPanel } from './RosterPanel.tsx';

type Act = 'change' | 'open' | 'reset' | 'disable' | 'enable' | 'retire';
type Open = { readonly act: Act | 'add'; readonly person: Person | null };

export function StaffPanel({ office, acting }: { readonly office: Office; readonly acting: OfficeActing }) {
  const { accounts, people, terms } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const addRefusal = acting.refusalOf({
    ...{ type: 'addPerson', personId: 'asked', name: '…', roles: ['clerk'], department: '', title: '' },
  });
  const columns: readonly Column<Person>[] = [
    { id: 'name', head: people.name, isRowHead: true, cell: ({ name }) => name },
    {
      id: 'roles',
      head: people.roles,
      cell: ({ roles }) => terms.list(roles.map((role) => terms.officeRoles[role])),
    },
    { id: 'department', head: people.department, cell: ({ department }) => department },
    { id: 'title', head: people.personTitle, cell: ({ title }) => title },
    {
      id: 'status',
      head: people.status,
      cell: ({ id, retired }) =>
        retired ? (
          <Pill>{people.retired}</Pill>
        ) : isDisabled(office, id) ? (
          <Pill tone="look">{accounts.shut}</Pill>
        ) : (
          <Pill tone="good">{people.onDuty}</Pill>
        ),
    },
  ];
  const acts: Column<Person> = {
    id: 'acts',
    head: people.act,
    headHidden: true,
    align: 'end',
    cell: (person) =>
      person.retired ? null : (
        <Menu<Act>
          size="small"
          label={people.acts(person.name)}
          onAction={(act) =>
            act === 'enable'
              ? void acting.act({ type: 'enableAccount', personId: person.id })
              : setOpen({ act, person })
          }
          entries={[
            { id: 'change', label: people.changeEntry },
            { id: 'open', label: people.accountEntry },
            { id: 'reset', label: people.resetEntry },
            isDisabled(office, person.id)
              ? { id: 'enable', label: accounts.enableEntry }
              : {
                  id: 'disable',
                  label: accounts.disableEntry,
                  refusal: acting.refusalOf({ type: 'disableAccount', personId: person.id, reason: '…' }),
                },
            {
              id: 'retire',
              label: people.retireEntry,
              tone: 'danger',
              refusal: acting.refusalOf({ type: 'retirePerson', personId: person.id, reason: '…' }),
            },
          ]}
        >
          {people.act}
        </Menu>
      ),
  };
  return (
    <RosterPanel
      roster="staff"
      rows={Object.values(office.people)}
      columns={addRefusal ? columns : [...columns, acts]}
      rowKey={({ id }) => id}
      textOf={({ name, department, title, roles }) =>
        [name, department, title, ...roles.map((role) => terms.officeRoles[role])].join(' ')
      }
      isGone={({ retired }) => retired}
      addRefusal={addRefusal}
      onAdd={() => setOpen({ act: 'add', person: null })}
    >
      <AccountRecords office={office} />
      {open && (open.act === 'add' || open.act === 'change') && (
        <PersonDialog person={open.person} acting={acting} onClose={close} />
      )}
      {open?.person && (open.act === 'open' || open.act === 'reset') && (
        <AccountDialog person={open.person} purpose={open.act} onClose={close} />
      )}
      {open?.person && open.act === 'disable' && (
        <LeavingDialog acting={acting} onClose={close} leaving={shuttingOf(open.person)} />
      )}
      {open?.person && open.act === 'retire' && (
        <LeavingDialog acting={acting} onClose={close} leaving={leavingOf(open.person)} />
      )}
    </RosterPanel>
  );

  function shuttingOf({ id, name }: Person) {
    return {
      title: accounts.disableTitle(name),
      text: accounts.disableText,
      confirmLabel: accounts.disable,
      command: (reason: string) => ({ type: 'disableAccount' as const, personId: id, reason }),
    };
  }

  function leavingOf({ id, name }: Person) {
    return {
      title: people.retireTitle(name),
      text: people.retireText,
      confirmLabel: people.retire,
      command: (reason: string) => ({ type: 'retirePerson' as const, personId: id, reason }),
    };
  }
}
