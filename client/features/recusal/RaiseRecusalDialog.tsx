import { useState } from 'react';
import { takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Recusal.module.css';

/** Against whom, and why; the hearing is suspended until it is decided. */
export function RaiseRecusalDialog({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) {
  const words = useWords();
  const { recusal } = words.room;
  const { meeting } = useMeeting();
  const [againstId, setAgainstId] = useState<string | null>(null);
  const [reason, setReason, clear, savedAt] = useDraft(`recusal.${seat.id}`);
  const others = Object.values(meeting.seats).filter((one) => one.id !== seat.id && takesPart(one));
  const missing =
    againstId === null ? recusal.againstMissing : reason.trim() === '' ? words.common.reasonMissing : null;
  return (
    <CommandDialog
      title={recusal.raiseTitle}
      onClose={onClose}
      size="small"
      command={{
        type: 'raiseRecusal',
        participantId: seat.id,
        againstId: againstId ?? '',
        reason: reason.trim(),
      }}
      refusal={missing}
      onDone={clear}
      confirmLabel={recusal.raiseConfirm}
    >
      <div className={styles.fields}>
        <p className={styles.soft}>{recusal.raiseLead}</p>
        <Select
          label={recusal.against}
          placeholder={recusal.againstPlaceholder}
          options={others.map((one) => ({ id: one.id, label: one.name, hint: roleWords(words, one) }))}
          value={againstId}
          onChange={setAgainstId}
        />
        <TextArea label={words.common.reason} voice="record" value={reason} onChange={setReason} rows={4} />
        <DraftNote text={reason} savedAt={savedAt} />
      </div>
    </CommandDialog>
  );
}
