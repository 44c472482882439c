/** An officer's own opinion on every disputed question: sealed when given, kept as a draft until then. */
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import styles from './Deliberation.module.css';
import { MyOpinion } from './MyOpinion.tsx';
import { MyPaperForm } from './MyPaperForm.tsx';
import { useOpinionDraft } from './useOpinionDraft.ts';

export function OpinionForm() {
  const text = useWords().deliberation.form;
  const { meeting, who } = useMeeting();
  const form = useOpinionDraft('opinion');
  const mine = meeting.sealedOpinions[who.personId];
  if (mine) return <MyOpinion opinion={mine} />;
  const onPaper = meeting.paperForms[who.personId];
  if (onPaper) return <MyPaperForm paperForm={onPaper} />;
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{text.lead}</p>
      <AnswerFields form={form} labels={text} />
      <p className={styles.soft}>{text.sealedUntil}</p>
      <DraftNote text={form.kept} savedAt={form.savedAt} />
      <div>
        <CommandButton
          variant="primary"
          size="large"
          refusalPlace="under"
          refusal={form.missing > 0 ? text.missing(form.missing) : null}
          command={{ type: 'submitOpinion', answers: [...form.answers], overall: form.overall.trim() }}
          confirm={{ title: text.confirmTitle, text: <p>{text.confirmLead}</p>, confirmLabel: text.submit }}
          onDone={form.forget}
        >
          {text.submit}
        </CommandButton>
      </div>
    </div>
  );
}
