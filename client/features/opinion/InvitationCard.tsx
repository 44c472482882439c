/** The invitation as the expert answers it: interests first, then secrecy and yes, or no with a reason. */
import { useState } from 'react';
import type { Expert } from '#shared/opinion/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function InvitationCard({ expert }: { readonly expert: Expert }) {
  const { invitation: words } = useWords().opinionPages;
  const { moment } = useFormats();
  const { opinion } = useOpinion();
  const [keeps, setKeeps] = useState(false);
  const { brief, requester } = opinion;
  const { conflict, remindedAt, standing } = expert;
  if (standing === 'declined') return <Notice>{words.declined}</Notice>;
  if (standing === 'withdrawn')
    return <Notice title={words.withdrawn}>{words.withdrawnBecause(expert.why)}</Notice>;
  if (standing !== 'invited' || !brief) return null;
  return (
    <Card title={words.title}>
      <Stack>
        <Soft small={false}>{words.from(requester, moment(brief.deadline))}</Soft>
        {remindedAt !== null && <Notice tone="look">{words.reminder(moment(remindedAt))}</Notice>}
        {conflict ? <Declared conflict={conflict} /> : <DeclareConflict />}
        {conflict && (
          <Checkbox isSelected={keeps} onChange={setKeeps}>
            {words.secrecy}
          </Checkbox>
        )}
        <Line>
          <CommandButton
            variant="primary"
            refusalPlace="under"
            command={{ type: 'acceptInvitation', keepsSecrecy: true }}
            refusal={conflict && !keeps ? words.secrecyMissing : null}
          >
            {words.accept}
          </CommandButton>
          <CommandButton
            command={{ type: 'declineInvitation', reason: '…' }}
            confirm={{
              title: words.declineTitle,
              text: words.declineLead,
              confirmLabel: words.decline,
              reason: {
                label: words.declineReason,
                withReason: (reason) => ({ type: 'declineInvitation', reason }),
              },
            }}
          >
            {words.decline}
          </CommandButton>
        </Line>
      </Stack>
    </Card>
  );
}

function Declared({ conflict }: { readonly conflict: NonNullable<Expert['conflict']> }) {
  const { invitation: words } = useWords().opinionPages;
  if (!conflict.conflict) return <Notice tone="good">{words.declaredNone}</Notice>;
  if (conflict.cleared !== null)
    return <Notice tone="good">{words.declaredCleared(conflict.cleared)}</Notice>;
  return <Notice tone="look">{words.declaredSome}</Notice>;
}

function DeclareConflict() {
  const { invitation: words } = useWords().opinionPages;
  const [answer, setAnswer] = useState<'none' | 'some' | null>(null);
  const [statement, setStatement] = useState('');
  const isSilent = answer === 'some' && statement.trim() === '';
  const missing = answer === null ? words.conflictMissing : isSilent ? words.statementMissing : null;
  return (
    <Stack gap="small">
      <RadioGroup
        label={words.conflictTitle}
        hint={words.conflictLead}
        options={[
          { id: 'none', label: words.conflictNone },
          { id: 'some', label: words.conflictSome },
        ]}
        value={answer}
        onChange={setAnswer}
        isRequired
      />
      {answer === 'some' && (
        <TextArea
          label={words.conflictStatement}
          value={statement}
          onChange={setStatement}
          maxLength={500}
          isRequired
        />
      )}
      <div>
        <CommandButton
          command={{
            type: 'declareConflict',
            conflict: answer === 'some',
            statement: answer === 'some' ? statement.trim() || '…' : '',
          }}
          refusal={missing}
          refusalPlace="under"
        >
          {words.declare}
        </CommandButton>
      </div>
    </Stack>
  );
}
