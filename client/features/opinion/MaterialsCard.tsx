/** What the experts are given to judge by: files to open, and what is handed over on paper. */
import { useState } from 'react';
import type { Material } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useOpinion, useRefusal } from '../../live/useOpinion.tsx';
import { buttonLook } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Columns, Line, Stack } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMaterialUploads } from './materialUploads.ts';

const KINDS = ['.pdf', 'image/*', 'audio/*', 'video/*', '.docx', '.xlsx', '.pptx'];
const probe = {
  ...({ type: 'addMaterial', materialId: 'asked', title: '…', source: '', copies: 1, file: null } as const),
};

export function MaterialsCard() {
  const { opinionPages: words, common } = useWords();
  const { opinion, isAsker } = useOpinion();
  const materials = Object.values(opinion.materials).toSorted((one, other) => one.number - other.number);
  return (
    <Card title={words.materials.title} body="flush" {...(isAsker && { foot: <AddMaterial /> })}>
      {materials.length === 0 && <EmptyHint title={words.materials.none} />}
      <Rows label={words.materials.title}>
        {materials.map((material) => (
          <Row
            key={material.id}
            title={words.materials.item(material.number, material.title)}
            action={
              material.withdrawn === null && (
                <Line>
                  {material.file && <OpenMaterial material={material} />}
                  {isAsker && <WithdrawMaterial material={material} />}
                </Line>
              )
            }
            {...(material.withdrawn !== null && { note: words.materials.withdrawn(material.withdrawn) })}
          >
            {[
              material.file ? material.file.fileName : words.materials.paper,
              words.materials.copies(material.copies),
              ...(material.source === '' ? [] : [words.materials.from(material.source)]),
            ].join(common.dot)}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function OpenMaterial({ material }: { readonly material: Material }) {
  const { opinionPages: words, common } = useWords();
  const { opinionId } = useOpinion();
  return (
    <a
      className={buttonLook('outlined', 'small')}
      href={api.material(opinionId, material.id)}
      target="_blank"
      rel="noreferrer"
      aria-label={words.materials.open(material.title)}
    >
      {common.open}
    </a>
  );
}

function WithdrawMaterial({ material }: { readonly material: Material }) {
  const { materials: words } = useWords().opinionPages;
  const command = (reason: string) =>
    ({ type: 'withdrawMaterial', materialId: material.id, reason }) as const;
  return (
    <CommandButton
      size="small"
      variant="quiet"
      command={command('…')}
      confirm={{
        title: words.withdrawTitle(material.title),
        text: words.withdrawLead,
        confirmLabel: words.withdraw,
        tone: 'danger',
        reason: { label: words.withdrawReason, withReason: command },
      }}
    >
      {words.withdraw}
    </CommandButton>
  );
}

function AddMaterial() {
  const { materials: words } = useWords().opinionPages;
  const say = useRefusalWords();
  const { opinionId } = useOpinion();
  const refused = say(useRefusal(probe));
  const { items, add, refuse, drop } = useMaterialUploads(opinionId);
  return (
    <Stack gap="small">
      <FileDrop
        label={words.drop}
        hint={words.dropHint}
        chooseLabel={words.choose}
        accept={KINDS}
        onFiles={add}
        onOther={(files) => {
          for (const file of files) refuse(file.name, words.notAccepted(file.name));
        }}
        items={items}
        onRemove={drop}
        words={{ remove: words.remove, sending: words.sending }}
        refusal={refused}
      />
      <div>
        <AddPaper />
      </div>
    </Stack>
  );
}

function AddPaper() {
  const { materials: words } = useWords().opinionPages;
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('');
  const [copies, setCopies] = useState(1);
  const done = () => {
    setTitle('');
    setSource('');
    setCopies(1);
  };
  return (
    <ActDialog
      button={{ children: words.add, size: 'small' }}
      probe={probe}
      title={words.add}
      lead={words.addLead}
      command={
        title.trim() === ''
          ? null
          : {
              type: 'addMaterial',
              materialId: crypto.randomUUID(),
              title,
              source,
              copies: Number.isNaN(copies) ? 1 : copies,
              file: null,
            }
      }
      missing={title.trim() === '' ? words.missing : null}
      confirmLabel={words.add}
      onDone={done}
    >
      <TextField
        label={words.name}
        value={title}
        onChange={setTitle}
        maxLength={120}
        autoComplete="off"
        isRequired
      />
      <Columns>
        <TextField
          label={words.source}
          value={source}
          onChange={setSource}
          maxLength={120}
          autoComplete="off"
        />
        <NumberField label={words.count} value={copies} onChange={setCopies} minValue={1} maxValue={999} />
      </Columns>
    </ActDialog>
  );
}
