/** Who speaks, how long still, and who waits to speak. */
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Floor.module.css';
import { FloorQueue } from './FloorQueue.tsx';
import { SpeakerNow } from './SpeakerNow.tsx';

export function FloorCard() {
  const { room } = useWords();
  const { meeting } = useMeeting();
  const { speaker } = meeting.floor;
  return (
    <Card>
      <h2 className={styles.hidden}>{room.floor.title}</h2>
      {speaker ? (
        <SpeakerNow speaker={speaker} />
      ) : (
        <div className={styles.nobody}>
          <strong>{room.floor.nobody}</strong>
          <span className={styles.soft}>{room.floor.nobodyMore}</span>
        </div>
      )}
      <FloorQueue />
    </Card>
  );
}
