import { unsignedSeats } from '#shared/meeting/signing.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';

/** The presider closes the signing, told who has not signed. */
export function SealCard() {
  const { signing, terms } = useWords();
  const { meeting } = useMeeting();
  const missing = unsignedSeats(meeting).map((seat) => seat.name);
  return (
    <Card title={signing.seal}>
      <Stack>
        <Soft>{signing.sealWait}</Soft>
        <CommandButton
          command={{ type: 'sealHearing' }}
          refusalPlace="under"
          confirm={{
            title: signing.sealTitle,
            text: missing.length === 0 ? signing.sealAll : signing.sealMissing(terms.list(missing)),
            confirmLabel: signing.seal,
            tone: missing.length === 0 ? 'primary' : 'danger',
          }}
        >
          {signing.seal}
        </CommandButton>
      </Stack>
    </Card>
  );
}
