/** One list of people or organs: searched as one types, narrowed, those who are gone on demand, one button to add. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './people.module.css';

export type Roster = 'staff' | 'officers' | 'assistants' | 'organs';

export type RosterPanelProps<Row> = {
  readonly roster: Roster;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What search looks through. */
  readonly textOf: (row: Row) => string;
  readonly isGone: (row: Row) => boolean;
  readonly addRefusal: string | null;
  readonly onAdd: () => void;
  /** Where a sheet of them is taken over. */
  readonly importHref?: string | undefined;
  /** Under the bar: what else narrows the list. */
  readonly filters?: ReactNode;
  readonly children?: ReactNode;
};

export function RosterPanel<Row>(props: RosterPanelProps<Row>) {
  const { roster: list, rows, columns, rowKey, textOf, isGone, addRefusal, onAdd, importHref } = props;
  const { people, roster } = useWords();
  const [text, setText] = useState('');
  const [withGone, setWithGone] = useState(false);
  const wanted = text.trim().toLowerCase().split(/\s+/);
  const shown = rows.filter(
    (row) => (withGone || !isGone(row)) && wanted.every((word) => textOf(row).toLowerCase().includes(word)),
  );
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField label={people.search[list]} value={text} onChange={setText} />
        </div>
        <Checkbox isSelected={withGone} onChange={setWithGone}>
          {people.withGone[list]}
        </Checkbox>
        <div className={styles.add}>
          {importHref !== undefined && !addRefusal && (
            <LinkButton href={importHref}>{roster.import}</LinkButton>
          )}
          <Button variant="primary" refusal={addRefusal} onPress={onAdd}>
            {people.add[list]}
          </Button>
        </div>
      </div>
      {props.filters}
      <Card body="flush">
        <Table
          caption={people.tabs[list]}
          columns={columns}
          rows={shown}
          rowKey={rowKey}
          empty={<EmptyHint title={people.empty[list]}>{people.emptyMore}</EmptyHint>}
        />
      </Card>
      {props.children}
    </div>
  );
}
