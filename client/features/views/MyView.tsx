/** What I gave: I may read it; while it is sealed nobody else may. */
import type { View } from '#shared/meeting/conferenceEvents.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { answerWords } from './answerWords.ts';
import styles from './Views.module.css';

export function MyView({ view, isSealed }: { readonly view: View; readonly isSealed: boolean }) {
  const words = useWords();
  const { views: text } = words.conferenceRoom;
  const formats = useFormats();
  const { meeting } = useMeeting();
  return (
    <div className={styles.form}>
      {isSealed && (
        <Notice tone="good" title={text.sealedTitle} announce="politely">
          {text.sealedAt(formats.exactTime(view.at))}
        </Notice>
      )}
      <Card title={text.mine} level={3}>
        <ol className={styles.given}>
          {(meeting.plan?.issues ?? []).map((issue) => {
            const answer = view.answers.find(({ issueId }) => issueId === issue.id);
            return (
              <li key={issue.id}>
                {issue.text}
                {answer && (
                  <p>
                    <strong>{answerWords(words, answer)}</strong>
                    {words.common.dot}
                    {answer.reasons}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      </Card>
    </div>
  );
}
