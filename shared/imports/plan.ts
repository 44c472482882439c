/** What taking a file over would do to the office: what is new, what changes, what is there already, what is wrong. */
import type { OfficeCommand } from '#shared/office/commands.ts';
import { plainName } from '#shared/office/organs.ts';
import { officerKinds, organKinds } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { ColumnKey, ImportList } from './columns.ts';
import { endOfDay } from './days.ts';
import type { Flaw, ReadRow, Value } from './rows.ts';

type Import = Extract<OfficeCommand, { type: 'importRoster' }>;
export type Change = { readonly column: ColumnKey; readonly before: Value; readonly after: Value };

export type PlannedRow = {
  readonly row: number;
  readonly name: string;
  readonly standing: 'new' | 'change' | 'same' | 'bad';
  readonly flaws: readonly Flaw[];
  readonly changes: readonly Change[];
  /** A term of somebody known is renewed by consent (O13), never by a file. */
  readonly termKept: boolean;
};

export type ImportPlan = { readonly rows: readonly PlannedRow[]; readonly command: Import };

type Known = { readonly id: string; readonly values: Readonly<Partial<Record<ColumnKey, Value>>> };

export function planImport(list: ImportList, rows: readonly ReadRow[], office: Office): ImportPlan {
  const known = groupedBy(knownIn(list, office), ({ values }) => keyOf(list, values));
  const seen = new Map<string, number>();
  const planned = rows.map((row) => planRow(list, row, known, seen));
  const entries = planned.flatMap(({ row: { standing }, id, values }) =>
    standing === 'new' || standing === 'change' ? [{ id, values }] : [],
  );
  return {
    rows: planned.map(({ row }) => row),
    command: {
      type: 'importRoster',
      organs: list === 'organs' ? entries.map(organFrom) : [],
      assistants: list === 'assistants' ? entries.map(assistantFrom) : [],
      officers: list === 'officers' ? entries.map(officerFrom) : [],
    },
  };
}

type Planned = { readonly row: PlannedRow } & Entry;
type Entry = { readonly id: string | null; readonly values: Known['values'] };

function planRow(
  list: ImportList,
  { row, values, flaws }: ReadRow,
  known: ReadonlyMap<string, readonly Known[]>,
  seen: Map<string, number>,
): Planned {
  const key = keyOf(list, values);
  const earlier = key === '' ? undefined : seen.get(key);
  if (key !== '' && earlier === undefined) seen.set(key, row);
  const those = known.get(key) ?? [];
  const ofRow: Flaw[] = [];
  const whole = { column: null, cell: `${row}` };
  if (earlier !== undefined) ofRow.push({ ...whole, code: 'twiceInFile', value: String(earlier) });
  if (those.length > 1) ofRow.push({ ...whole, code: 'severalKnown', value: nameIn(values) });
  const all = [...flaws, ...ofRow];
  const one = those[0];
  const base = { row, name: nameIn(values), flaws: all };
  if (all.length > 0)
    return { row: { ...base, standing: 'bad', changes: [], termKept: false }, id: null, values };
  if (!one) return { row: { ...base, standing: 'new', changes: [], termKept: false }, id: null, values };
  const changes = changesOf(one.values, values);
  const termKept = isOther(one.values.from, values.from) || isOther(one.values.until, values.until);
  return {
    row: { ...base, standing: changes.length > 0 ? 'change' : 'same', changes, termKept },
    id: one.id,
    // An empty cell takes nothing away from what is known.
    values: { ...one.values, ...values },
  };
}

const ofTheTerm: readonly ColumnKey[] = ['from', 'until', 'appointmentNo'];

const changesOf = (before: Known['values'], after: Known['values']): readonly Change[] =>
  (Object.keys(after) as ColumnKey[]).flatMap((column) => {
    const [was, is] = [before[column] ?? '', after[column] ?? ''];
    return !ofTheTerm.includes(column) && isOther(was, is) ? [{ column, before: was, after: is }] : [];
  });

const isOther = (one: Value | undefined, other: Value | undefined): boolean =>
  other !== undefined && JSON.stringify(one ?? '') !== JSON.stringify(other);

/** By what somebody is told from others: a person by name and house, an organ by name. */
const keyOf = (list: ImportList, values: Known['values']): string => {
  const name = nameIn(values);
  const house = { assistants: text(values.organ), officers: text(values.unit), organs: '' }[list];
  return name === '' ? '' : `${plainName(name)}\n${plainName(house)}`;
};

const nameIn = ({ name, organName }: Known['values']): string => text(name ?? organName);

function knownIn(list: ImportList, office: Office): readonly Known[] {
  switch (list) {
    case 'assistants':
      return Object.values(office.assistants)
        .filter(({ ended }) => ended === null)
        .map(({ id, name, organ, field, expertise, title, phone, terms, undertaking }) => ({
          id,
          values: {
            ...{ name, organ, field, expertise, title, phone },
            ...filled('appointmentNo', terms.at(-1)?.appointmentNo),
            ...filled('from', terms.at(-1)?.from),
            ...filled('until', dayStarting(terms.at(-1)?.until)),
            ...filled('undertakingOn', undertaking?.on),
          },
        }));
    case 'organs':
      return Object.values(office.organs)
        .filter(({ removed }) => removed === null)
        .map(({ id, name, kind, contact, phone, note }) => ({
          id,
          values: { organName: name, organKind: kind, contact, phone, note },
        }));
    case 'officers':
      return Object.values(office.officers)
        .filter(({ removed }) => removed === null)
        .map(({ id, name, unit, occupation, kind, field, bornAt, phone }) => ({
          id,
          values: { name, unit, occupation, officerKind: kind, field, bornAt, phone },
        }));
  }
}

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;
const dayStarting = (at: number | undefined): number | undefined =>
  at === undefined ? undefined : Math.floor((at + BEIJING) / DAY) * DAY - BEIJING;

const filled = (key: ColumnKey, value: Value | undefined) => (value === undefined ? {} : { [key]: value });

const groupedBy = <Item>(items: readonly Item[], key: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const moment = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);
const tags = (value: Value | undefined): string[] => (typeof value === 'object' ? [...value] : []);

const organFrom = ({ id, values }: Entry): Import['organs'][number] => ({
  id,
  name: text(values.organName),
  kind: organKinds.find((kind) => kind === values.organKind) ?? 'other',
  contact: text(values.contact),
  phone: text(values.phone),
  note: text(values.note),
});

const assistantFrom = ({ id, values }: Entry): Import['assistants'][number] => ({
  id,
  name: text(values.name),
  organ: text(values.organ),
  organId: null,
  field: text(values.field),
  expertise: tags(values.expertise),
  title: text(values.title),
  phone: text(values.phone),
  appointmentNo: text(values.appointmentNo),
  from: moment(values.from),
  until: endOfDay(moment(values.until)),
  undertakingOn: typeof values.undertakingOn === 'number' ? values.undertakingOn : null,
});

const officerFrom = ({ id, values }: Entry): Import['officers'][number] => ({
  id,
  name: text(values.name),
  unit: text(values.unit),
  occupation: text(values.occupation),
  kind: officerKinds.find((kind) => kind === values.officerKind) ?? 'other',
  field: text(values.field),
  bornAt: moment(values.bornAt),
  phone: text(values.phone),
});
