import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Pill } from '../../ui/Pill.tsx';

/** Over the stage: who shows what at this moment. */
export function ShowingNow() {
  const { evidence } = useWords().room;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const { showing } = meeting;
  const exhibit = showing && meeting.exhibits[showing.exhibitId];
  if (!exhibit) return null;
  return (
    <Pill tone="live" dot>
      {evidence.showing(nameOf(showing.byId), exhibit.number, showing.page, exhibit.pages)}
    </Pill>
  );
}
