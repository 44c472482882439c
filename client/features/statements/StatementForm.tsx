import { useWords } from '../../i18n.tsx';
import { WrittenForm } from './WrittenForm.tsx';

type FormProps = { readonly onDone?: (() => void) | undefined };

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
