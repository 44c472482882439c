import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import styles from './Deliberation.module.css';
import { useOpinionDraft } from './useOpinionDraft.ts';

/** One form copied out as it stands on paper. What I copied before, I see and may copy again; nobody else's. */
export function TranscribeDialog({
  officer,
  onClose,
}: {
  readonly officer: Seat;
  readonly onClose: () => void;
}) {
  const { paperForms: words, deliberation } = useWords();
  const { meeting, who } = useMeeting();
  const before = meeting.sealedOpinions[officer.id];
  const form = useOpinionDraft(
    `paperForm.${officer.id}`,
    before?.transcribedBy === who.personId ? before : null,
  );
  return (
    <CommandDialog
      title={words.transcribeTitle(officer.name)}
      steadfast
      onClose={onClose}
      size="wide"
      refusal={form.missing > 0 ? deliberation.form.missing(form.missing) : null}
      command={{
        type: 'transcribePaperForm',
        participantId: officer.id,
        answers: [...form.answers],
        overall: form.overall.trim(),
      }}
      onDone={form.forget}
      confirmLabel={words.save}
    >
      <div className={styles.form}>
        <p className={styles.soft}>{words.transcribeLead}</p>
        <AnswerFields form={form} labels={words} />
      </div>
    </CommandDialog>
  );
}
