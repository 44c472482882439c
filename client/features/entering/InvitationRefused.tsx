/** A link that opens nothing: why, what to do, and whom to call. */
import { useWords } from '../../i18n.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Stack.tsx';

export function InvitationRefused({
  code,
  onRetry,
}: {
  readonly code: string;
  readonly onRetry: () => unknown;
}) {
  const { gallery, common } = useWords();
  const { refused, refusedMore } = gallery.enter;
  const kind =
    code === 'invitationUnknown' || code === 'invitationExpired' || code === 'invitationRevoked'
      ? code
      : 'other';
  return (
    <Card title={refused[kind]}>
      <Stack>
        <p role="alert">{refusedMore[kind]}</p>
        <Call />
        {kind === 'other' && <Button onPress={() => void onRetry()}>{common.retry}</Button>}
      </Stack>
    </Card>
  );
}

export function Call() {
  const { enter } = useWords().gallery;
  const { name, phone } = useOffice();
  return <p>{phone === '' ? enter.callNone : enter.call(name, phone)}</p>;
}
