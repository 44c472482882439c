import { useState } from 'react';
import { may } from '#shared/meeting/procedure.ts';
import { useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Select } from '../../ui/Select.tsx';
import { WrittenForm } from './WrittenForm.tsx';

/** An officer asks somebody in the room. */
export function QuestionForm({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const words = useWords();
  const { statements } = words.room;
  const { meeting, seat } = useMeeting();
  const [toId, setToId] = useState<string | null>(null);
  const others = Object.values(meeting.seats).filter(
    (one) => one.id !== seat?.id && may(meeting, one.id, 'answer'),
  );
  return (
    <WrittenForm
      draftKey="question"
      label={statements.questionText}
      hint={statements.textHint}
      sendLabel={statements.askIt}
      maxLength={2000}
      withIssue
      missing={toId === null ? statements.toMissing : null}
      command={(text, issueId) => ({ type: 'askQuestion', text, toId: toId ?? '', issueId })}
      onDone={onDone}
    >
      <Select
        label={statements.to}
        placeholder={statements.toPlaceholder}
        options={others.map((one) => ({ id: one.id, label: one.name, hint: roleWords(words, one) }))}
        value={toId}
        onChange={setToId}
      />
    </WrittenForm>
  );
}
