import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
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
  const { paperForms: words, common, deliberation } = useWords();
  const { meeting, who } = useMeeting();
  const before = meeting.sealedOpinions[officer.id];
  const form = useOpinionDraft(
    `paperForm.${officer.id}`,
    before?.transcribedBy === who.personId ? before : null,
  );
  const done = () => {
    form.forget();
    onClose();
  };
  return (
    <Dialog
      title={words.transcribeTitle(officer.name)}
      isOpen
      steadfast
      onClose={onClose}
      closeLabel={common.close}
      size="wide"
      actions={
        <>
          <CommandButton
            variant="primary"
            refusalPlace="under"
            refusal={form.missing > 0 ? deliberation.form.missing(form.missing) : null}
            command={{
              type: 'transcribePaperForm',
              participantId: officer.id,
              answers: [...form.answers],
              overall: form.overall.trim(),
            }}
            onDone={done}
          >
            {words.save}
          </CommandButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{words.transcribeLead}</p>
        <AnswerFields form={form} labels={words} />
      </div>
    </Dialog>
  );
}
