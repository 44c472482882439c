/** Before entering: does this device reach the server well, keep drafts, and show papers? */
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Attendance.module.css';
import type { DeviceFindings } from './deviceFindings.ts';

const SLOW_MS = 400;

export function DeviceCheck({
  findings,
  onAgain,
}: {
  readonly findings: DeviceFindings | null;
  readonly onAgain: () => void;
}) {
  const { waiting } = useWords().room;
  const lines = findings
    ? [
        { id: 'line', good: findings.roundTrip !== null, words: lineWords(findings.roundTrip, waiting) },
        {
          id: 'keep',
          good: findings.keepsDrafts,
          words: findings.keepsDrafts ? waiting.keepGood : waiting.keepBad,
        },
        {
          id: 'show',
          good: findings.showsPapers,
          words: findings.showsPapers ? waiting.showGood : waiting.showBad,
        },
      ]
    : [];
  return (
    <Card
      title={waiting.deviceTitle}
      aside={
        <Button size="small" variant="quiet" onPress={onAgain}>
          {waiting.again}
        </Button>
      }
    >
      <p className={styles.soft}>{waiting.deviceLead}</p>
      <ul className={styles.findings} aria-live="polite">
        {lines.length === 0 && <li>{waiting.checking}</li>}
        {lines.map((line) => (
          <li key={line.id} className={classes(line.good ? styles.done : styles.open)}>
            <span aria-hidden="true">{line.good ? '✓' : '!'}</span> {line.words}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type WaitingWords = ReturnType<typeof useWords>['room']['waiting'];

const lineWords = (roundTrip: number | null, waiting: WaitingWords): string => {
  if (roundTrip === null) return waiting.lineBad;
  return roundTrip > SLOW_MS ? waiting.lineSlow(roundTrip) : waiting.lineGood(roundTrip);
};
