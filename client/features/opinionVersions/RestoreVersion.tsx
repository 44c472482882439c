/** Brings an earlier version back, after a question: the server writes it, and its authors stay its authors. */
import { useState } from 'react';
import { api } from '#shared/paths.ts';
import { refusedCode, write } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function RestoreVersion({
  document,
  seq,
  label,
  onDone,
}: {
  readonly document: string;
  readonly seq: number;
  readonly label: string;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { versions } = words.opinionDesk;
  const toasts = useToasts();
  const [isAsking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const restore = async () => {
    setPending(true);
    try {
      await write(api.restore(document, seq), 'POST');
      toasts.say({ text: versions.restoreDone, tone: 'good' });
      onDone();
    } catch (error) {
      toasts.say({ text: refusalWords(words, refusedCode(error)), tone: 'look' });
      setPending(false);
    }
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{versions.restore}</Button>
      <ConfirmDialog
        title={versions.restoreTitle}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={versions.restoreAct}
        cancelLabel={words.common.cancel}
        closeLabel={words.common.close}
        pending={pending}
        pendingLabel={words.common.sending}
        onConfirm={() => void restore()}
      >
        <p>
          <strong>{label}</strong>
        </p>
        <p>{versions.restoreLead}</p>
      </ConfirmDialog>
    </>
  );
}
