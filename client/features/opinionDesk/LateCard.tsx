/** Text that came too late for an opinion that was locked: shown to its author, who decides what becomes of it. */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import type { LateText } from '../../live/lateText.ts';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { Line, Prose, Stack } from '../../ui/Stack.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './OpinionDesk.module.css';

export function LateCard({
  live,
  late,
  generation,
  onDone,
}: {
  readonly live: LiveDocument;
  readonly late: LateText;
  readonly generation: number;
  readonly onDone: () => void;
}) {
  const { opinionDesk, common } = useWords();
  const words = opinionDesk.late;
  const toasts = useToasts();
  const [isAsking, setAsking] = useState(false);
  const forget = () => void live.dropLate().then(onDone);
  const sent = () => {
    toasts.say({ text: words.sent, tone: 'good' });
    forget();
  };
  return (
    <Card title={words.title}>
      <Stack gap="small">
        <p role="alert">{words.lead}</p>
        <ScrollArea label={words.text} className={styles.late}>
          <Prose>{late.text}</Prose>
        </ScrollArea>
        <Line>
          <CommandButton
            size="small"
            refusalPlace="under"
            command={{ type: 'requestTextCorrection', generation, quote: '', text: late.text.slice(0, 5000) }}
            onDone={sent}
          >
            {words.send}
          </CommandButton>
          <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
            {words.discard}
          </Button>
        </Line>
      </Stack>
      <ConfirmDialog
        title={words.discardTitle}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={words.discard}
        cancelLabel={common.cancel}
        closeLabel={common.close}
        tone="danger"
        onConfirm={() => {
          setAsking(false);
          forget();
        }}
      >
        {words.discardLead}
      </ConfirmDialog>
    </Card>
  );
}
