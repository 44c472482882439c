import type { Office } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Columns } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type AssistantDraft, areTooMany, tagsIn } from './assistantDraft.ts';

export type AssistantFieldsProps = {
  readonly office: Office;
  readonly draft: AssistantDraft;
  readonly onChange: (change: Partial<AssistantDraft>) => void;
  readonly now: number;
  /** A first term is written here; a further one by renewing. */
  readonly withTerm: boolean;
  /** Somebody tried to save: what is missing is said. */
  readonly asked: boolean;
};

export function AssistantFields(props: AssistantFieldsProps) {
  const { draft, onChange, asked } = props;
  const { people, roster } = useWords();
  return (
    <>
      <Columns>
        <TextField
          label={people.name}
          isRequired
          autoFocus
          maxLength={40}
          missing={people.nameMissing}
          value={draft.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={people.assistantTitle}
          maxLength={60}
          value={draft.title}
          onChange={(title) => onChange({ title })}
        />
      </Columns>
      <OrganFields {...props} />
      <Columns>
        <TextField
          label={people.field}
          isRequired
          maxLength={80}
          missing={people.fieldMissing}
          value={draft.field}
          onChange={(field) => onChange({ field })}
        />
        <TextField
          label={people.phone}
          type="tel"
          maxLength={30}
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </Columns>
      <TextField
        label={roster.expertise}
        hint={roster.expertiseHint}
        maxLength={400}
        value={draft.expertise}
        onChange={(expertise) => onChange({ expertise })}
        error={asked && areTooMany(tagsIn(draft.expertise)) ? roster.expertiseTooMany : null}
      />
      {props.withTerm && <TermFields {...props} />}
    </>
  );
}

/** From the list of partners, or in words. */
function OrganFields({ office, draft, onChange }: AssistantFieldsProps) {
  const { people, roster } = useWords();
  const kept = Object.values(office.organs).filter(({ removed }) => removed === null);
  return (
    <Columns>
      <ComboBox
        label={roster.listedOrgan}
        options={kept.map(({ id, name, kind }) => ({ id, label: name, hint: roster.organKinds[kind] }))}
        value={draft.organId}
        onChange={(organId) => {
          const organ = kept.find(({ id }) => id === organId);
          onChange({ organId, ...(organ && { organ: organ.name }) });
        }}
        placeholder={roster.notListed}
        empty={roster.notListed}
      />
      <TextField
        label={people.organ}
        isRequired
        maxLength={80}
        missing={people.fieldMissing}
        value={draft.organ}
        onChange={(organ) => onChange({ organ, organId: null })}
      />
    </Columns>
  );
}

function TermFields({ draft, onChange, now, asked }: AssistantFieldsProps) {
  const { people, roster } = useWords();
  const { from, until } = draft;
  const isWrong = from !== null && until !== null && until < from;
  return (
    <>
      <Columns>
        <DateTimeField
          label={people.from}
          precision="day"
          isRequired
          missing={people.termMissing}
          start={now}
          value={from}
          onChange={(at) => onChange({ from: at })}
          error={asked && from === null ? people.termMissing : null}
        />
        <DateTimeField
          label={people.until}
          precision="day"
          isRequired
          missing={people.termMissing}
          start={now}
          value={until}
          onChange={(at) => onChange({ until: at })}
          error={isWrong ? people.termWrong : asked && until === null ? people.termMissing : null}
        />
      </Columns>
      <TextField
        label={roster.appointmentNo}
        maxLength={40}
        value={draft.appointmentNo}
        onChange={(appointmentNo) => onChange({ appointmentNo })}
      />
    </>
  );
}
