/** The wall of the court room, by somebody signed in. */
import { api } from '#shared/paths.ts';
import { useParams } from '../address.tsx';
import { Wall } from '../features/wall/Wall.tsx';
import { useWords } from '../i18n.tsx';
import { useRefusalWords } from '../live/refusalWords.ts';
import { MeetingProvider, useLine, useMeeting, useServerNow } from '../live/useMeeting.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function WallPage() {
  const { meetingId = '' } = useParams();
  return (
    <MeetingProvider meetingId={meetingId}>
      <OwnWall />
    </MeetingProvider>
  );
}

function OwnWall() {
  const { gallery, common } = useWords();
  const say = useRefusalWords();
  const { meeting, meetingId, status, refused } = useMeeting();
  const now = useServerNow();
  const isConnected = useLine() === 'online';
  if (status === 'live')
    return (
      <Wall
        meeting={meeting}
        exhibitAt={(exhibitId) => api.exhibit(meetingId, exhibitId)}
        now={now}
        isConnected={isConnected}
      />
    );
  return (
    <main id="main">
      <Page title={gallery.wall.none}>
        {status === 'refused' ? (
          <EmptyHint title={common.refusedTitle}>{say(refused)}</EmptyHint>
        ) : (
          <Skeleton label={gallery.loading} />
        )}
      </Page>
    </main>
  );
}
