/** The door: who waits outside, whether he has been checked, and letting him in. */
import { lazy, Suspense, useState } from 'react';
import { isKeptApart } from '#shared/meeting/attendance.ts';
import { isOver } from '#shared/meeting/procedure.ts';
import { declaresInterests, isAttendee, isOnDuty } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { isStep } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Attendance.module.css';
import { conflictWords } from './CheckMarks.tsx';

const IdentityDialog = lazy(async () => ({ default: (await import('./IdentityDialog.tsx')).IdentityDialog }));

/** Whoever attended a conference waits for nothing while the views are stated. */
const isSentOut = (meeting: Meeting, seat: Seat): boolean =>
  isAttendee(seat) && isStep(meeting.stage) && isKeptApart(meeting, meeting.stage, seat);

export function WaitingCard() {
  const words = useWords();
  const { people } = words.room;
  const { meeting, seat: mine } = useMeeting();
  const [checked, setChecked] = useState<Seat | null>(null);
  const waiting = Object.values(meeting.seats).filter(
    (seat) => seat.whereabouts === 'waiting' && !isSentOut(meeting, seat),
  );
  const keepsDoor = mine?.roles.some((role) => role === 'clerk' || role === 'presider') ?? false;
  if (waiting.length === 0 || !keepsDoor || isOver(meeting.stage)) return null;
  return (
    <section className={styles.door} aria-label={people.waitingRoom(waiting.length)}>
      <h2 className={styles.doorTitle}>{people.waitingRoom(waiting.length)}</h2>
      <ul className={styles.list}>
        {waiting.map((seat) => (
          <li key={seat.id} className={styles.waiting}>
            <span className={styles.waiter}>
              <strong>{seat.name}</strong>
              <span className={styles.soft}>
                {roleWords(words, seat)}
                {words.common.dot}
                {seat.identity ? people.identityDone : people.identityOpen}
                {declaresInterests(seat) && `${words.common.dot}${conflictWords(seat, people)}`}
              </span>
            </span>
            {seat.identity || isOnDuty(seat) ? (
              <CommandButton
                size="small"
                refusalPlace="under"
                label={people.admitName(seat.name)}
                command={{ type: 'admit', participantId: seat.id }}
              >
                {people.admit}
              </CommandButton>
            ) : (
              <Button size="small" onPress={() => setChecked(seat)}>
                {people.identity}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Suspense>{checked && <IdentityDialog seat={checked} onClose={() => setChecked(null)} />}</Suspense>
    </section>
  );
}
