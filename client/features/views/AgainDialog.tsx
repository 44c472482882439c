/** After the discussion the chair has views given once more; the round before stays as it was (K15). */
import { useWords } from '../../i18n.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';

export function AgainDialog({ onClose }: { readonly onClose: () => void }) {
  const { again } = useWords().conferenceRoom;
  return (
    <ReasonDialog
      command={(reason) => ({ type: 'openViewsRound', reason })}
      title={again.title}
      lead={again.lead}
      confirmLabel={again.act}
      reasonLabel={again.reason}
      onClose={onClose}
    />
  );
}
