import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useClock } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

type Act = { readonly variant?: ButtonVariant };

/** Put to the chief prosecutor, with reasons. */
export function Escalate({ variant = 'outlined' }: Act) {
  const { conferenceDesk } = useWords();
  const { after: text } = conferenceDesk;
  const [reasons, setReasons, clear] = useDraft('escalation.reasons');
  return (
    <ActDialog
      button={{ children: text.escalate, variant }}
      probe={{ type: 'escalate', reasons: '…' }}
      title={text.escalateTitle}
      lead={text.escalationLead}
      command={{ type: 'escalate', reasons: reasons.trim() || '…' }}
      missing={reasons.trim() === '' ? text.missing(text.escalateReasons) : null}
      confirmLabel={text.escalate}
      onDone={clear}
    >
      <TextArea
        label={text.escalateReasons}
        value={reasons}
        onChange={setReasons}
        maxLength={3000}
        rows={5}
        voice="record"
        isRequired
      />
    </ActDialog>
  );
}

/** The chief prosecutor decides, or sends it to the procuratorial committee. */
export function DecideEscalation({ variant = 'outlined' }: Act) {
  const { after: text } = useWords().conferenceDesk;
  const [way, setWay] = useState<'decided' | 'toCommittee' | null>(null);
  const [words, setWords, clear] = useDraft('escalation.decision');
  const label = way === 'toCommittee' ? text.textCommittee : text.text;
  const missing = way === null ? text.wayMissing : words.trim() === '' ? text.missing(label) : null;
  return (
    <ActDialog
      button={{ children: text.decide, variant }}
      probe={{ type: 'decideEscalation', way: 'decided', text: '…' }}
      title={text.decideTitle}
      command={way === null ? null : { type: 'decideEscalation', way, text: words.trim() || '…' }}
      missing={missing}
      confirmLabel={text.decide}
      onDone={clear}
    >
      <RadioGroup
        label={text.way}
        options={(['decided', 'toCommittee'] as const).map((id) => ({ id, label: text.ways[id] }))}
        value={way}
        onChange={setWay}
        isRequired
      />
      <TextArea
        label={label}
        value={words}
        onChange={setWords}
        maxLength={3000}
        rows={5}
        voice="record"
        isRequired
      />
    </ActDialog>
  );
}

/** What the committee found, and when it met. */
export function RecordCommittee({ variant = 'outlined' }: Act) {
  const { after: text } = useWords().conferenceDesk;
  const now = useClock()();
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const [words, setWords, clear] = useDraft('escalation.committee');
  const missing =
    words.trim() === '' ? text.missing(text.committeeText) : heldAt === null ? text.committeeMissing : null;
  return (
    <ActDialog
      button={{ children: text.committeeAct, variant }}
      probe={{ type: 'recordCommitteeResult', text: '…', heldAt: now }}
      title={text.committeeAct}
      command={heldAt === null ? null : { type: 'recordCommitteeResult', text: words.trim() || '…', heldAt }}
      missing={missing}
      confirmLabel={text.committeeAct}
      onDone={clear}
    >
      <DateTimeField
        label={text.committeeAt}
        value={heldAt}
        onChange={setHeldAt}
        start={now}
        latest={now}
        isRequired
      />
      <TextArea
        label={text.committeeText}
        value={words}
        onChange={setWords}
        maxLength={3000}
        rows={5}
        voice="record"
        isRequired
      />
    </ActDialog>
  );
}
