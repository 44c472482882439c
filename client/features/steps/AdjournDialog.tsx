/** The chair adjourns the conference to another day, for more evidence. */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useClock } from '../../live/useMeeting.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const DAY = 86_400_000;

export function AdjournDialog({ onClose }: { readonly onClose: () => void }) {
  const { conferenceRoom, common } = useWords();
  const { adjourn } = conferenceRoom;
  const now = useClock()();
  const [startsAt, setStartsAt] = useState<number | null>(null);
  const [reason, setReason, clear, savedAt] = useDraft('adjourn.reason');
  const missing = reason.trim() === '' ? common.reasonMissing : startsAt === null ? adjourn.missing : null;
  return (
    <CommandDialog
      title={adjourn.title}
      onClose={onClose}
      size="small"
      refusal={missing}
      command={{
        type: 'adjournConference',
        reason: reason.trim() || '…',
        startsAt: startsAt ?? now + DAY,
      }}
      onDone={clear}
      confirmLabel={adjourn.act}
    >
      <Stack>
        <p>{adjourn.lead}</p>
        <TextArea
          label={adjourn.reason}
          hint={common.reasonHint}
          voice="record"
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
        <DraftNote text={reason} savedAt={savedAt} />
        <DateTimeField
          label={adjourn.startsAt}
          value={startsAt}
          onChange={setStartsAt}
          start={now + 7 * DAY}
          earliest={now}
          isRequired
        />
      </Stack>
    </CommandDialog>
  );
}
