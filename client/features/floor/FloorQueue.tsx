import { X } from 'lucide-react';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { formatSpan } from '../../ui/clock.ts';
import styles from './Floor.module.css';
import { usualSeconds } from './speakingTime.ts';

/** Who waits, in order; the presider gives the floor to any of them. */
export function FloorQueue() {
  const { room } = useWords();
  const { meeting, seat: mine } = useMeeting();
  const nameOf = useNames();
  const now = useServerNow();
  const { queue } = meeting.floor;
  const isPresider = mine?.roles.includes('presider') ?? false;
  if (queue.length === 0) return null;
  return (
    <ol className={styles.queue} aria-label={room.floor.queue}>
      {queue.map(({ participantId, at }, index) => (
        <li key={participantId} className={styles.waiting}>
          <span className={styles.place}>{index + 1}</span>
          <span className={styles.waiter}>{nameOf(participantId)}</span>
          {isPresider ? (
            <>
              <CommandButton
                size="small"
                label={room.floor.giveTo(nameOf(participantId))}
                refusalPlace="under"
                command={{
                  type: 'giveFloor',
                  participantId,
                  seconds: usualSeconds(meeting, participantId),
                  issueId: meeting.issueId,
                }}
              >
                {room.floor.give}
              </CommandButton>
              <CommandButton
                size="small"
                variant="quiet"
                label={room.floor.remove(nameOf(participantId))}
                icon={<X aria-hidden="true" size={16} />}
                command={{ type: 'withdrawRequest', participantId }}
              >
                {null}
              </CommandButton>
            </>
          ) : (
            <span className={styles.soft}>{room.floor.waited(formatSpan(Math.max(0, now - at)))}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
