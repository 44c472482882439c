/** How long there is until an opinion is due. */
import { useWords } from '../i18n.tsx';
import { Pill } from '../ui/Pill.tsx';
import { daysLeft } from './daysLeft.ts';
import { useNow } from './useMeetings.ts';

/** Fewer days than these are looked at. */
const SOON = 3;

export function DeadlinePill({ deadline }: { readonly deadline: number }) {
  const { opinionPages: words } = useWords();
  const now = useNow(60_000);
  const days = daysLeft(deadline, now);
  if (deadline < now && days < 0) return <Pill tone="live">{words.daysOver(-days)}</Pill>;
  if (days <= 0) return <Pill tone="live">{words.daysLeft(0)}</Pill>;
  return <Pill tone={days <= SOON ? 'look' : 'neutral'}>{words.daysLeft(days)}</Pill>;
}
