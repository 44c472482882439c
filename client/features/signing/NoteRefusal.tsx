/** The clerk notes that somebody present refuses or cannot sign, before a witness. */
import { useState } from 'react';
import { mustSign } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function NoteRefusal({ seat }: { readonly seat: Seat }) {
  const { signing, common } = useWords();
  const { meeting, who } = useMeeting();
  const [reason, setReason, forget] = useDraft(`refusal.${seat.id}`);
  const [witnessId, setWitnessId] = useState<string | null>(null);
  const sha256 = meeting.minutes?.sha256 ?? '';
  const witnesses = Object.values(meeting.seats).filter(
    (one) => mustSign(one) && one.id !== seat.id && one.id !== who.personId,
  );
  const noted = (why: string, witness: string | null) =>
    ({ type: 'refuseToSign', participantId: seat.id, sha256, reason: why, witnessId: witness }) as const;
  const missing =
    reason.trim() === '' ? common.reasonMissing : witnessId === null ? signing.noteWitnessMissing : null;
  return (
    <ActDialog
      button={{ children: signing.note, label: signing.noteFor(seat.name), size: 'small', variant: 'quiet' }}
      probe={noted('…', witnesses[0]?.id ?? null)}
      title={signing.noteTitle(seat.name)}
      lead={signing.noteLead}
      command={missing === null ? noted(reason.trim(), witnessId) : null}
      missing={missing}
      confirmLabel={signing.noteConfirm}
      onDone={forget}
    >
      <TextArea
        label={signing.noteReason}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        voice="record"
        isRequired
      />
      <Select
        label={signing.noteWitness}
        hint={signing.noteWitnessHint}
        placeholder={common.choose}
        options={witnesses.map((one) => ({ id: one.id, label: one.name }))}
        value={witnessId}
        onChange={setWitnessId}
        isRequired
      />
    </ActDialog>
  );
}
