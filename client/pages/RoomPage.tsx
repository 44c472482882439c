/** The hearing room: the same page for everybody in it, each with the few acts that are his now. */
import { lazy, Suspense } from 'react';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { isAttendee, takesPart } from '#shared/meeting/seats.ts';
import { paths } from '#shared/paths.ts';
import { useParams } from '../address.tsx';
import { RecusalQuestion } from '../features/recusal/RecusalQuestion.tsx';
import { useWords } from '../i18n.tsx';
import { MeetingProvider, useMeeting } from '../live/useMeeting.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { RefusedRoom } from './room/RefusedRoom.tsx';
import { Room } from './room/Room.tsx';
import { RoomFrame } from './room/RoomFrame.tsx';

const WaitingRoom = lazy(async () => ({
  default: (await import('../features/attendance/WaitingRoom.tsx')).WaitingRoom,
}));

const AttendeeGone = lazy(async () => ({
  default: (await import('../features/attendance/AttendeeGone.tsx')).AttendeeGone,
}));
const OwnWords = lazy(async () => ({
  default: (await import('../features/statements/OwnWords.tsx')).OwnWords,
}));

export function RoomPage() {
  const { meetingId = '' } = useParams();
  return (
    <MeetingProvider key={meetingId} meetingId={meetingId}>
      <Door />
    </MeetingProvider>
  );
}

/** Who stands before the room: let in, kept waiting, or told why not. */
function Door() {
  const { room } = useWords();
  const { status, refused, meeting, meetingId, seat } = useMeeting();
  if (status === 'refused') return <RefusedRoom code={refused ?? 'notForYou'} />;
  if (status === 'joining')
    return (
      <RoomFrame fit="page">
        <Skeleton label={room.page.loading} shape="rows" lines={8} />
      </RoomFrame>
    );
  const { stage } = meeting;
  if (stage === 'cancelled')
    return (
      <RoomFrame fit="page">
        <EmptyHint title={room.waiting.cancelledTitle}>{room.waiting.cancelledMore}</EmptyHint>
      </RoomFrame>
    );
  const attends = seat !== undefined && isAttendee(seat);
  if (isOver(stage) && !attends) return <Room />;
  const isSentOut = seat?.whereabouts === 'waiting' && (stage === 'views' || stage === 'conclusion');
  if (attends && takesPart(seat) && (isOver(stage) || isSentOut))
    return (
      <RoomFrame fit="page">
        <Suspense fallback={<Skeleton label={room.page.loading} shape="rows" lines={8} />}>
          <AttendeeGone isOver={isOver(stage)} words={isOver(stage) && <OwnWords />} />
        </Suspense>
      </RoomFrame>
    );
  const isOutside = seat !== undefined && seat.whereabouts !== 'admitted';
  if (isOutside && (isUnderWay(stage) || stage === 'preparing'))
    return (
      <RoomFrame fit="page">
        <Suspense fallback={<Skeleton label={room.page.loading} shape="rows" lines={8} />}>
          <WaitingRoom
            seat={seat}
            recusal={
              isUnderWay(stage) && (
                <Card>
                  <RecusalQuestion seat={seat} />
                </Card>
              )
            }
          />
        </Suspense>
      </RoomFrame>
    );
  if (isUnderWay(stage) || stage === 'preparing') return <Room />;
  return (
    <RoomFrame fit="page">
      <EmptyHint
        title={room.page.notInSession}
        action={<LinkButton href={paths.hearing(meetingId)}>{room.page.toHearing}</LinkButton>}
      >
        {room.page.notInSessionMore}
      </EmptyHint>
    </RoomFrame>
  );
}
