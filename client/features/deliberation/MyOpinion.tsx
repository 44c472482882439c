import type { OfficerOpinion } from '#shared/meeting/events.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Deliberation.module.css';

/** What I gave, sealed: I may read it, nobody else may until all are announced. */
export function MyOpinion({ opinion }: { readonly opinion: OfficerOpinion }) {
  const words = useWords();
  const { form } = words.deliberation;
  const nameOf = useNames();
  const formats = useFormats();
  const { meeting } = useMeeting();
  return (
    <div className={styles.form}>
      <Notice tone="good" title={form.sealed}>
        {form.sealedMore(formats.exactTime(opinion.at))}
      </Notice>
      {opinion.transcribedBy !== undefined && (
        <Notice tone="look">{words.paperForms.mineCopied(nameOf(opinion.transcribedBy))}</Notice>
      )}
      <Card title={form.mine}>
        <ol className={styles.given}>
          {(meeting.plan?.issues ?? []).map((issue) => {
            const answer = opinion.answers.find((one) => one.issueId === issue.id);
            return (
              <li key={issue.id}>
                {issue.text}
                <p className={styles.answer}>
                  <strong>{answer ? words.terms.answers[answer.answer] : '—'}</strong> {answer?.reasons}
                </p>
              </li>
            );
          })}
        </ol>
        {opinion.overall !== '' && <p className={styles.answer}>{opinion.overall}</p>}
      </Card>
    </div>
  );
}
