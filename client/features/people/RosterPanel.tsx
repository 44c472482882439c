/** One list of people: searched as one types, those who are gone on demand, and one button to add. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './people.module.css';

export type Roster = 'staff' | 'officers' | 'assistants';

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
  readonly children?: ReactNode;
};

export function RosterPanel<Row>(props: RosterPanelProps<Row>) {
  const { roster, rows, columns, rowKey, textOf, isGone, addRefusal, onAdd } = props;
  const { people } = useWords();
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
          <SearchField label={people.search[roster]} value={text} onChange={setText} />
        </div>
        <Checkbox isSelected={withGone} onChange={setWithGone}>
          {people.withGone[roster]}
        </Checkbox>
        <div className={styles.add}>
          <Button variant="primary" refusal={addRefusal} onPress={onAdd}>
            {people.add[roster]}
          </Button>
        </div>
      </div>
      <Card body="flush">
        <Table
          caption={people.tabs[roster]}
          columns={columns}
          rows={shown}
          rowKey={rowKey}
          empty={<EmptyHint title={people.empty[roster]}>{people.emptyMore}</EmptyHint>}
        />
      </Card>
      {props.children}
    </div>
  );
}
