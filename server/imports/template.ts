/** The sheet to fill in: the columns of a list, an example, and what may stand in each. */

import type { Language } from '#shared/i18n/languages.ts';
import { wordsIn } from '#shared/i18n/languages.ts';
import { type ColumnOf, columnsOf, type ImportList } from '#shared/imports/columns.ts';
import { spreadsheet } from '../exports/spreadsheet.ts';

export function importTemplate(list: ImportList, language: Language): Promise<Uint8Array> {
  const { roster, terms } = wordsIn[language];
  const { importing, organKinds } = roster;
  const heading = ({ key, required }: ColumnOf) =>
    required ? `${importing.columns[key]}*` : importing.columns[key];
  const mayHold = ({ holds }: ColumnOf): string => {
    if (holds === 'organKind') return terms.list(Object.values(organKinds));
    if (holds === 'officerKind') return terms.list(Object.values(terms.officerKinds));
    if (holds === 'day') return '2025-06-01';
    return holds === 'tags' ? roster.expertiseHint : '';
  };
  return spreadsheet([
    { name: importing.lists[list], head: columnsOf[list].map(heading), rows: [] },
    {
      name: importing.columnsTitle,
      head: [importing.columnsTitle, importing.required, importing.details],
      rows: columnsOf[list].map((column) => [
        importing.columns[column.key],
        column.required ? importing.required : '',
        mayHold(column),
      ]),
    },
  ]);
}
