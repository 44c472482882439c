/** "Do you ask that anybody be recused?" — answered by oneself, or noted by the clerk for somebody without a device. */
import { lazy, Suspense, useState } from 'react';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Recusal.module.css';

const RaiseRecusalDialog = lazy(async () => ({
  default: (await import('./RaiseRecusalDialog.tsx')).RaiseRecusalDialog,
}));

export function RecusalQuestion({
  seat,
  isOther = false,
  onDone,
}: {
  readonly seat: Seat;
  readonly isOther?: boolean;
  readonly onDone?: () => void;
}) {
  const { recusal } = useWords().room;
  const [isRaising, setRaising] = useState(false);
  return (
    <div className={styles.question}>
      {!isOther && <strong>{recusal.question}</strong>}
      <p className={styles.soft}>{isOther ? recusal.askLead : recusal.questionMore}</p>
      {seat.recusal === 'none' && <p>{recusal.answeredNone}</p>}
      {seat.recusal === 'raised' && <p>{recusal.answeredRaised}</p>}
      <div className={styles.acts}>
        {seat.recusal === 'notAsked' && (
          <CommandButton
            command={{ type: 'answerRecusal', participantId: seat.id, raises: false }}
            onDone={onDone}
            refusalPlace="under"
          >
            {isOther ? recusal.recordNone : recusal.none}
          </CommandButton>
        )}
        <Button variant={seat.recusal === 'notAsked' ? 'outlined' : 'quiet'} onPress={() => setRaising(true)}>
          {isOther ? recusal.recordRaise : recusal.raise}
        </Button>
      </div>
      {isRaising && (
        <Suspense>
          <RaiseRecusalDialog
            seat={seat}
            onClose={() => {
              setRaising(false);
              onDone?.();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
