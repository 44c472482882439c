import { isOver } from '#shared/meeting/procedure.ts';
import { isStep } from '#shared/meeting/terms.ts';
import { PeopleCard } from '../../features/attendance/PeopleCard.tsx';
import { WaitingCard } from '../../features/attendance/WaitingCard.tsx';
import { FloorCard } from '../../features/floor/FloorCard.tsx';
import { OpeningFlaws } from '../../features/steps/OpeningFlaws.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { PersonActs } from './PersonActs.tsx';

/** Who speaks, who waits outside, who is here. */
export function LeftPane() {
  const { meeting, seat } = useMeeting();
  const over = isOver(meeting.stage);
  const leads = seat?.roles.some((role) => role === 'clerk' || role === 'presider') ?? false;
  return (
    <>
      {isStep(meeting.stage) && meeting.stage !== 'deliberation' && <FloorCard />}
      {leads && <OpeningFlaws />}
      <WaitingCard />
      <PeopleCard actsOn={(one) => !over && <PersonActs seat={one} />} />
    </>
  );
}
