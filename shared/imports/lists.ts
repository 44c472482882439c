/** Columns and kinds by what they are called, in either language. */
import { en } from '#shared/i18n/en.ts';
import { zh } from '#shared/i18n/zh.ts';
import { plainName } from '#shared/office/organs.ts';
import { type OfficerKind, type OrganKind, officerKinds, organKinds } from '#shared/office/roles.ts';
import { type ColumnOf, columnsOf, type ImportList } from './columns.ts';

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
