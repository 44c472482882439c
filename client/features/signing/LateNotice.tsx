/** Text that came too late for the minutes: shown to its author, who decides what becomes of it. */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import type { LateText } from '../../live/lateText.ts';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { Line, Prose, Stack } from '../../ui/Stack.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './Signing.module.css';

export function LateNotice({
  live,
  late,
  onSend,
}: {
  readonly live: LiveDocument;
  readonly late: LateText;
  /** Puts it into the form for a correction. */
  readonly onSend: (text: string) => void;
}) {
  const { minutes, common } = useWords();
  const words = minutes.late;
  const toasts = useToasts();
  const [isAsking, setAsking] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(late.text);
    toasts.say({ text: words.copied, tone: 'good' });
  };
  return (
    <Card title={words.title}>
      <Stack gap="small">
        <p role="alert">{words.lead}</p>
        <ScrollArea label={words.after} className={styles.late}>
          <Prose>{late.text}</Prose>
        </ScrollArea>
        <Line>
          <Button size="small" onPress={() => onSend(late.text)}>
            {words.send}
          </Button>
          <Button size="small" onPress={() => void copy()}>
            {words.copy}
          </Button>
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
          void live.dropLate();
        }}
      >
        {words.discardLead}
      </ConfirmDialog>
    </Card>
  );
}
