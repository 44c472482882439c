import { useWords } from '../../i18n.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { WrittenForm } from './WrittenForm.tsx';

/** The presider sums up, and where he can, announces the decision on the spot. */
export function SummaryForm({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const { statements } = useWords().room;
  const [decision, setDecision, clearDecision] = useDraft('announcedDecision');
  return (
    <WrittenForm
      draftKey="summary"
      label={statements.sumUpText}
      hint={statements.sumUpHint}
      sendLabel={statements.sumUpSend}
      maxLength={6000}
      command={(text) => ({ type: 'sumUp', text, announcedDecision: decision.trim() })}
      onDone={() => {
        clearDecision();
        onDone?.();
      }}
      after={
        <TextArea
          label={statements.decision}
          hint={statements.decisionHint}
          voice="record"
          rows={3}
          value={decision}
          onChange={setDecision}
          maxLength={2000}
        />
      }
    />
  );
}
