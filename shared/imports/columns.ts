/** What a file of people or organs holds: its columns and what may stand in them. */

export const importLists = ['assistants', 'organs', 'officers'] as const;
export type ImportList = (typeof importLists)[number];

const columnKeys = [
  'name',
  'organName',
  'organ',
  'field',
  'expertise',
  'title',
  'phone',
  'appointmentNo',
  'from',
  'until',
  'undertakingOn',
  'organKind',
  'contact',
  'note',
  'unit',
  'occupation',
  'officerKind',
  'bornAt',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export type ColumnOf = {
  readonly key: ColumnKey;
  readonly required: boolean;
  readonly holds: 'line' | 'tags' | 'day' | 'organKind' | 'officerKind';
  readonly most: number;
};

const line = (key: ColumnKey, most: number, required = false): ColumnOf => ({
  ...{ key, most, required, holds: 'line' },
});
const day = (key: ColumnKey, required = false): ColumnOf => ({ key, required, holds: 'day', most: 20 });

export const columnsOf: Readonly<Record<ImportList, readonly ColumnOf[]>> = {
  assistants: [
    line('name', 40, true),
    line('organ', 80, true),
    line('field', 80, true),
    { key: 'expertise', required: false, holds: 'tags', most: 300 },
    line('title', 60),
    line('phone', 30),
    line('appointmentNo', 40),
    day('from', true),
    day('until', true),
    day('undertakingOn'),
  ],
  organs: [
    line('organName', 80, true),
    { key: 'organKind', required: true, holds: 'organKind', most: 40 },
    line('contact', 40),
    line('phone', 30),
    line('note', 300),
  ],
  officers: [
    line('name', 40, true),
    line('unit', 80, true),
    line('occupation', 80),
    { key: 'officerKind', required: true, holds: 'officerKind', most: 40 },
    line('field', 80),
    day('bornAt', true),
    line('phone', 30),
  ],
};
