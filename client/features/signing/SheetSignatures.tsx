import { mustSign } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import styles from './Signing.module.css';

/** At the foot of the sheet: everybody's line, signed, refused or empty. Images come only for those who may see them. */
export function SheetSignatures() {
  const words = useWords();
  const { meeting } = useMeeting();
  const seats = Object.values(meeting.seats).filter(mustSign);
  return (
    <ul className={styles.lines} aria-label={words.signing.progress}>
      {seats.map((seat) => (
        <li key={seat.id} className={styles.signLine}>
          <span>
            {roleWords(words, seat)} {seat.name}
          </span>
          <span className={styles.signPlace}>
            <Mark seat={seat} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Mark({ seat }: { readonly seat: Seat }) {
  const { signing } = useWords();
  const formats = useFormats();
  const { signature } = seat;
  if (!signature) return null;
  if (signature.kind === 'refused')
    return (
      <>
        {signing.states.refused} {formats.moment(signature.at)}
      </>
    );
  return (
    <>
      {signature.image === '' ? (
        <span>{signing.states.signed}</span>
      ) : (
        <img
          className={styles.ink}
          src={`data:image/png;base64,${signature.image}`}
          alt={signing.image(seat.name)}
        />
      )}
      <span>{formats.moment(signature.at)}</span>
    </>
  );
}
