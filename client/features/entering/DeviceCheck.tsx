import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { playTone, useFindings } from './deviceCheck.ts';
import styles from './Entering.module.css';

const SLOW_MS = 400;

/** Says whether this device will do for the hearing, line by line. */
export function DeviceCheck({ meetingId }: { readonly meetingId: string }) {
  const { enter } = useWords().gallery;
  const [round, setRound] = useState(0);
  const findings = useFindings(meetingId, round);
  return (
    <Card
      title={enter.check}
      aside={
        <Button size="small" variant="quiet" onPress={() => setRound(round + 1)}>
          {enter.again}
        </Button>
      }
    >
      <Stack gap="small">
        <Soft>{enter.checkLead}</Soft>
        <ul className={styles.findings} aria-live="polite">
          {findings === null ? (
            <li>{enter.checking}</li>
          ) : (
            <>
              <Finding
                isGood={findings.roundTrip !== null && findings.roundTrip <= SLOW_MS}
                words={
                  findings.roundTrip === null
                    ? enter.line.bad
                    : findings.roundTrip > SLOW_MS
                      ? enter.line.slow(findings.roundTrip)
                      : enter.line.good(findings.roundTrip)
                }
              />
              <Finding
                isGood={findings.isLarge}
                words={findings.isLarge ? enter.screen.good : enter.screen.small}
              />
              <Finding
                isGood={findings.keepsDrafts}
                words={findings.keepsDrafts ? enter.keep.good : enter.keep.bad}
              />
            </>
          )}
        </ul>
        <Line>
          <Soft>{enter.sound}</Soft>
          <Button size="small" variant="quiet" onPress={() => void playTone()}>
            {enter.soundPlay}
          </Button>
        </Line>
      </Stack>
    </Card>
  );
}

function Finding({ isGood, words }: { readonly isGood: boolean; readonly words: string }) {
  return (
    <li className={classes(styles.finding, isGood ? styles.good : styles.look)}>
      <span aria-hidden="true">{isGood ? '✓' : '!'}</span> {words}
    </li>
  );
}
