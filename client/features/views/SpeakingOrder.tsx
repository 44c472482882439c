/** In which order the views are spoken: who has, who does, who is next; the chair last (K5, K13). */
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { nextToSpeak } from '#shared/meeting/rounds.ts';
import { isAdmitted } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { classes } from '../../ui/classes.ts';
import styles from './Views.module.css';

export function SpeakingOrder({ round }: { readonly round: ViewsRound }) {
  const { table: text } = useWords().conferenceRoom;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const next = nextToSpeak(meeting);
  const speaker = meeting.floor.speaker?.participantId;
  const order = (meeting.conference?.order ?? []).filter(
    (id) => isAdmitted(meeting, id) || round.spoken.includes(id),
  );
  const stateOf = (id: string) =>
    id === speaker ? text.speaking : round.spoken.includes(id) ? text.spoken : id === next ? text.next : null;
  return (
    <div className={styles.order}>
      <h3 className={styles.orderHead}>{text.order}</h3>
      <ol className={styles.speakers}>
        {order.map((id) => (
          <li
            key={id}
            className={classes(
              styles.speaker,
              round.spoken.includes(id) && styles.spoken,
              id === (speaker ?? next) && styles.now,
            )}
          >
            {nameOf(id)}
            {stateOf(id) !== null && <small>{stateOf(id)}</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}
