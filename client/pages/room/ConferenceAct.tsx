/** What is done in a joint conference alone: my view, revealing all, once more, summing up, an expert opinion on the stage. */
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Press, Probed } from './Probed.tsx';

type Act = 'reveal' | 'again' | 'conclude' | 'showOpinion';

const probes: Readonly<Record<Act, MeetingCommand>> = {
  reveal: { type: 'revealViews', missingReason: '…' },
  again: { type: 'openViewsRound', reason: '…' },
  conclude: { type: 'concludeConference', text: '…' },
  showOpinion: { type: 'showOpinion', opinionId: '…', title: '…' },
};

export function ConferenceAct({
  act,
  isPrimary,
  onPress,
}: Press & { readonly act: Act; readonly isPrimary: boolean }) {
  const { reveal, again, conclude, stage } = useWords().conferenceRoom;
  const label = { reveal, again, conclude, showOpinion: stage }[act].act;
  return (
    <Probed probe={probes[act]} variant={isPrimary ? 'primary' : 'outlined'} onPress={onPress}>
      {label}
    </Probed>
  );
}

export function MyView({ isPrimary, onPress }: Press & { readonly isPrimary: boolean }) {
  const { views } = useWords().conferenceRoom;
  return (
    <Button variant={isPrimary ? 'primary' : 'outlined'} onPress={onPress}>
      {views.title}
    </Button>
  );
}
