/** What I do about the floor myself: ask for it, take the request back, or give it up. */
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';

export function MyFloor({ variant }: { readonly variant?: ButtonVariant | undefined }) {
  const { room } = useWords();
  const { meeting, seat } = useMeeting();
  if (!seat) return null;
  if (meeting.floor.speaker?.participantId === seat.id)
    return (
      <CommandButton variant="primary" command={{ type: 'endFloor' }}>
        {room.floor.end}
      </CommandButton>
    );
  const place = meeting.floor.queue.findIndex(({ participantId }) => participantId === seat.id);
  if (place >= 0)
    return (
      <CommandButton shortcut="a" command={{ type: 'withdrawRequest', participantId: seat.id }}>
        {room.floor.withdrawAt(place + 1)}
      </CommandButton>
    );
  return (
    <CommandButton variant={variant} shortcut="a" command={{ type: 'askFloor' }}>
      {room.floor.ask}
    </CommandButton>
  );
}
