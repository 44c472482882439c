import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { ScrollArea } from './ScrollArea.tsx';
import styles from './Table.module.css';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** end: numbers. */
  readonly align?: 'start' | 'end' | undefined;
  /** The column that names its row; on a phone it is the title of the card. */
  readonly isRowHead?: boolean | undefined;
  /** The head is said, not shown: a column of buttons. */
  readonly headHidden?: boolean | undefined;
  readonly sortable?: boolean | undefined;
};

export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

export type TableProps<Row> = {
  /** What the table holds. */
  readonly caption: string;
  readonly captionShown?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly isCurrent?: ((row: Row) => boolean) | undefined;
  /** record: 宋体 with ruled cells, as it will be printed. */
  readonly voice?: 'interface' | 'record' | undefined;
};

/** A plain table with a sticky head; on a phone each row becomes a card that names its cells. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, sort, onSort, isCurrent, voice = 'interface' } = props;
  const turn = (column: string) =>
    onSort?.({
      column,
      direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending',
    });
  return (
    <ScrollArea label={caption} axis="inline" className={styles.frame}>
      <table className={classes(styles.table, styles[voice])}>
        <caption className={props.captionShown ? styles.caption : styles.captionHidden}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={styles[column.align ?? 'start']}
                {...(sort?.column === column.id && { 'aria-sort': sort.direction })}
              >
                {column.sortable && onSort ? (
                  <button type="button" className={styles.sort} onClick={() => turn(column.id)}>
                    {column.head}
                    {sort?.column === column.id && <Direction of={sort} />}
                  </button>
                ) : (
                  <span className={column.headHidden ? styles.hidden : undefined}>{column.head}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...(isCurrent?.(row) && { 'aria-current': true })}>
              {columns.map((column) => {
                const look = styles[column.align ?? 'start'];
                return column.isRowHead ? (
                  <th key={column.id} scope="row" className={look}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={look} data-label={column.headHidden ? '' : column.head}>
                    <div>{column.cell(row)}</div>
                  </td>
                );
              })}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Direction({ of }: { readonly of: Sort }) {
  const Arrow = of.direction === 'ascending' ? ArrowUp : ArrowDown;
  return <Arrow aria-hidden="true" />;
}
