import type { Change, PlannedRow } from '#shared/imports/plan.ts';
import type { Value } from '#shared/imports/rows.ts';
import { officerKinds, organKinds } from '#shared/office/roles.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import styles from './importing.module.css';

/** Each cell that cannot be read with why, or each thing that would change with what it was. */
export function RowDetails({ row }: { readonly row: PlannedRow }) {
  const { roster, terms } = useWords();
  const formats = useFormats();
  const words = roster.importing;
  const told = ({ column }: Change, value: Value): string => {
    if (value === '' || (typeof value === 'object' && value.length === 0)) return words.empty;
    if (typeof value === 'number') return formats.date(value);
    if (typeof value === 'object') return terms.list(value);
    const organKind = column === 'organKind' && organKinds.find((kind) => kind === value);
    if (organKind) return roster.organKinds[organKind];
    const officerKind = column === 'officerKind' && officerKinds.find((kind) => kind === value);
    return officerKind ? terms.officerKinds[officerKind] : value;
  };
  if (row.flaws.length === 0 && row.changes.length === 0 && !row.termKept) return null;
  return (
    <ul className={styles.details}>
      {row.flaws.map(({ column, cell, code, value }) => (
        <li key={`${cell} ${code}`}>
          <span className={styles.where}>
            {column ? words.cell(cell, words.columns[column]) : words.wholeRow(cell)}
          </span>{' '}
          <span className={styles.flaw}>{words.flaws[code](value)}</span>
        </li>
      ))}
      {row.changes.map((change) => (
        <li key={change.column}>
          {words.change(
            words.columns[change.column],
            told(change, change.before),
            told(change, change.after),
          )}
        </li>
      ))}
      {row.termKept && <li className={styles.where}>{words.termKept}</li>}
    </ul>
  );
}
