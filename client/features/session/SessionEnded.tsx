/** Over whatever is open: that this session has ended, why, and the way back in. What was typed stays readable behind it. */
import { useEffect, useState } from 'react';
import { useAddress } from '../../address.tsx';
import { useWords } from '../../i18n.tsx';
import { useSessionEnd } from '../../live/sessionEnd.ts';
import { useWho } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { signInFor } from './signInFor.ts';

export function SessionEnded() {
  const { common, signIn } = useWords();
  const { kind } = useWho();
  const address = useAddress();
  const why = useSessionEnd();
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (why === null) setSeen(false);
  }, [why]);
  if (why === null) return null;
  const isGuest = kind === 'guest';
  return (
    <Dialog
      title={signIn.endedTitle}
      isOpen={!isSeen}
      onClose={() => setSeen(true)}
      closeLabel={common.close}
      size="small"
      steadfast
      {...(!isGuest && {
        // Everything anew: nothing of one person stays for the next.
        actions: (
          <Button variant="primary" onPress={() => location.assign(signInFor(address))}>
            {signIn.signInAgain}
          </Button>
        ),
      })}
    >
      <Stack>
        <p>{isGuest ? signIn.guestOutBecause[why] : signIn.signedOutBecause[why]}</p>
        <p>{signIn.endedKept}</p>
      </Stack>
    </Dialog>
  );
}
