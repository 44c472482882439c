/** Giving the opinion back: one point after another, each on a question or on the whole. */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Line } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Opinion.module.css';

const MOST = 20;
const WHOLE = 'whole';
type Point = { readonly id: string; readonly about: string; readonly text: string };

const fresh = (): Point => ({ id: crypto.randomUUID(), about: WHOLE, text: '' });

export function AskRevision() {
  const { review: words } = useWords().opinionPages;
  const { opinion } = useOpinion();
  const [points, setPoints] = useState<readonly Point[]>(() => [fresh()]);
  const questions = opinion.brief?.questions ?? [];
  const change = (id: string, part: Partial<Point>) =>
    setPoints((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const asked = points.map(({ about, text }) => ({ questionId: about === WHOLE ? null : about, text }));
  const abouts = [
    { id: WHOLE, label: words.aboutAll },
    ...questions.map(({ id, text }, index) => ({
      id,
      label: words.aboutQuestion(index + 1),
      hint: text,
    })),
  ];
  return (
    <ActDialog
      button={{ children: words.ask }}
      probe={{ type: 'askRevision', points: [{ questionId: null, text: '…' }] }}
      title={words.askTitle}
      lead={words.askLead}
      command={{ type: 'askRevision', points: asked }}
      missing={points.some(({ text }) => text.trim() === '') ? words.pointMissing : null}
      confirmLabel={words.askAct}
      size="wide"
      onDone={() => setPoints([fresh()])}
    >
      {points.map(({ id, about, text }, index) => (
        <fieldset key={id} className={styles.fieldset}>
          <Select
            label={words.about}
            options={abouts}
            value={about}
            onChange={(next) => change(id, { about: next })}
            placeholder={words.aboutAll}
          />
          <TextArea
            label={words.point(index + 1)}
            value={text}
            onChange={(next) => change(id, { text: next })}
            maxLength={1000}
            isRequired
          />
          {points.length > 1 && (
            <div>
              <Button
                size="small"
                variant="quiet"
                onPress={() => setPoints((all) => all.filter((one) => one.id !== id))}
              >
                {words.removePoint(index + 1)}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {points.length < MOST && (
        <Line>
          <Button size="small" onPress={() => setPoints((all) => [...all, fresh()])}>
            {words.addPoint}
          </Button>
        </Line>
      )}
    </ActDialog>
  );
}
