/** Narrows the roster by field, organ and term, or ranks it by what a case is about. */
import { useState } from 'react';
import { type TermState, termState, termStates } from '#shared/office/reminders.ts';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './people.module.css';

export type AssistantsAsked = {
  readonly field: string | null;
  readonly organ: string | null;
  readonly state: TermState | null;
  /** The cause and questions of a case; empty: not asked by case. */
  readonly about: string;
};

export const everyAssistant: AssistantsAsked = { field: null, organ: null, state: null, about: '' };

export const isAskedFor = (assistant: SpecialAssistant, asked: AssistantsAsked, now: number): boolean =>
  (asked.field === null || assistant.field === asked.field) &&
  (asked.organ === null || assistant.organ === asked.organ) &&
  (asked.state === null || termState(assistant, now) === asked.state);

const ANY = '';

export function AssistantFilters({
  assistants,
  asked,
  onChange,
}: {
  readonly assistants: readonly SpecialAssistant[];
  readonly asked: AssistantsAsked;
  readonly onChange: (change: Partial<AssistantsAsked>) => void;
}) {
  const { people, roster } = useWords();
  const [byCase, setByCase] = useState(asked.about !== '');
  const several = (values: readonly string[], any: string) => [
    { id: ANY, label: any },
    ...[...new Set(values)].toSorted().map((value) => ({ id: value, label: value })),
  ];
  return (
    <search className={styles.filters} aria-label={people.tabs.assistants}>
      <div className={styles.narrowing}>
        <Select
          label={people.field}
          placeholder={roster.anyField}
          value={asked.field ?? ANY}
          onChange={(field) => onChange({ field: field === ANY ? null : field })}
          options={several(
            assistants.map(({ field }) => field),
            roster.anyField,
          )}
        />
        <Select
          label={people.organ}
          placeholder={roster.anyOrgan}
          value={asked.organ ?? ANY}
          onChange={(organ) => onChange({ organ: organ === ANY ? null : organ })}
          options={several(
            assistants.map(({ organ }) => organ),
            roster.anyOrgan,
          )}
        />
        <Select<TermState | typeof ANY>
          label={roster.state}
          placeholder={roster.anyState}
          value={asked.state ?? ANY}
          onChange={(state) => onChange({ state: state === ANY ? null : state })}
          options={[
            { id: ANY, label: roster.anyState },
            ...termStates.map((id) => ({ id, label: roster.termStates[id] })),
          ]}
        />
        <Button
          pressed={byCase}
          onPress={() => {
            setByCase(!byCase);
            if (byCase) onChange({ about: '' });
          }}
        >
          {roster.matchToggle}
        </Button>
      </div>
      {byCase && (
        <TextArea
          label={roster.matchLabel}
          hint={roster.matchHint}
          rows={2}
          maxLength={2000}
          value={asked.about}
          onChange={(about) => onChange({ about })}
        />
      )}
    </search>
  );
}
