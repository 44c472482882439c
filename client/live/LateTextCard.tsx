/** Text that came too late for a document that was closed: shown to its author, who decides what becomes of it. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ScrollArea } from '../ui/ScrollArea.tsx';
import { Line, Prose, Stack } from '../ui/Stack.tsx';
import styles from './LateTextCard.module.css';

export type LateTextCardProps = {
  readonly text: string;
  readonly label: string;
  readonly words: Readonly<Record<'title' | 'lead' | 'discard' | 'discardTitle' | 'discardLead', string>>;
  /** Buttons for what else may become of it. */
  readonly acts: ReactNode;
  readonly onDiscard: () => void;
};

export function LateTextCard({ text, label, words, acts, onDiscard }: LateTextCardProps) {
  const { common } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <Card title={words.title}>
      <Stack gap="small">
        <p role="alert">{words.lead}</p>
        <ScrollArea label={label} className={styles.late}>
          <Prose>{text}</Prose>
        </ScrollArea>
        <Line>
          {acts}
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
          onDiscard();
        }}
      >
        {words.discardLead}
      </ConfirmDialog>
    </Card>
  );
}
