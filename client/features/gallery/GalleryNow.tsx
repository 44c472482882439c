/** What goes on at this moment in a hearing that is under way: the step, the question, who speaks, what is shown. */
import { isOver } from '#shared/meeting/procedure.ts';
import { issueOf, type Meeting } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useFeed, useMomentShown } from '../../live/useFeed.tsx';
import { Card } from '../../ui/Card.tsx';
import { Clock, Countdown } from '../../ui/Clock.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ExhibitPage } from '../../viewer/ExhibitPage.tsx';
import styles from './Gallery.module.css';

export function GalleryNow({ meeting }: { readonly meeting: Meeting }) {
  const { room } = useWords().gallery;
  const formats = useFormats();
  const { closed, deliberation } = meeting.enteredAt;
  if (isOver(meeting.stage))
    return (
      <Notice title={room.over}>{closed === undefined ? null : room.overMore(formats.moment(closed))}</Notice>
    );
  return (
    <>
      {meeting.offline !== null && <Notice tone="look">{room.offline}</Notice>}
      {meeting.suspension ? (
        <Notice tone="live" title={room.suspended} announce="politely">
          {room.suspendedMore} {room.since(formats.time(meeting.suspension.at))}
        </Notice>
      ) : meeting.stage === 'checkIn' ? (
        <Notice title={room.checkIn}>{room.checkInMore}</Notice>
      ) : meeting.stage === 'deliberation' ? (
        <Notice tone="look" title={room.closedStep} announce="politely">
          {room.closedStepMore} {deliberation !== undefined && room.since(formats.time(deliberation))}
        </Notice>
      ) : (
        <Speaking meeting={meeting} />
      )}
      <Shown meeting={meeting} />
    </>
  );
}

function Speaking({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const { room } = words.gallery;
  const now = useMomentShown();
  const { speaker } = meeting.floor;
  const seat = speaker ? meeting.seats[speaker.participantId] : undefined;
  const issue = issueOf(meeting, speaker?.issueId ?? meeting.issueId);
  const index = meeting.plan?.issues.findIndex(({ id }) => id === issue?.id) ?? -1;
  const gone = speaker ? Math.max(0, now - speaker.since) : 0;
  return (
    <Card>
      {issue && (
        <div className={styles.question}>
          <p className={styles.soft}>{room.issue(room.marks[index] ?? String(index + 1))}</p>
          <p className={styles.issue}>{issue.text}</p>
        </div>
      )}
      {speaker && seat ? (
        <div className={styles.speaker}>
          <div>
            <p className={styles.soft}>
              {room.speaking}
              {words.common.dot}
              {roleWords(words, seat)}
            </p>
            <p className={styles.name}>{seat.name}</p>
          </div>
          <span className={styles.clock}>
            {speaker.seconds > 0 ? (
              <Countdown ms={speaker.seconds * 1000 - gone} label={room.left} size="large" />
            ) : (
              <Clock ms={gone} />
            )}
          </span>
        </div>
      ) : (
        <p className={styles.soft}>{room.nobody}</p>
      )}
    </Card>
  );
}

function Shown({ meeting }: { readonly meeting: Meeting }) {
  const { room } = useWords().gallery;
  const { meetingId } = useFeed();
  const { showing } = meeting;
  const exhibit = showing ? meeting.exhibits[showing.exhibitId] : undefined;
  if (!showing || exhibit?.audience !== 'public') return null;
  const title = room.exhibit(exhibit.number, exhibit.title);
  return (
    <Card
      title={title}
      body="flush"
      aside={<span className={styles.soft}>{room.page(showing.page, exhibit.pages)}</span>}
    >
      <div className={styles.exhibit}>
        <ExhibitPage
          fit="width"
          url={api.publicExhibit(meetingId, exhibit.id)}
          mime={exhibit.mime}
          page={showing.page}
          pages={exhibit.pages}
          label={`${title} ${room.page(showing.page, exhibit.pages)}`}
          words={{ loading: room.exhibitLoading, failed: room.exhibitFailed, other: room.exhibitOther }}
        />
      </div>
    </Card>
  );
}
