import type { Words } from '#shared/i18n/zh.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { WrittenForm } from './WrittenForm.tsx';

type FormProps = { readonly onDone?: (() => void) | undefined };

/** What a statement is called in this step, for this person. */
export const statementLabel = (words: Words, meeting: Meeting, seat: Seat): string => {
  const { statements } = words.room;
  if (meeting.stage === 'introduction') return statements.introduce;
  if (meeting.stage === 'finalStatements') return statements.finalStatement;
  return seat.roles.includes('supervisor') ? statements.supervise : statements.state;
};

export function StatementForm({ onDone }: FormProps) {
  const { statements } = useWords().room;
  return (
    <WrittenForm
      draftKey="statement"
      label={statements.text}
      hint={statements.textHint}
      sendLabel={statements.send}
      maxLength={5000}
      withIssue
      command={(text, issueId) => ({ type: 'makeStatement', text, issueId })}
      onDone={onDone}
    />
  );
}
