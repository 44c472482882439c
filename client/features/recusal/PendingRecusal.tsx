/** A recusal that waits: who asks it of whom and why; the chief prosecutor decides here. */
import { lazy, Suspense, useState } from 'react';
import { pendingRecusal } from '#shared/meeting/recused.ts';
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const DecideRecusalDialog = lazy(async () => ({
  default: (await import('./DecideRecusalDialog.tsx')).DecideRecusalDialog,
}));

export function PendingRecusal() {
  const { recusal: words } = useWords().room;
  const { meeting, who } = useMeeting();
  const nameOf = useNames();
  const say = useRefusalWords();
  const [isDeciding, setDeciding] = useState(false);
  const recusal = pendingRecusal(meeting);
  const refused = useRefusal(
    recusal
      ? { type: 'decideRecusal', recusalId: recusal.id, granted: false, reason: '…', replacementId: null }
      : null,
  );
  if (!recusal) return null;
  const isChief = who.roles.includes('chiefProsecutor');
  return (
    <>
      <Notice
        tone="look"
        shape="strip"
        title={words.pending(nameOf(recusal.byId), nameOf(recusal.againstId))}
        {...(isChief && {
          action: (
            <Button variant="primary" refusal={say(refused)} onPress={() => setDeciding(true)}>
              {words.decide}
            </Button>
          ),
        })}
      >
        {words.pendingReason(recusal.reason)} {words.waitsForChief}
      </Notice>
      <Suspense>
        {isDeciding && <DecideRecusalDialog recusal={recusal} onClose={() => setDeciding(false)} />}
      </Suspense>
    </>
  );
}
