import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { CorrectionItem } from './CorrectionItem.tsx';
import styles from './Signing.module.css';

/** What I asked for, and the clerk's answers; nothing while I have asked for nothing. */
export function MyCorrections({ onShow }: { readonly onShow: () => void }) {
  const words = useWords().minutes.corrections;
  const { meeting, who } = useMeeting();
  const mine = Object.values(meeting.corrections).filter(({ byId }) => byId === who.personId);
  if (mine.length === 0) return null;
  return (
    <Card title={words.mine} aside={mine.length} body="flush">
      <ul className={styles.corrections} aria-live="polite">
        {mine.map((correction) => (
          <CorrectionItem key={correction.id} correction={correction} isMine onShow={onShow} />
        ))}
      </ul>
    </Card>
  );
}
