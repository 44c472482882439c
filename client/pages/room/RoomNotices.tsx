/**
 * What holds for the whole room as long as it holds: a lost line, a suspension, a recusal, my turn to speak, the closed
 * door, the end.
 */

import { lazy, Suspense } from 'react';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { lastRound } from '#shared/meeting/rounds.ts';
import { declaresInterests, isOnDuty, isParty } from '#shared/meeting/seats.ts';
import { paths } from '#shared/paths.ts';
import { PendingRecusal } from '../../features/recusal/PendingRecusal.tsx';
import { SuspendedNotice } from '../../features/steps/SuspendedNotice.tsx';
import { useWords } from '../../i18n.tsx';
import { useLine, useMeeting } from '../../live/useMeeting.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const OwnChecks = lazy(async () => ({ default: (await import('./OwnChecks.tsx')).OwnChecks }));

export function RoomNotices() {
  const { room, deliberation } = useWords();
  const { meeting, meetingId, seat } = useMeeting();
  const line = useLine();
  const isOfficer = seat?.roles.includes('officer') && seat.whereabouts === 'admitted';
  const owes =
    seat !== undefined &&
    isUnderWay(meeting.stage) &&
    !isOnDuty(seat) &&
    (seat.rightsAt === null ||
      (isParty(seat) && seat.recusal === 'notAsked') ||
      (meeting.stage === 'checkIn' && declaresInterests(seat) && seat.conflict === null));
  return (
    <>
      {line === 'offline' && (
        <Notice tone="live" shape="strip" announce="now">
          {room.line.lostNotice}
        </Notice>
      )}
      <SuspendedNotice />
      <PendingRecusal />
      {seat && meeting.floor.speaker?.participantId === seat.id && (
        <Notice tone="good" shape="strip" announce="now" title={room.floor.mine}>
          {room.floor.mineMore}
        </Notice>
      )}
      {isOfficer && meeting.stage === 'deliberation' && (
        <Notice tone="live" shape="strip">
          {deliberation.room.wall}
        </Notice>
      )}
      {seat?.roles.includes('member') && seat.whereabouts === 'admitted' && meeting.stage === 'views' && (
        <SealedNotice />
      )}
      <Suspense>{owes && <OwnChecks seat={seat} />}</Suspense>
      {isOver(meeting.stage) && (
        <Notice
          tone="info"
          shape="strip"
          title={room.page.over}
          action={
            <LinkButton variant="primary" href={paths.minutes(meetingId)}>
              {room.page.toMinutes}
            </LinkButton>
          }
        >
          {room.page.overMore}
        </Notice>
      )}
    </>
  );
}

/** While views are written and nobody reads them. */
function SealedNotice() {
  const { notice } = useWords().conferenceRoom;
  const round = lastRound(useMeeting().meeting);
  if (!round?.sealed || round.revealed) return null;
  return (
    <Notice tone="live" shape="strip">
      {notice.sealed}
    </Notice>
  );
}
