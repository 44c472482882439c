/** Handing the opinion in: how firm each conclusion is, and a note. Not before everything typed is saved. */
import { useState } from 'react';
import { type Certainty, certainties } from '#shared/opinion/terms.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useOpinion } from '../../live/useOpinion.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useDocumentState } from './useOpinionDocument.ts';

export function SubmitDialog({ live }: { readonly live: LiveDocument }) {
  const { opinion: terms, opinionDesk } = useWords();
  const words = opinionDesk.submit;
  const toasts = useToasts();
  const { opinion } = useOpinion();
  const [chosen, setChosen] = useState<Readonly<Record<string, Certainty>>>({});
  const [note, setNote, forgetNote] = useDraft('submit.note');
  const state = useDocumentState(live);
  const questions = opinion.brief?.questions ?? [];
  const conclusions = questions.flatMap(({ id }) => {
    const certainty = chosen[id];
    return certainty ? [{ questionId: id, certainty }] : [];
  });
  const probe = questions.map(({ id }) => ({ questionId: id, certainty: 'definite' as const }));
  return (
    <ActDialog
      button={{ children: words.act, variant: 'primary' }}
      probe={{ type: 'submitOpinion', conclusions: probe, note: '' }}
      refusal={state && state.unconfirmed > 0 ? words.unsaved : null}
      title={words.title}
      lead={words.lead}
      command={{ type: 'submitOpinion', conclusions, note }}
      missing={conclusions.length < questions.length ? words.missing : null}
      confirmLabel={words.act}
      size="wide"
      onDone={() => {
        forgetNote();
        toasts.say({ text: words.done, tone: 'good' });
      }}
    >
      {questions.map(({ id, text }, index) => (
        <RadioGroup
          key={id}
          label={words.certainty(opinionDesk.numerals[index] ?? String(index + 1), text)}
          inline
          options={certainties.map((one) => ({ id: one, label: terms.certainties[one] }))}
          value={chosen[id] ?? null}
          onChange={(certainty) => setChosen((before) => ({ ...before, [id]: certainty }))}
          isRequired
        />
      ))}
      <TextArea label={words.note} hint={words.noteHint} value={note} onChange={setNote} maxLength={1000} />
    </ActDialog>
  );
}
