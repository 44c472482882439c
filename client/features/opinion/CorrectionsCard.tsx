/** What authors had typed on devices that slept, asked for as corrections; who asked for the opinion decides. */
import type { TextCorrection } from '#shared/opinion/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Line, Prose, Soft } from '../../ui/Stack.tsx';
import styles from './Opinion.module.css';

export function CorrectionsCard() {
  const { corrections: words } = useWords().opinionPages;
  const { moment } = useFormats();
  const { opinion, isAsker } = useOpinion();
  const nameOf = useOpinionNames();
  const corrections = Object.values(opinion.corrections);
  if (corrections.length === 0) return null;
  return (
    <Card title={words.title}>
      {corrections.map((correction) => (
        <div key={correction.id} className={styles.point}>
          <Soft>{words.by(nameOf(correction.byId), moment(correction.at))}</Soft>
          <Prose>{correction.text}</Prose>
          {correction.answer ? (
            <Soft>
              {correction.answer.accepted
                ? words.accepted(correction.answer.words)
                : words.declined(correction.answer.words)}
            </Soft>
          ) : (
            isAsker && <Decide correction={correction} />
          )}
        </div>
      ))}
    </Card>
  );
}

function Decide({ correction }: { readonly correction: TextCorrection }) {
  const { corrections: words } = useWords().opinionPages;
  const { opinion } = useOpinion();
  const correctionId = correction.id;
  return (
    <Line>
      <CommandButton
        size="small"
        command={{ type: 'acceptTextCorrection', correctionId, note: '' }}
        refusal={opinion.stage === 'drafting' ? null : words.reopenFirst}
        confirm={{
          title: words.acceptTitle,
          text: words.acceptLead,
          confirmLabel: words.accept,
          reason: {
            label: words.note,
            isRequired: false,
            withReason: (note) => ({ type: 'acceptTextCorrection', correctionId, note }),
          },
        }}
      >
        {words.accept}
      </CommandButton>
      <CommandButton
        size="small"
        command={{ type: 'declineTextCorrection', correctionId, reason: '…' }}
        confirm={{
          title: words.declineTitle,
          text: words.declineLead,
          confirmLabel: words.decline,
          reason: {
            label: words.reason,
            withReason: (reason) => ({ type: 'declineTextCorrection', correctionId, reason }),
          },
        }}
      >
        {words.decline}
      </CommandButton>
    </Line>
  );
}
