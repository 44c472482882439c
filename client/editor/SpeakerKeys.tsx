import { KeyHint } from '../ui/KeyHint.tsx';
import type { EditorParticipant } from './desk.ts';
import styles from './MinutesEditor.module.css';

/** Which key stands for whom; pressing one here does what the key does. */
export function SpeakerKeys({
  label,
  participants,
  onSpeak,
}: {
  readonly label: string;
  readonly participants: readonly EditorParticipant[];
  readonly onSpeak: (index: number) => void;
}) {
  return (
    <ul className={styles.keys} aria-label={label}>
      {participants.slice(0, 9).map((participant, index) => (
        <li key={participant.id}>
          <button
            type="button"
            className={styles.key}
            {...(participant.role && { title: `${participant.role} ${participant.name}` })}
            // The caret stays where it is.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onSpeak(index)}
          >
            <KeyHint keys={`F${index + 1}`}>{participant.name}</KeyHint>
          </button>
        </li>
      ))}
    </ul>
  );
}
