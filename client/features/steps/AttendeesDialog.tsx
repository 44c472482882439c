/** The chair settles whether those without a vote leave before the views; to let them stay needs a reason (K9). */
import { useWords } from '../../i18n.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';

export function AttendeesDialog({ onClose }: { readonly onClose: () => void }) {
  const { conferenceRoom, common } = useWords();
  const { attendees } = conferenceRoom;
  const leave = !(useMeeting().meeting.conference?.attendeesLeave ?? true);
  const label = leave ? attendees.leave : attendees.stay;
  return (
    <ReasonDialog
      command={(reason) => ({ type: 'settleAttendees', leave, reason })}
      title={label}
      lead={leave ? attendees.leaveLead : attendees.stayLead}
      confirmLabel={label}
      reasonLabel={common.reason}
      isRequired={!leave}
      onClose={onClose}
    />
  );
}
