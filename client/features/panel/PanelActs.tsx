import { useState } from 'react';
import { sits } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { judgedBank } from './panelDraft.ts';

/** The officers were told case, questions and law (rule Art. 11). */
export function BriefPanel({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { panel } = useWords().hearing;
  const [note, setNote, clear] = useDraft('panel.brief');
  return (
    <ActDialog
      button={{ children: panel.brief, variant }}
      probe={{ type: 'briefPanel', note: '' }}
      title={panel.briefTitle}
      lead={panel.briefLead}
      command={{ type: 'briefPanel', note }}
      confirmLabel={panel.briefAct}
      onDone={clear}
    >
      <TextArea
        label={panel.briefNote}
        placeholder={panel.briefHint}
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
    </ActDialog>
  );
}

export function ReplaceOfficer({ seat }: { readonly seat: Seat }) {
  const { hearing, refusals, common } = useWords();
  const { panel } = hearing;
  const { meeting } = useMeeting();
  const office = useOffice();
  const [officerId, setOfficerId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const options = judgedBank(meeting, office)
    .filter(({ officer }) => !sits(meeting, officer.id, 'officer'))
    .map(({ officer, why }) => ({
      id: officer.id,
      label: officer.name,
      hint: [officer.unit, officer.field].filter((part) => part !== '').join(common.dot),
      ...(why && { reason: refusals[why] }),
    }));
  const anybody = options.find((option) => !('reason' in option))?.id ?? '…';
  const missing =
    officerId === null ? panel.replaceMissing : reason.trim() === '' ? panel.reasonMissing : null;
  return (
    <ActDialog
      button={{
        children: panel.replace,
        variant: 'quiet',
        size: 'small',
        label: panel.replaceTitle(seat.name),
      }}
      probe={{ type: 'replaceOfficer', participantId: seat.id, officerId: anybody, reason: '…' }}
      title={panel.replaceTitle(seat.name)}
      lead={panel.replaceLead}
      command={
        officerId === null ? null : { type: 'replaceOfficer', participantId: seat.id, officerId, reason }
      }
      missing={missing}
      confirmLabel={panel.replaceAct}
    >
      <ComboBox
        label={panel.replaceWith}
        options={options}
        value={officerId}
        onChange={setOfficerId}
        empty={common.nothingFound}
        isRequired
      />
      <TextArea label={panel.replaceReason} value={reason} onChange={setReason} maxLength={1000} isRequired />
    </ActDialog>
  );
}

/** An officer or assistant says for himself whether he has an interest in the case. */
export function DeclareConflict({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { panel } = useWords().hearing;
  const [answer, setAnswer] = useState<'no' | 'yes' | null>(null);
  const [statement, setStatement, clear] = useDraft('panel.conflict');
  const unsaid = answer === 'yes' && statement.trim() === '';
  const missing = answer === null ? panel.declareMissing : unsaid ? panel.statementHint : null;
  return (
    <ActDialog
      button={{ children: panel.declare, variant }}
      probe={{ type: 'declareConflict', conflict: false, statement: '' }}
      title={panel.declareTitle}
      lead={panel.declareLead}
      command={answer === null ? null : { type: 'declareConflict', conflict: answer === 'yes', statement }}
      missing={missing}
      confirmLabel={panel.declareAct}
      onDone={clear}
    >
      <RadioGroup
        label={panel.declareTitle}
        labelHidden
        options={[
          { id: 'no', label: panel.declareNo },
          { id: 'yes', label: panel.declareYes },
        ]}
        value={answer}
        onChange={setAnswer}
        isRequired
      />
      <TextArea
        label={panel.statement}
        hint={panel.statementHint}
        value={statement}
        onChange={setStatement}
        maxLength={500}
        isRequired={answer === 'yes'}
      />
    </ActDialog>
  );
}
