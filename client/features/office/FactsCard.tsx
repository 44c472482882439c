/** What the office's papers say of it; an administrator corrects it. */
import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Office } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './office.module.css';

type OfficeFacts = Pick<Office, 'name' | 'number' | 'address' | 'phone'>;

const longest: Readonly<Record<keyof OfficeFacts, number>> = {
  name: 60,
  number: 30,
  address: 120,
  phone: 40,
};

export function FactsCard({ facts, acting }: { readonly facts: OfficeFacts; readonly acting: OfficeActing }) {
  const { common, office } = useWords();
  const [isOpen, setOpen] = useState(false);
  const refusal = acting.refusalOf({
    type: 'correctOffice',
    ...{ name: facts.name, number: facts.number, address: facts.address, phone: facts.phone },
  });
  return (
    <Card
      title={office.facts}
      foot={office.factsNote}
      {...(!refusal && {
        aside: (
          <Button size="small" onPress={() => setOpen(true)}>
            {office.correct}
          </Button>
        ),
      })}
    >
      <Facts
        shape="stack"
        facts={(['name', 'number', 'address', 'phone'] as const).map((key) => ({
          label: office[key],
          value: facts[key] || common.none,
        }))}
      />
      {isOpen && <FactsDialog facts={facts} acting={acting} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function FactsDialog({
  facts,
  acting,
  onClose,
}: {
  readonly facts: OfficeFacts;
  readonly acting: OfficeActing;
  readonly onClose: () => void;
}) {
  const { common, office, people } = useWords();
  const toasts = useToasts();
  const id = useId();
  const [draft, setDraft] = useState<OfficeFacts>({
    name: facts.name,
    number: facts.number,
    address: facts.address,
    phone: facts.phone,
  });
  const keys = ['name', 'number', 'address', 'phone'] as const;
  const isChanged = keys.some((key) => draft[key] !== facts[key]);
  const save = async () => {
    if (!isChanged || draft.name.trim() === '' || draft.number.trim() === '') return;
    if (!(await acting.act({ type: 'correctOffice', ...draft }))) return;
    toasts.say({ text: office.corrected, tone: 'good' });
    onClose();
  };
  return (
    <Dialog
      title={office.correctTitle}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      steadfast
      actions={
        <>
          <Button
            variant="primary"
            type="submit"
            form={id}
            pending={acting.pending}
            pendingLabel={common.saving}
            refusal={isChanged ? null : office.unchanged}
          >
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Form
        id={id}
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{office.correctLead}</p>
        {keys.map((key) => (
          <TextField
            key={key}
            label={office[key]}
            isRequired={key === 'name' || key === 'number'}
            maxLength={longest[key]}
            missing={people.fieldMissing}
            value={draft[key]}
            onChange={(text) => setDraft({ ...draft, [key]: text })}
            {...(key === 'number' && { hint: office.numberHint })}
          />
        ))}
      </Form>
    </Dialog>
  );
}
