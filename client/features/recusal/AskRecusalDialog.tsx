import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RecusalQuestion } from './RecusalQuestion.tsx';

/** The clerk asks on the spot and notes the answer. */
export function AskRecusalDialog({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) {
  const { room, common } = useWords();
  return (
    <Dialog
      title={room.recusal.askTitle(seat.name)}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      size="small"
    >
      <RecusalQuestion seat={seat} isOther onDone={onClose} />
    </Dialog>
  );
}
