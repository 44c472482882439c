/** One request for correction: who asked for what, and what became of it. */
import type { ReactNode } from 'react';
import type { Correction } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useNames } from '../../live/useNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { showPassage } from './passage.ts';
import styles from './Signing.module.css';

export function CorrectionItem({
  correction,
  isMine,
  acts,
  onShow,
}: {
  readonly correction: Correction;
  readonly isMine: boolean;
  readonly acts?: ReactNode;
  /** Brings the text to the front where only one pane fits. */
  readonly onShow: () => void;
}) {
  const words = useWords().minutes.corrections;
  const formats = useFormats();
  const nameOf = useNames();
  const toasts = useToasts();
  const { quote, text, answer } = correction;
  const state = answer === null ? 'open' : answer.accepted ? 'accepted' : 'declined';
  const find = () => {
    onShow();
    // The pane must stand before one can scroll in it.
    requestAnimationFrame(() => {
      if (!showPassage(quote)) toasts.say({ text: words.notFound, tone: 'look' });
    });
  };
  return (
    <li className={styles.correction}>
      <Stack gap="small">
        <Line>
          {!isMine && <strong>{nameOf(correction.byId)}</strong>}
          <Pill tone={state === 'open' ? 'look' : state === 'accepted' ? 'good' : 'neutral'}>
            {words.state[state]}
          </Pill>
          <Soft>{formats.time(correction.at)}</Soft>
        </Line>
        {quote !== '' && <blockquote className={styles.quote}>{quote}</blockquote>}
        <p className={styles.wanted}>{text}</p>
        {answer && answer.words !== '' && <Soft>{words.answered(answer.words)}</Soft>}
        {(quote !== '' || acts !== undefined) && (
          <Line>
            {quote !== '' && (
              <Button size="small" variant="quiet" onPress={find}>
                {words.find}
              </Button>
            )}
            {acts}
          </Line>
        )}
      </Stack>
    </li>
  );
}
