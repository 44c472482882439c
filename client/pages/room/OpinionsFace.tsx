/** Deliberation and opinions: the officers' room for officers, a closed door for all others, then what was announced. */
import { AnnouncedOpinions } from '../../features/deliberation/AnnouncedOpinions.tsx';
import { DeliberationRoom } from '../../features/deliberation/DeliberationRoom.tsx';
import { DeliberationWall } from '../../features/deliberation/DeliberationWall.tsx';
import { OpinionForm } from '../../features/deliberation/OpinionForm.tsx';
import { PaperFormsDesk } from '../../features/deliberation/PaperFormsDesk.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import styles from './Room.module.css';
import { ViewsFace } from './ViewsFace.tsx';

export function OpinionsFace() {
  const { meeting, seat } = useMeeting();
  if (meeting.kind === 'conference') return <ViewsFace />;
  const isOfficer = seat?.whereabouts === 'admitted' && seat.roles.includes('officer');
  if (meeting.announcedOpinions)
    return (
      <div className={styles.face}>
        <AnnouncedOpinions />
      </div>
    );
  if (isOfficer && meeting.stage === 'deliberation')
    return (
      <div className={styles.deliberation}>
        <OpinionForm />
        <DeliberationRoom />
      </div>
    );
  if (isOfficer && meeting.stage === 'opinions')
    return (
      <div className={styles.face}>
        <OpinionForm />
      </div>
    );
  const isClerk = seat?.whereabouts === 'admitted' && seat.roles.includes('clerk');
  const mayTakeIn = isClerk && (meeting.stage === 'deliberation' || meeting.stage === 'opinions');
  if (mayTakeIn)
    return (
      <>
        {meeting.stage === 'deliberation' && <DeliberationWall isLow />}
        <div className={styles.face}>
          <PaperFormsDesk />
        </div>
      </>
    );
  if (meeting.stage === 'deliberation') return <DeliberationWall />;
  return (
    <div className={styles.face}>
      <AnnouncedOpinions />
    </div>
  );
}
