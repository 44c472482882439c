import { useState } from 'react';
import type { Meeting, Recusal } from '#shared/meeting/state.ts';
import type { Office } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { useOffice } from '../../live/useWho.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { Option } from '../../ui/Popover.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Recusal.module.css';

/** Granted or not, with reasons; whoever goes is replaced in the same act. */
export function DecideRecusalDialog({
  recusal,
  onClose,
}: {
  readonly recusal: Recusal;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const text = words.room.recusal;
  const { meeting } = useMeeting();
  const office = useOffice();
  const nameOf = useNames();
  const [decision, setDecision] = useState<'grant' | 'decline' | null>(null);
  const [replacementId, setReplacementId] = useState<string | null>(null);
  const [reason, setReason, clear] = useDraft(`decideRecusal.${recusal.id}`);
  const missing =
    decision === null ? words.common.choose : reason.trim() === '' ? words.common.reasonMissing : null;
  return (
    <CommandDialog
      title={text.decideTitle}
      onClose={onClose}
      refusal={missing}
      command={{
        type: 'decideRecusal',
        recusalId: recusal.id,
        granted: decision === 'grant',
        reason: reason.trim(),
        replacementId: decision === 'grant' ? replacementId : null,
      }}
      onDone={clear}
      confirmLabel={text.decideConfirm}
    >
      <div className={styles.fields}>
        <p>
          <strong>{text.pending(nameOf(recusal.byId), nameOf(recusal.againstId))}</strong>
        </p>
        <p className={styles.soft}>{text.pendingReason(recusal.reason)}</p>
        <RadioGroup
          label={text.decision}
          options={[
            { id: 'grant', label: text.grant },
            { id: 'decline', label: text.decline },
          ]}
          value={decision}
          onChange={setDecision}
        />
        {decision === 'grant' && (
          <ComboBox
            label={text.replacement}
            hint={text.replacementHint}
            placeholder={text.replacementPlaceholder}
            empty={text.noMatch}
            options={replacements(meeting, office, recusal.againstId)}
            value={replacementId}
            onChange={setReplacementId}
          />
        )}
        <TextArea label={words.common.reason} voice="record" rows={3} value={reason} onChange={setReason} />
      </div>
    </CommandDialog>
  );
}

/** Officers from the bank for an officer, people of the office for those on duty; the rule says who is unfit. */
function replacements(meeting: Meeting, office: Office, againstId: string): readonly Option[] {
  if (meeting.seats[againstId]?.roles.includes('officer'))
    return Object.values(office.officers)
      .filter((officer) => officer.removed === null && !meeting.seats[officer.id])
      .map((officer) => ({ id: officer.id, label: officer.name, hint: officer.unit }));
  return Object.values(office.people)
    .filter((person) => !person.retired && person.id !== againstId)
    .map((person) => ({ id: person.id, label: person.name, hint: person.title || person.department }));
}
