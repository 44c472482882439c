/** The second step: what each row would do, or why it cannot; then the one button that does it. */
import { useState } from 'react';
import type { ImportAnswer } from '#shared/http.ts';
import type { PlannedRow } from '#shared/imports/plan.ts';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { Line, Stack } from '../../ui/Stack.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './importing.module.css';
import { RowDetails } from './RowDetails.tsx';

const standings = ['new', 'change', 'same', 'bad'] as const;
const tones: Readonly<Record<PlannedRow['standing'], Tone>> = {
  new: 'good',
  change: 'info',
  same: 'neutral',
  bad: 'live',
};

export function ImportPreview({
  answer,
  pending,
  onConfirm,
  onAgain,
}: {
  readonly answer: ImportAnswer;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onAgain: () => void;
}) {
  const { common, roster, terms } = useWords();
  const words = roster.importing;
  const [onlyBad, setOnlyBad] = useState(false);
  const { rows, ignored } = answer;
  const count = (standing: PlannedRow['standing']) => rows.filter((row) => row.standing === standing).length;
  const coming = count('new') + count('change');
  const columns: readonly Column<PlannedRow>[] = [
    { id: 'row', head: words.row, align: 'end', cell: ({ row }) => row },
    { id: 'name', head: words.name, isRowHead: true, cell: ({ name }) => name || words.empty },
    {
      id: 'standing',
      head: words.standing,
      cell: ({ standing }) => <Pill tone={tones[standing]}>{words.counts[standing]}</Pill>,
    },
    { id: 'details', head: words.details, cell: (row) => <RowDetails row={row} /> },
  ];
  return (
    <Stack>
      {ignored.length > 0 && <Notice tone="info">{words.ignored(terms.list(ignored))}</Notice>}
      {count('bad') > 0 && (
        <Notice tone="look" announce="politely">
          {words.badRowsLeft(count('bad'))}
        </Notice>
      )}
      <Card
        title={words.previewTitle}
        body="flush"
        aside={
          count('bad') > 0 && (
            <Checkbox isSelected={onlyBad} onChange={setOnlyBad}>
              {words.onlyBad}
            </Checkbox>
          )
        }
        foot={
          <div className={styles.foot}>
            <div className={styles.counts}>
              {standings.map((standing) => (
                <span key={standing} className={styles.count}>
                  <Pill tone={tones[standing]}>{words.counts[standing]}</Pill>
                  {words.countOf(count(standing))}
                </span>
              ))}
            </div>
            <Line>
              <Button
                variant="primary"
                pending={pending}
                pendingLabel={common.saving}
                refusal={coming === 0 ? words.nothing : null}
                onPress={onConfirm}
              >
                {words.confirm(coming)}
              </Button>
              <Button onPress={onAgain}>{words.again}</Button>
            </Line>
          </div>
        }
      >
        <Table
          caption={words.previewRows}
          columns={columns}
          rows={onlyBad ? rows.filter(({ standing }) => standing === 'bad') : rows}
          rowKey={({ row }) => String(row)}
          empty={<EmptyHint title={words.noneShown} />}
        />
      </Card>
    </Stack>
  );
}
