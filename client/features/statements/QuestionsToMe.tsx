/** The questions that wait for my answer, as long as this step takes answers. */
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { questionsTo } from './questionsTo.ts';
import styles from './Statements.module.css';
import { WrittenForm } from './WrittenForm.tsx';

export function QuestionsToMe() {
  const { statements } = useWords().room;
  const { meeting, who } = useMeeting();
  const nameOf = useNames();
  return questionsTo(meeting, who.personId).map((question) => (
    <Card key={question.id} title={statements.open}>
      <p className={styles.soft}>{statements.from(nameOf(question.byId))}</p>
      <blockquote className={styles.quote}>{question.text}</blockquote>
      <WrittenForm
        draftKey={`answer.${question.id}`}
        label={statements.answerText}
        hint={statements.textHint}
        sendLabel={statements.answerIt}
        maxLength={5000}
        command={(text) => ({ type: 'answerQuestion', questionId: question.id, text })}
      />
    </Card>
  ));
}
