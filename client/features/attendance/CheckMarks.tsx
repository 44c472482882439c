import { declaresInterests, isParty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import styles from './Attendance.module.css';

/** What has been checked of somebody and what has not: identity, rights, of a party whether he asks for a recusal, of an officer or expert his interests. */
export function CheckMarks({ seat }: { readonly seat: Seat }) {
  const { people } = useWords().room;
  const marks = [
    {
      id: 'identity',
      done: seat.identity !== null,
      words: seat.identity ? people.identityDone : people.identityOpen,
    },
    {
      id: 'rights',
      done: seat.rightsAt !== null,
      words: seat.rightsAt === null ? people.rightsOpen : people.rights,
    },
    ...(isParty(seat)
      ? [{ id: 'recusal', done: seat.recusal !== 'notAsked', words: recusalWords(seat, people) }]
      : []),
    ...(declaresInterests(seat)
      ? [{ id: 'conflict', done: seat.conflict?.conflict === false, words: conflictWords(seat, people) }]
      : []),
  ];
  return (
    <ul className={styles.marks}>
      {marks.map((mark) => (
        <li key={mark.id} className={mark.done ? styles.done : styles.open}>
          <span aria-hidden="true">{mark.done ? '✓' : '○'}</span> {mark.words}
        </li>
      ))}
    </ul>
  );
}

type PeopleWords = ReturnType<typeof useWords>['room']['people'];

export const conflictWords = ({ conflict }: Seat, people: PeopleWords): string =>
  conflict === null ? people.conflictOpen : conflict.conflict ? people.conflictYes : people.conflictNone;

const recusalWords = (seat: Seat, people: PeopleWords): string =>
  ({ notAsked: people.recusalOpen, none: people.recusalNone, raised: people.recusalRaised })[seat.recusal];
