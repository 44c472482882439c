import { useState } from 'react';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';

/** An assistant from the roster, within his term; the others are listed with the reason. */
export function InviteAssistant() {
  const { hearing, refusals } = useWords();
  const words = hearing.people;
  const { meeting } = useMeeting();
  const office = useOffice();
  const now = useClock()();
  const [assistantId, setAssistantId] = useState<string | null>(null);
  const [remote, setRemote] = useState(false);
  const heldAt = Math.max(now, meeting.plan?.startsAt ?? now);
  const reasonOf = (assistant: SpecialAssistant) => {
    const seat = meeting.seats[assistant.id];
    if (seat && seat.whereabouts !== 'withdrawn') return refusals.participantSeated;
    const isOver = assistant.ended !== null || assistant.until < heldAt || assistant.from > heldAt;
    return isOver ? refusals.assistantTermOver : undefined;
  };
  const options = Object.values(office.assistants).map((assistant) => {
    const reason = reasonOf(assistant);
    return {
      id: assistant.id,
      label: assistant.name,
      hint: `${assistant.field} · ${assistant.organ}`,
      ...(reason !== undefined && { reason }),
    };
  });
  const first = options.find((option) => !('reason' in option));
  return (
    <ActDialog
      button={{ children: words.invite, size: 'small' }}
      probe={{ type: 'inviteAssistant', assistantId: assistantId ?? first?.id ?? '…', remote }}
      title={words.inviteTitle}
      lead={words.inviteLead}
      command={assistantId === null ? null : { type: 'inviteAssistant', assistantId, remote }}
      missing={assistantId === null ? words.assistantMissing : null}
      confirmLabel={words.inviteAct}
      onDone={() => setAssistantId(null)}
    >
      <ComboBox
        label={words.assistant}
        options={options}
        value={assistantId}
        onChange={setAssistantId}
        placeholder={words.chooseAssistant}
        empty={words.nobodyFound}
        isRequired
      />
      <Checkbox isSelected={remote} onChange={setRemote} hint={words.remoteHint}>
        {words.remote}
      </Checkbox>
    </ActDialog>
  );
}
