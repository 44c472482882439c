/** The clerk makes the minutes final, once everything typed has reached the server; or takes them back. */
import { useState } from 'react';
import { mustSign } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton, useAct } from '../../live/CommandButton.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function Circulate({ live }: { readonly live: LiveDocument | null }) {
  const { minutes, common } = useWords();
  const say = useRefusalWords();
  const toasts = useToasts();
  const { act, pending } = useAct();
  const [isAsking, setAsking] = useState(false);
  const [isFlushing, setFlushing] = useState(false);
  const why = say(useRefusal({ type: 'circulateMinutes' }));
  const isBusy = pending || isFlushing;
  const send = async () => {
    setFlushing(true);
    const isSaved = live !== null && (await live.flush());
    setFlushing(false);
    if (!isSaved) toasts.say({ text: minutes.notFlushed, tone: 'look' });
    else if (await act({ type: 'circulateMinutes' })) setAsking(false);
  };
  return (
    <>
      <Button
        variant="primary"
        size="wide"
        refusal={isBusy ? null : why}
        refusalPlace="under"
        pending={isBusy}
        pendingLabel={common.sending}
        onPress={() => setAsking(true)}
      >
        {minutes.circulate}
      </Button>
      <ConfirmDialog
        title={minutes.circulateTitle}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={minutes.circulate}
        cancelLabel={common.cancel}
        closeLabel={common.close}
        pending={isBusy}
        pendingLabel={common.sending}
        refusal={isBusy ? null : why}
        onConfirm={() => void send()}
      >
        {minutes.circulateLead}
      </ConfirmDialog>
    </>
  );
}

export function Reopen() {
  const { minutes, common } = useWords();
  const { meeting } = useMeeting();
  const given = Object.values(meeting.seats).filter((seat) => mustSign(seat) && seat.signature !== null);
  return (
    <CommandButton
      size="wide"
      refusalPlace="under"
      command={{ type: 'reopenMinutes', reason: '…' }}
      confirm={{
        title: minutes.reopenTitle,
        text: minutes.reopenLead(given.length),
        confirmLabel: minutes.reopen,
        tone: 'danger',
        reason: {
          label: common.reason,
          withReason: (reason) => ({ type: 'reopenMinutes', reason }),
        },
      }}
    >
      {minutes.reopen}
    </CommandButton>
  );
}
