/** The prosecutor's questions on what was handed in, and the authors' answers. */
import type { RevisionPoint } from '#shared/opinion/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useOpinion } from '../../live/useOpinion.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Prose, Soft } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Opinion.module.css';

export function PointsCard() {
  const { review: words } = useWords().opinionPages;
  const { moment } = useFormats();
  const { opinion, access } = useOpinion();
  const nameOf = useOpinionNames();
  const points = Object.values(opinion.points);
  const questions = opinion.brief?.questions ?? [];
  if (points.length === 0) return null;
  const aboutOf = ({ questionId }: RevisionPoint) => {
    const index = questions.findIndex(({ id }) => id === questionId);
    return index < 0 ? words.aboutAll : words.aboutQuestion(index + 1);
  };
  return (
    <Card title={words.points}>
      {points.toReversed().map((point) => (
        <div key={point.id} className={styles.point}>
          <Line>
            <strong>{aboutOf(point)}</strong>
            <Soft>{moment(point.at)}</Soft>
            {!point.answer && <Pill tone="look">{words.unanswered}</Pill>}
          </Line>
          <Prose>{point.text}</Prose>
          {point.answer && (
            <>
              <Soft>{words.answered(nameOf(point.answer.byId), moment(point.answer.at))}</Soft>
              <Prose>{point.answer.text}</Prose>
            </>
          )}
          {!point.answer && access === 'edit' && (
            <div>
              <AnswerPoint point={point} />
            </div>
          )}
        </div>
      ))}
    </Card>
  );
}

function AnswerPoint({ point }: { readonly point: RevisionPoint }) {
  const { review: words } = useWords().opinionPages;
  const [text, setText, forget] = useDraft(`answer.${point.id}`);
  return (
    <ActDialog
      button={{ children: words.answer, size: 'small' }}
      probe={{ type: 'answerPoint', pointId: point.id, text: '…' }}
      title={words.answerTitle}
      lead={point.text}
      command={{ type: 'answerPoint', pointId: point.id, text }}
      missing={text.trim() === '' ? words.answerMissing : null}
      confirmLabel={words.answer}
      onDone={forget}
    >
      <TextArea label={words.answerText} value={text} onChange={setText} maxLength={2000} isRequired />
    </ActDialog>
  );
}
