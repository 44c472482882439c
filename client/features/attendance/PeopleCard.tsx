/** Who is here: everybody of the hearing with his dot, what is still to be checked, and the acts on each. */
import type { ReactNode } from 'react';
import { isOnDuty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { People, PersonLine } from '../../ui/PersonLine.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './Attendance.module.css';
import { CheckMarks } from './CheckMarks.tsx';
import { inOrder, standingOf } from './whereabouts.ts';

/** `actsOn` gives the menu for a person, or null where nothing can be done with him. */
export function PeopleCard({ actsOn }: { readonly actsOn: (seat: Seat) => ReactNode }) {
  const words = useWords();
  const { people } = words.room;
  const { meeting, presence, seat: mine } = useMeeting();
  const now = useServerNow(15_000);
  const seats = inOrder(Object.values(meeting.seats));
  const here = seats.filter((seat) => seat.whereabouts === 'admitted');
  const checks = mine?.roles.some((role) => role === 'clerk' || role === 'presider') ?? false;
  const isOpening = checks && meeting.stage === 'checkIn';
  const unchecked = here.filter((seat) => !isOnDuty(seat) && (!seat.identity || seat.rightsAt === null));
  return (
    <Card
      title={people.here(here.length, seats.length)}
      aside={
        checks && unchecked.length > 0 ? (
          <Pill tone="look">{people.toCheck(unchecked.length)}</Pill>
        ) : (
          here.length === seats.length && <span className={styles.soft}>{people.allWell}</span>
        )
      }
    >
      <People label={people.list}>
        {seats.map((seat) => (
          <div key={seat.id}>
            <PersonLine
              name={seat.name}
              role={
                <>
                  {roleWords(words, seat)}
                  {seat.remote && `${words.common.dot}${people.remote}`}
                  {seat.admonished > 0 && `${words.common.dot}${people.admonished(seat.admonished)}`}
                </>
              }
              {...standingOf(words, meeting, seat, presence, now)}
              action={actsOn(seat)}
            />
            {isOpening && seat.whereabouts === 'admitted' && !isOnDuty(seat) && <CheckMarks seat={seat} />}
          </div>
        ))}
      </People>
    </Card>
  );
}
