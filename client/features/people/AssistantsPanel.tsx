/** The specially-invited assistants and their terms. */
import { useState } from 'react';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import type { Column } from '../../ui/Table.tsx';
import { AssistantDialog } from './AssistantDialog.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { RosterPanel } from './RosterPanel.tsx';

const SOON = 60 * 86_400_000;

export function AssistantsPanel({
  office,
  acting,
  now,
}: {
  readonly office: Office;
  readonly acting: OfficeActing;
  /** Epoch ms, for terms. */
  readonly now: number;
}) {
  const { people } = useWords();
  const formats = useFormats();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<SpecialAssistant | null>(null);
  const addRefusal = acting.refusalOf({
    ...{ type: 'appointAssistant', assistantId: 'asked', name: '…', organ: '…' },
    ...{ field: '…', title: '', from: now, until: now + 1, organId: null, expertise: [], phone: '' },
    appointmentNo: '',
  });
  const columns: readonly Column<SpecialAssistant>[] = [
    { id: 'name', head: people.name, isRowHead: true, cell: ({ name }) => name },
    { id: 'organ', head: people.organ, cell: ({ organ }) => organ },
    { id: 'field', head: people.field, cell: ({ field }) => field },
    { id: 'title', head: people.assistantTitle, cell: ({ title }) => title },
    {
      id: 'term',
      head: people.term,
      cell: ({ from, until }) => people.termSpan(formats.date(from), formats.date(until)),
    },
    { id: 'status', head: people.status, cell: (assistant) => <Standing of={assistant} now={now} /> },
  ];
  const acts: Column<SpecialAssistant> = {
    id: 'acts',
    head: people.act,
    headHidden: true,
    align: 'end',
    cell: (assistant) =>
      assistant.ended !== null || assistant.until < now ? null : (
        <Button size="small" label={people.endTitle(assistant.name)} onPress={() => setLeaving(assistant)}>
          {people.endEntry}
        </Button>
      ),
  };
  return (
    <RosterPanel
      roster="assistants"
      rows={Object.values(office.assistants)}
      columns={addRefusal ? columns : [...columns, acts]}
      rowKey={({ id }) => id}
      textOf={({ name, organ, field, title }) => [name, organ, field, title].join(' ')}
      isGone={({ ended, until }) => ended !== null || until < now}
      addRefusal={addRefusal}
      onAdd={() => setAdding(true)}
    >
      {isAdding && <AssistantDialog acting={acting} now={now} onClose={() => setAdding(false)} />}
      {leaving && (
        <LeavingDialog
          acting={acting}
          onClose={() => setLeaving(null)}
          leaving={{
            title: people.endTitle(leaving.name),
            text: people.endText,
            confirmLabel: people.endDo,
            command: (reason) => ({ type: 'endAppointment', assistantId: leaving.id, kind: 'other', reason }),
          }}
        />
      )}
    </RosterPanel>
  );
}

function Standing({
  of: { ended, from, until },
  now,
}: {
  readonly of: SpecialAssistant;
  readonly now: number;
}) {
  const { people } = useWords();
  if (ended !== null) return <Pill>{people.ended}</Pill>;
  if (until < now) return <Pill>{people.termOver}</Pill>;
  if (from > now) return <Pill tone="info">{people.notYet}</Pill>;
  if (until - now < SOON) return <Pill tone="look">{people.termEnding}</Pill>;
  return <Pill tone="good">{people.appointed}</Pill>;
}
