/** What the office did with the opinion, question by question with reasons, and whether the experts have seen it. */
import { unacknowledged } from '#shared/opinion/adoption.ts';
import { authorsOf } from '#shared/opinion/people.ts';
import type { Adoption } from '#shared/opinion/state.ts';
import type { AdoptionTreatment } from '#shared/opinion/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { Line, Prose, Soft, Stack } from '../../ui/Stack.tsx';
import { AdoptOpinion } from './AdoptOpinion.tsx';
import styles from './Opinion.module.css';

const tones: Readonly<Record<AdoptionTreatment, Tone>> = {
  adopted: 'good',
  partly: 'look',
  notAdopted: 'neutral',
};

export function AdoptionCard() {
  const { adoption: words } = useWords().opinionPages;
  const { opinion } = useOpinion();
  if (opinion.adoption) return <Adopted adoption={opinion.adoption} />;
  return (
    <Card title={words.title}>
      <Stack>
        <Soft small={false}>{opinion.stage === 'signed' ? words.lead : words.notYet}</Soft>
        {opinion.stage === 'signed' && (
          <div>
            <AdoptOpinion />
          </div>
        )}
      </Stack>
    </Card>
  );
}

function Adopted({ adoption }: { readonly adoption: Adoption }) {
  const { opinion: terms, opinionPages: words } = useWords();
  const { moment } = useFormats();
  const { opinion, expert, isAsker } = useOpinion();
  const authors = authorsOf(opinion).length;
  const seen = authors - unacknowledged(opinion).length;
  const questions = opinion.brief?.questions ?? [];
  const isMine = expert?.standing === 'accepted';
  return (
    <Card
      title={words.adoption.title}
      aside={<Pill tone={tones[adoption.treatment]}>{terms.adoptions[adoption.treatment]}</Pill>}
      foot={
        <Line>
          {isMine && !expert.feedback && <Acknowledge />}
          {isAsker && <Archive />}
          <Soft>
            {opinion.stage === 'archived' ? words.adoption.archived : words.adoption.seen(seen, authors)}
          </Soft>
        </Line>
      }
    >
      {adoption.reasons !== '' && <Prose>{adoption.reasons}</Prose>}
      {adoption.perQuestion.map(({ questionId, treatment, reasons }) => (
        <div key={questionId} className={styles.point}>
          <Line>
            <strong>{questions.find(({ id }) => id === questionId)?.text}</strong>
            <Pill tone={tones[treatment]}>{terms.adoptions[treatment]}</Pill>
          </Line>
          {reasons !== '' && <Prose>{reasons}</Prose>}
        </div>
      ))}
      <Soft>{words.adoption.decidedBy(adoption.decidedBy || opinion.requester, moment(adoption.at))}</Soft>
    </Card>
  );
}

function Acknowledge() {
  const { adoption: words } = useWords().opinionPages;
  return (
    <CommandButton
      variant="primary"
      command={{ type: 'acknowledgeFeedback', remark: '' }}
      confirm={{
        title: words.acknowledgeTitle,
        text: words.acknowledgeLead,
        confirmLabel: words.acknowledge,
        reason: {
          label: words.remark,
          isRequired: false,
          withReason: (remark) => ({ type: 'acknowledgeFeedback', remark }),
        },
      }}
    >
      {words.acknowledge}
    </CommandButton>
  );
}

function Archive() {
  const { opinion } = useOpinion();
  const { adoption: words } = useWords().opinionPages;
  if (opinion.stage !== 'adopted') return null;
  return (
    <CommandButton
      command={{ type: 'archiveOpinion' }}
      confirm={{ title: words.archive, text: words.archiveLead, confirmLabel: words.archive }}
    >
      {words.archive}
    </CommandButton>
  );
}
