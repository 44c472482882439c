/** The bank of hearing officers, kept by case management: who may be chosen or drawn for a panel. */
import { useState } from 'react';
import { ageAt } from '#shared/meeting/calendar.ts';
import { type OfficerKind, officerKinds, type RemovalKind, removalKinds } from '#shared/office/roles.ts';
import type { BankOfficer, Office } from '#shared/office/state.ts';
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Column } from '../../ui/Table.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { OfficerDialog } from './OfficerDialog.tsx';
import styles from './people.module.css';
import { RosterPanel } from './RosterPanel.tsx';

type Act = 'change' | 'remove';
type Open = { readonly act: Act | 'add'; readonly officer: BankOfficer | null };

const ANY = '';

export function OfficersPanel({
  office,
  acting,
  now,
}: {
  readonly office: Office;
  readonly acting: OfficeActing;
  /** Epoch ms, for ages. */
  readonly now: number;
}) {
  const { people, roster, terms } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const [kind, setKind] = useState<OfficerKind | typeof ANY>(ANY);
  const close = () => setOpen(null);
  const addRefusal = acting.refusalOf({
    ...{ type: 'addOfficer', officerId: 'asked', name: '…', unit: '…', occupation: '' },
    ...{ kind: 'other', field: '', bornAt: 0, phone: '' },
  });
  const columns: readonly Column<BankOfficer>[] = [
    { id: 'name', head: people.name, isRowHead: true, cell: ({ name }) => name },
    { id: 'kind', head: people.kind, cell: ({ kind }) => terms.officerKinds[kind] },
    {
      id: 'unit',
      head: people.unit,
      cell: ({ unit, occupation }) => (
        <div className={styles.two}>
          <span>{unit}</span>
          <span className={styles.soft}>{occupation}</span>
        </div>
      ),
    },
    { id: 'field', head: people.field, cell: ({ field }) => field },
    {
      id: 'age',
      head: people.age,
      align: 'end',
      cell: ({ bornAt }) => people.years(ageAt(bornAt, now)),
    },
    { id: 'phone', head: people.phone, cell: ({ phone }) => <span className={styles.nowrap}>{phone}</span> },
    {
      id: 'status',
      head: people.status,
      cell: ({ removed, removedFor, bornAt }) => {
        if (removed !== null)
          return (
            <div className={styles.two}>
              <Pill>{people.removed}</Pill>
              <span className={styles.soft}>{removedFor && roster.removalKinds[removedFor]}</span>
            </div>
          );
        if (ageAt(bornAt, now) < office.policy.officerAge)
          return <Pill tone="look">{people.tooYoung(office.policy.officerAge)}</Pill>;
        return <Pill tone="good">{people.inBank}</Pill>;
      },
    },
  ];
  const acts: Column<BankOfficer> = {
    id: 'acts',
    head: people.act,
    headHidden: true,
    align: 'end',
    cell: (officer) =>
      officer.removed !== null ? null : (
        <Menu<Act>
          size="small"
          label={people.acts(officer.name)}
          onAction={(act) => setOpen({ act, officer })}
          entries={[
            { id: 'change', label: people.changeEntry },
            { id: 'remove', label: people.removeEntry, tone: 'danger' },
          ]}
        >
          {people.act}
        </Menu>
      ),
  };
  return (
    <RosterPanel
      roster="officers"
      rows={Object.values(office.officers).filter((officer) => kind === ANY || officer.kind === kind)}
      columns={addRefusal ? columns : [...columns, acts]}
      rowKey={({ id }) => id}
      textOf={({ name, unit, occupation, field, kind }) =>
        [name, unit, occupation, field, terms.officerKinds[kind]].join(' ')
      }
      isGone={({ removed }) => removed !== null}
      addRefusal={addRefusal}
      onAdd={() => setOpen({ act: 'add', officer: null })}
      importHref={paths.importing('officers')}
      filters={
        <div className={styles.narrowing}>
          <Select<OfficerKind | typeof ANY>
            label={people.kind}
            placeholder={people.anyKind}
            value={kind}
            onChange={setKind}
            options={[
              { id: ANY, label: people.anyKind },
              ...officerKinds.map((id) => ({ id, label: terms.officerKinds[id] })),
            ]}
          />
        </div>
      }
    >
      {open && open.act !== 'remove' && (
        <OfficerDialog officer={open.officer} acting={acting} onClose={close} />
      )}
      {open?.officer && open.act === 'remove' && (
        <LeavingDialog acting={acting} onClose={close} leaving={leavingOf(open.officer)} />
      )}
    </RosterPanel>
  );

  function leavingOf({ id, name }: BankOfficer) {
    return {
      title: people.removeTitle(name),
      text: people.removeText,
      confirmLabel: people.removeDo,
      kinds: {
        label: roster.removalKind,
        usual: 'ownRequest' as const,
        options: removalKinds.map((kind) => ({ id: kind, label: roster.removalKinds[kind] })),
      },
      command: (reason: string, kind: RemovalKind | null) => ({
        ...{ type: 'removeOfficer' as const, officerId: id, reason },
        kind: kind ?? 'other',
      }),
    };
  }
}
