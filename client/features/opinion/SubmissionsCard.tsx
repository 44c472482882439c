/** What was handed in, round by round, and how firm each conclusion was said to be. */
import { useFormats, useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Prose, Soft } from '../../ui/Stack.tsx';
import { AskRevision } from './AskRevision.tsx';
import styles from './Opinion.module.css';

export function SubmissionsCard() {
  const { opinion: terms, opinionPages: words } = useWords();
  const { moment } = useFormats();
  const { opinion, isAsker } = useOpinion();
  const nameOf = useOpinionNames();
  const questions = opinion.brief?.questions ?? [];
  return (
    <Card
      title={words.review.submissions}
      {...(isAsker && opinion.stage === 'submitted' && { foot: <AskRevision /> })}
    >
      {opinion.submissions.length === 0 && <EmptyHint title={words.review.none} />}
      {opinion.submissions.toReversed().map(({ round, byId, at, conclusions, note }) => (
        <div key={round} className={styles.point}>
          <Line>
            <strong>{words.review.round(round)}</strong>
            <Soft>{words.review.by(nameOf(byId), moment(at))}</Soft>
          </Line>
          <ul className={styles.conclusions}>
            {questions.map(({ id, text }) => {
              const certainty = conclusions[id];
              return (
                <li key={id}>
                  <span>{text}</span>
                  {certainty && <Pill tone="info">{terms.certainties[certainty]}</Pill>}
                </li>
              );
            })}
          </ul>
          {note !== '' && <Prose>{note}</Prose>}
        </div>
      ))}
    </Card>
  );
}
