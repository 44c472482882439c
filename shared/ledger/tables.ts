/** The ledger as tables of a spreadsheet: the figures, and every participation they were counted from. */
import type { Words } from '#shared/i18n/zh.ts';
import { beijingClock } from '#shared/papers/beijingClock.ts';
import { figureCells } from '#shared/papers/ledgerPaper.ts';
import type { Entry } from './entries.ts';
import { type Ledger, participationsIn } from './ledger.ts';

type Table = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

export function ledgerTables(ledger: Ledger, entries: readonly Entry[], words: Words): readonly Table[] {
  const { paper, kinds, sources, columns, total, commended } = words.ledger;
  const people = new Map(ledger.rows.map((row) => [row.assistantId, row]));
  const took = participationsIn(ledger.year, entries).toSorted((one, other) => one.at - other.at);
  return [
    {
      name: paper.sheetFigures,
      head: [...paper.heads, columns.commended],
      rows: [
        ...ledger.rows.map((row, index) => [
          ...[index + 1, row.name, row.organ, row.field],
          ...figureCells(row.figures),
          row.commended ? commended : '',
        ]),
        ['', total, '', '', ...figureCells(ledger.total), ''],
      ],
    },
    {
      name: paper.sheetHistory,
      head: paper.historyColumns,
      rows: took.flatMap(({ assistantId, at, kind, title, caseNo, hours, source, note }) => {
        const person = people.get(assistantId);
        const day = words.paper.date(beijingClock(at));
        return person
          ? [[person.name, person.organ, day, kinds[kind], title, caseNo, hours, sources[source], note]]
          : [];
      }),
    },
  ];
}
