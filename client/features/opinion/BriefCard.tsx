/** What is asked, by whom, until when; who asked may give more time or call it off. */
import { useState } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { DeadlinePill } from '../../live/DeadlinePill.tsx';
import { useClock, useOpinion } from '../../live/useOpinion.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Line, Prose, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Opinion.module.css';

export function BriefCard() {
  const { opinion: terms, opinionPages: words } = useWords();
  const { moment } = useFormats();
  const { opinion, isAsker } = useOpinion();
  const { brief, extensions, cancelled } = opinion;
  if (!brief) return null;
  const isOpen = cancelled === null && opinion.signedAt === null;
  const prose = (label: string, text: string): readonly Fact[] =>
    text === '' ? [] : [{ label, value: <Prose>{text}</Prose> }];
  return (
    <Card
      title={words.brief.title}
      foot={
        isAsker &&
        isOpen && (
          <Line>
            <ExtendDeadline deadline={brief.deadline} />
            <CommandButton
              variant="quiet"
              command={{ type: 'cancelOpinion', reason: '…' }}
              confirm={{
                title: words.brief.cancel,
                text: words.brief.cancelLead,
                confirmLabel: words.brief.cancel,
                tone: 'danger',
                reason: {
                  label: words.brief.cancelReason,
                  withReason: (reason) => ({ type: 'cancelOpinion', reason }),
                },
              }}
            >
              {words.brief.cancel}
            </CommandButton>
          </Line>
        )
      }
    >
      <Stack>
        <ol className={styles.questions} aria-label={words.brief.questions}>
          {brief.questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
        <Facts
          facts={[
            ...prose(words.brief.background, brief.background),
            {
              label: words.brief.deadline,
              value: (
                <Line>
                  {moment(brief.deadline)}
                  {isOpen && <DeadlinePill deadline={brief.deadline} />}
                  {extensions.length > 0 && <Soft>{words.brief.extended(extensions.length)}</Soft>}
                </Line>
              ),
            },
            { label: words.brief.asker, value: opinion.requester },
            { label: words.brief.origin, value: terms.origins[brief.origin.kind] },
            ...prose(words.brief.supervisedOrgan, brief.supervisedOrgan),
            ...prose(words.brief.confidentiality, brief.confidentiality),
          ]}
        />
      </Stack>
    </Card>
  );
}

function ExtendDeadline({ deadline }: { readonly deadline: number }) {
  const { brief: words } = useWords().opinionPages;
  const now = useClock()();
  const [until, setUntil] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const later = Math.max(deadline, now) + 86_400_000;
  const isMissing = until === null || reason.trim() === '';
  return (
    <ActDialog
      button={{ children: words.extend }}
      probe={{ type: 'extendDeadline', deadline: later, reason: '…' }}
      title={words.extend}
      lead={words.extendLead}
      command={until === null ? null : { type: 'extendDeadline', deadline: until, reason }}
      missing={isMissing ? words.missing : null}
      confirmLabel={words.extend}
    >
      <DateTimeField
        label={words.newDeadline}
        value={until}
        onChange={setUntil}
        start={later}
        earliest={later}
        isRequired
      />
      <TextArea label={words.reason} value={reason} onChange={setReason} maxLength={1000} isRequired />
    </ActDialog>
  );
}
