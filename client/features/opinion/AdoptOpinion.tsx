/** Saying how the opinion is adopted: each question for itself; the whole is what the parts make it. */
import { useState } from 'react';
import { type AdoptionTreatment, adoptions } from '#shared/opinion/terms.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Line } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './Opinion.module.css';

type Part = { readonly treatment: AdoptionTreatment | null; readonly reasons: string };
const blank: Part = { treatment: null, reasons: '' };

/** Null while a question is left. */
function wholeOf(parts: readonly Part[]): AdoptionTreatment | null {
  if (parts.some(({ treatment }) => treatment === null)) return null;
  if (parts.every(({ treatment }) => treatment === 'adopted')) return 'adopted';
  return parts.every(({ treatment }) => treatment === 'notAdopted') ? 'notAdopted' : 'partly';
}

export function AdoptOpinion() {
  const { opinion: terms, opinionPages: words, opinionDesk } = useWords();
  const toasts = useToasts();
  const { opinion } = useOpinion();
  const [given, setGiven] = useState<Readonly<Record<string, Part>>>({});
  const [reasons, setReasons] = useState('');
  const questions = opinion.brief?.questions ?? [];
  const partOf = (id: string): Part => given[id] ?? blank;
  const change = (id: string, part: Partial<Part>) =>
    setGiven((all) => ({ ...all, [id]: { ...blank, ...all[id], ...part } }));
  const parts = questions.map(({ id }) => partOf(id));
  const treatment = wholeOf(parts);
  const needsReasons = treatment !== null && treatment !== 'adopted';
  const lacksReasons =
    (needsReasons && reasons.trim() === '') ||
    parts.some((part) => part.treatment !== 'adopted' && part.reasons.trim() === '');
  const perQuestion = questions.flatMap(({ id }) => {
    const part = partOf(id);
    return part.treatment ? [{ questionId: id, treatment: part.treatment, reasons: part.reasons }] : [];
  });
  return (
    <ActDialog
      button={{ children: words.adoption.act, variant: 'primary' }}
      probe={{
        type: 'adoptOpinion',
        treatment: 'adopted',
        reasons: '',
        perQuestion: questions.map(({ id }) => ({ questionId: id, treatment: 'adopted', reasons: '' })),
      }}
      title={words.adoption.act}
      lead={words.adoption.lead}
      command={treatment === null ? null : { type: 'adoptOpinion', treatment, reasons, perQuestion }}
      missing={treatment === null || lacksReasons ? words.adoption.missing : null}
      confirmLabel={words.adoption.act}
      size="wide"
      onDone={() => toasts.say({ text: words.adoption.done, tone: 'good' })}
    >
      {questions.map(({ id, text }, index) => (
        <fieldset key={id} className={styles.fieldset}>
          <RadioGroup
            label={words.adoption.question(opinionDesk.numerals[index] ?? String(index + 1), text)}
            inline
            options={adoptions.map((one) => ({ id: one, label: terms.adoptions[one] }))}
            value={partOf(id).treatment}
            onChange={(next) => change(id, { treatment: next })}
            isRequired
          />
          {partOf(id).treatment !== null && partOf(id).treatment !== 'adopted' && (
            <TextArea
              label={words.adoption.reasons}
              value={partOf(id).reasons}
              onChange={(next) => change(id, { reasons: next })}
              maxLength={2000}
              voice="record"
              isRequired
            />
          )}
        </fieldset>
      ))}
      {treatment !== null && (
        <Line>
          <strong>{words.adoption.whole}</strong>
          <Pill tone="info">{terms.adoptions[treatment]}</Pill>
        </Line>
      )}
      {needsReasons && (
        <TextArea
          label={`${words.adoption.whole} · ${words.adoption.reasons}`}
          hint={words.adoption.reasonsHint}
          value={reasons}
          onChange={setReasons}
          maxLength={3000}
          voice="record"
          isRequired
        />
      )}
    </ActDialog>
  );
}
