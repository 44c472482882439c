/** Who has signed, who refused and why, who is awaited; the clerk notes refusals of those present. */
import { mustSign } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Soft } from '../../ui/Stack.tsx';
import { NoteRefusal } from './NoteRefusal.tsx';
import styles from './Signing.module.css';

export function SigningProgress() {
  const words = useWords();
  const { signing } = words;
  const { meeting, seat: mine } = useMeeting();
  const seats = Object.values(meeting.seats).filter(mustSign);
  const given = seats.filter((seat) => seat.signature !== null).length;
  const notes = meeting.stage === 'signing' && (mine?.roles.includes('clerk') ?? false);
  return (
    <Card title={signing.progress} aside={signing.signedOf(given, seats.length)} body="flush">
      <div className={styles.meter}>
        <Meter
          label={signing.meter}
          labelHidden
          value={given}
          max={Math.max(1, seats.length)}
          valueText={signing.signedOf(given, seats.length)}
          tone={given === seats.length ? 'good' : 'info'}
        />
      </div>
      <ul className={styles.people} aria-label={signing.progress}>
        {seats.map((seat) => (
          <li key={seat.id} className={styles.person}>
            <span className={styles.who}>
              {seat.name} <Soft>{roleWords(words, seat)}</Soft>
            </span>
            <SignedState seat={seat} />
            {notes && seat.signature === null && seat.id !== mine?.id && <NoteRefusal seat={seat} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SignedState({ seat }: { readonly seat: Seat }) {
  const { signing } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const { meeting } = useMeeting();
  const { signature } = seat;
  if (!signature)
    return <Pill>{meeting.stage === 'closed' ? signing.states.before : signing.states.waiting}</Pill>;
  if (signature.kind === 'signed')
    return (
      <Pill tone="good">
        {signing.states.signed} {formats.time(signature.at)}
      </Pill>
    );
  return (
    <>
      <Pill tone="look">
        {signing.states.refused} {formats.time(signature.at)}
      </Pill>
      {signature.reason !== '' && <span className={styles.why}>{signing.reason(signature.reason)}</span>}
      {signature.witnessId !== null && (
        <span className={styles.why}>{signing.witness(nameOf(signature.witnessId))}</span>
      )}
    </>
  );
}
