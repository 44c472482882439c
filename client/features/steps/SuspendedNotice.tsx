import { pendingRecusal } from '#shared/meeting/recused.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** As long as the hearing is suspended: since why, and who lifts it. */
export function SuspendedNotice() {
  const { room } = useWords();
  const { meeting, seat } = useMeeting();
  const isPresider = seat?.roles.includes('presider') ?? false;
  if (!meeting.suspension) return null;
  const recusal = pendingRecusal(meeting);
  return (
    <Notice
      tone="live"
      shape="strip"
      announce="now"
      title={room.steps.suspendedTitle}
      action={
        <CommandButton variant={isPresider ? 'primary' : 'outlined'} command={{ type: 'resumeHearing' }}>
          {room.steps.resume}
        </CommandButton>
      }
    >
      {recusal ? room.steps.suspendedRecusal : room.steps.suspendedBy(meeting.suspension.reason)}
    </Notice>
  );
}
