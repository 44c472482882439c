/** An officer's own opinion on every disputed question: sealed when given, kept as a draft until then. */

import { answers } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Deliberation.module.css';
import { MyOpinion } from './MyOpinion.tsx';
import { type IssueDraft, readOpinionDraft, writeOpinionDraft } from './opinionDraft.ts';

export function OpinionForm() {
  const words = useWords();
  const { form } = words.deliberation;
  const { meeting, who } = useMeeting();
  const [kept, keep, forget, savedAt] = useDraft('opinion');
  const draft = readOpinionDraft(kept);
  const issues = meeting.plan?.issues ?? [];
  const mine = meeting.sealedOpinions[who.personId];
  if (mine) return <MyOpinion opinion={mine} />;
  const on = (issueId: string): IssueDraft => draft.issues[issueId] ?? { answer: null, reasons: '' };
  const change = (issueId: string, part: Partial<IssueDraft>) =>
    keep(
      writeOpinionDraft({ ...draft, issues: { ...draft.issues, [issueId]: { ...on(issueId), ...part } } }),
    );
  const given = issues.flatMap(({ id }) => {
    const { answer, reasons } = on(id);
    return answer === null ? [] : [{ issueId: id, answer, reasons: reasons.trim() }];
  });
  const missing = issues.length - given.length;
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{form.lead}</p>
      {issues.map((issue, index) => (
        <Card key={issue.id} level={3}>
          <p className={styles.soft}>{form.issueOf(index + 1, issues.length)}</p>
          <h3 className={styles.issue}>{issue.text}</h3>
          <div className={styles.fields}>
            <Choices
              label={form.answer}
              options={answers.map((id) => ({ id, label: words.terms.answers[id] }))}
              value={on(issue.id).answer}
              onChange={(answer) => change(issue.id, { answer })}
            />
            <TextArea
              label={form.reasons}
              hint={form.reasonsHint}
              voice="record"
              rows={3}
              maxLength={3000}
              value={on(issue.id).reasons}
              onChange={(reasons) => change(issue.id, { reasons })}
            />
          </div>
        </Card>
      ))}
      <TextArea
        label={form.overall}
        voice="record"
        rows={2}
        maxLength={3000}
        value={draft.overall}
        onChange={(overall) => keep(writeOpinionDraft({ ...draft, overall }))}
      />
      <p className={styles.soft}>{form.sealedUntil}</p>
      <DraftNote text={kept} savedAt={savedAt} />
      <div>
        <CommandButton
          variant="primary"
          size="large"
          refusalPlace="under"
          refusal={missing > 0 ? form.missing(missing) : null}
          command={{ type: 'submitOpinion', answers: given, overall: draft.overall.trim() }}
          confirm={{ title: form.confirmTitle, text: <p>{form.confirmLead}</p>, confirmLabel: form.submit }}
          onDone={forget}
        >
          {form.submit}
        </CommandButton>
      </div>
    </div>
  );
}
