/** Order in the room: the presider admonishes, or orders out; both with a reason for the record. */
import { useWords } from '../../i18n.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';
import { useNames } from '../../live/useNames.ts';

type OrderDialogProps = { readonly participantId: string; readonly onClose: () => void };

export function AdmonishDialog({ participantId, onClose }: OrderDialogProps) {
  const { room, common } = useWords();
  const nameOf = useNames();
  return (
    <ReasonDialog
      command={(reason) => ({ type: 'admonish', participantId, reason })}
      title={`${room.people.admonish}${common.dot}${nameOf(participantId)}`}
      lead={room.people.admonishLead}
      confirmLabel={room.people.admonish}
      reasonLabel={common.reason}
      onClose={onClose}
    />
  );
}

export function OrderOutDialog({ participantId, onClose }: OrderDialogProps) {
  const { room, common } = useWords();
  const nameOf = useNames();
  return (
    <ReasonDialog
      command={(reason) => ({ type: 'orderOut', participantId, reason })}
      title={`${room.people.orderOut}${common.dot}${nameOf(participantId)}`}
      lead={room.people.orderOutLead}
      confirmLabel={room.people.orderOut}
      reasonLabel={common.reason}
      tone="danger"
      onClose={onClose}
    />
  );
}
