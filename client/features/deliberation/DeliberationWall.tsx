/** For those outside while the officers are alone: that they are, since when, and how many opinions are in. */
import { formsGiven } from '#shared/meeting/deliberation.ts';
import { officersPresent } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Deliberation.module.css';

export function DeliberationWall({ isLow = false }: { readonly isLow?: boolean }) {
  const { room } = useWords().deliberation;
  const { meeting } = useMeeting();
  const now = useServerNow();
  const given = formsGiven(meeting).length;
  const since = meeting.enteredAt.deliberation;
  return (
    <div className={classes(styles.wall, isLow && styles.low)}>
      <p className={styles.wallTitle}>{room.outside}</p>
      {since !== undefined && (
        <p className={styles.wallClock}>
          {room.elapsed} <Clock ms={Math.max(0, now - since)} />
        </p>
      )}
      {given > 0 && <p>{room.outsideCount(given, officersPresent(meeting).length)}</p>}
      <p className={styles.soft}>{room.outsideMore}</p>
    </div>
  );
}
