/** Appoints a specially-invited assistant for a term, or changes what is known of one. */
import { useState } from 'react';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { AssistantFields } from './AssistantFields.tsx';
import { areTooMany, draftOf, endOfTerm, factsIn, tagsIn } from './assistantDraft.ts';

export function AssistantDialog({
  office,
  assistant,
  acting,
  now,
  onClose,
}: {
  readonly office: Office;
  /** Null: somebody new. */
  readonly assistant: SpecialAssistant | null;
  readonly acting: OfficeActing;
  /** Where the calendars open, epoch ms. */
  readonly now: number;
  readonly onClose: () => void;
}) {
  const { people, roster } = useWords();
  const toasts = useToasts();
  const [assistantId] = useState(() => assistant?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(assistant));
  const [asked, setAsked] = useState(false);
  const { from, until } = draft;
  const isWrong = from !== null && until !== null && until < from;

  const save = async () => {
    setAsked(true);
    if (areTooMany(tagsIn(draft.expertise))) return;
    const facts = { assistantId, ...factsIn(draft) };
    if (assistant) {
      if (!(await acting.act({ type: 'changeAssistant', ...facts }))) return;
    } else {
      if (from === null || until === null || isWrong) return;
      const term = { from, until: endOfTerm(until), appointmentNo: draft.appointmentNo };
      if (!(await acting.act({ type: 'appointAssistant', ...facts, ...term }))) return;
    }
    toasts.say({ text: people.saved(draft.name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={assistant ? roster.changeTitle(assistant.name) : people.add.assistants}
      pending={acting.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <AssistantFields
        office={office}
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        now={now}
        withTerm={assistant === null}
        asked={asked}
      />
    </FormDialog>
  );
}
