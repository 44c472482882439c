import { answers } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Deliberation.module.css';
import type { FilledForm } from './useOpinionDraft.ts';

/** Every disputed question with its answer and reasons, and the overall opinion. */
export function AnswerFields({
  form,
  labels,
}: {
  readonly form: FilledForm;
  readonly labels: { readonly answer: string; readonly reasons: string; readonly reasonsHint?: string };
}) {
  const words = useWords();
  const text = words.deliberation.form;
  const { meeting } = useMeeting();
  const issues = meeting.plan?.issues ?? [];
  return (
    <>
      {issues.map((issue, index) => (
        <Card key={issue.id} level={3}>
          <p className={styles.soft}>{text.issueOf(index + 1, issues.length)}</p>
          <h3 className={styles.issue}>{issue.text}</h3>
          <div className={styles.fields}>
            <Choices
              label={labels.answer}
              options={answers.map((id) => ({ id, label: words.terms.answers[id] }))}
              value={form.on(issue.id).answer}
              onChange={(answer) => form.change(issue.id, { answer })}
            />
            <TextArea
              label={labels.reasons}
              {...(labels.reasonsHint !== undefined && { hint: labels.reasonsHint })}
              voice="record"
              rows={3}
              maxLength={3000}
              value={form.on(issue.id).reasons}
              onChange={(reasons) => form.change(issue.id, { reasons })}
            />
          </div>
        </Card>
      ))}
      <TextArea
        label={text.overall}
        voice="record"
        rows={2}
        maxLength={3000}
        value={form.overall}
        onChange={form.changeOverall}
      />
    </>
  );
}
