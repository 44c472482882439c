/** What a file of people or organs holds: its columns, what they are called in either language, and what may stand in them. */
import { en } from '#shared/i18n/en.ts';
import { zh } from '#shared/i18n/zh.ts';
import { plainName } from '#shared/office/organs.ts';
import { type OfficerKind, type OrganKind, officerKinds, organKinds } from '#shared/office/roles.ts';

export const importLists = ['assistants', 'organs', 'officers'] as const;
export type ImportList = (typeof importLists)[number];

export const columnKeys = [
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

const languages = [zh, en] as const;

/** How a heading is compared: without spaces, stars and what stands in brackets. */
const headingOf = (text: string): string => plainName(text).replace(/\(.*?\)|[*:：]/g, '');

/** The columns of a list by what their headings are called. */
export const columnNamed = (list: ImportList, heading: string): ColumnOf | undefined =>
  columnsOf[list].find(({ key }) =>
    languages.some(({ roster }) =>
      [roster.importing.columns[key], ...roster.importing.alsoCalled[key]].some(
        (name) => headingOf(name) === headingOf(heading),
      ),
    ),
  );

const named = <Kind extends string>(
  kinds: readonly Kind[],
  words: readonly Readonly<Record<Kind, string>>[],
  text: string,
): Kind | undefined =>
  kinds.find((kind) => words.some((those) => plainName(those[kind]) === plainName(text)));

export const organKindNamed = (text: string): OrganKind | undefined =>
  named(
    organKinds,
    languages.map(({ roster }) => roster.organKinds),
    text,
  );

export const officerKindNamed = (text: string): OfficerKind | undefined =>
  named(
    officerKinds,
    languages.map(({ terms }) => terms.officerKinds),
    text,
  );
