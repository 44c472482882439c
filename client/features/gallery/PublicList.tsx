import type { MeetingSummary } from '#shared/http.ts';
import { paths } from '#shared/paths.ts';
import { Link } from '../../address.tsx';
import { useFormats, useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import styles from './Gallery.module.css';

/** Announced hearings of one kind (live, coming, past) with the way to each. */
export function PublicList({
  title,
  none,
  noneMore,
  action,
  isLive = false,
  meetings,
}: {
  readonly title: string;
  readonly none: string;
  readonly noneMore?: string;
  /** The words of the link at each. */
  readonly action: string;
  readonly isLive?: boolean;
  readonly meetings: readonly MeetingSummary[];
}) {
  const { gallery, terms } = useWords();
  const formats = useFormats();
  const placeOf = ({ place }: MeetingSummary) =>
    place.room ||
    (place.mode === 'online' ? gallery.online : place.mode === 'elsewhere' ? gallery.elsewhere : '');
  return (
    <Card title={title} aside={meetings.length > 0 && meetings.length} body="flush">
      {meetings.length === 0 ? (
        <EmptyHint title={none}>{noneMore}</EmptyHint>
      ) : (
        <Rows label={title}>
          {meetings.map((meeting) => (
            <Row
              key={meeting.meetingId}
              lead={formats.shortDay(meeting.startsAt)}
              leadNote={formats.time(meeting.startsAt)}
              title={
                <Link className={styles.title} to={paths.publicHearing(meeting.meetingId)}>
                  {meeting.title}
                </Link>
              }
              action={
                <Link
                  className={isLive ? styles.goNow : styles.go}
                  to={paths.publicHearing(meeting.meetingId)}
                  aria-label={`${action} ${meeting.title}`}
                >
                  {action}
                </Link>
              }
              {...(isLive && {
                note: (
                  <Pill tone="live" dot>
                    {meeting.suspended ? gallery.room.suspended : terms.stages[meeting.stage]}
                  </Pill>
                ),
              })}
            >
              {gallery.at(terms.hearingKind(meeting.caseType, meeting.openness), placeOf(meeting))}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
