import type { Asked } from '#shared/ledger/entries.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { Table } from '../../ui/Table.tsx';

const tones: Readonly<Record<'adopted' | 'partly' | 'notAdopted', Tone>> = {
  adopted: 'good',
  partly: 'info',
  notAdopted: 'neutral',
};

/** The opinions one assistant was asked for, and what became of them. */
export function PersonOpinions({ opinions }: { readonly opinions: readonly Asked[] }) {
  const { ledger } = useWords();
  const formats = useFormats();
  if (opinions.length === 0) return null;
  return (
    <Card title={ledger.opinionsTitle} body="flush">
      <Table<Asked>
        caption={ledger.opinionsTitle}
        columns={[
          { id: 'title', head: ledger.what, isRowHead: true, cell: ({ title }) => title },
          { id: 'asked', head: ledger.askedOn, cell: ({ askedAt }) => formats.date(askedAt) },
          {
            id: 'delivered',
            head: ledger.deliveredOn,
            cell: ({ deliveredAt }) =>
              deliveredAt === null ? <Pill tone="look">{ledger.waiting}</Pill> : formats.date(deliveredAt),
          },
          {
            id: 'treated',
            head: ledger.treatment,
            cell: ({ treated }) =>
              treated ? (
                <Pill tone={tones[treated.treatment]}>{ledger.treatments[treated.treatment]}</Pill>
              ) : (
                ledger.untreated
              ),
          },
        ]}
        rows={opinions}
        rowKey={({ source, sourceId }) => `${source} ${sourceId}`}
        empty={ledger.noOpinions}
      />
    </Card>
  );
}
