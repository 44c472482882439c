/** What was asked for, by whom and why, and what a head has decided on it. */
import { dayOf } from '#shared/meeting/calendar.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Prose, Stack } from '../../ui/Stack.tsx';
import styles from './conference.module.css';

export function ReviewCard() {
  const words = useWords();
  const { facts } = words.conferenceDesk;
  const { moment } = useFormats();
  const nameOf = useNames();
  const { meeting } = useMeeting();
  const { conference, plan } = meeting;
  if (!conference || !plan) return null;
  const { asked, review } = conference;
  const grounds = asked.grounds.map((ground) => words.conference.grounds[ground]);
  return (
    <Card title={facts.asked} aside={<Left />}>
      <Stack>
        <Facts
          facts={[
            ...(conference.ordered
              ? [
                  {
                    label: facts.askedBy,
                    value: `${nameOf(meeting.plannedBy)}${words.common.dot}${facts.ordered}`,
                  },
                ]
              : [{ label: facts.askedBy, value: nameOf(meeting.plannedBy) }]),
            { label: facts.askedAt, value: moment(conference.requestedAt) },
            ...(review
              ? [
                  {
                    label: facts.review,
                    value: review.kind === 'scheduled' ? facts.agreed : facts.declined,
                  },
                  { label: facts.by, value: `${nameOf(review.by)}${words.common.dot}${moment(review.at)}` },
                  ...said(review.kind === 'scheduled' ? facts.note : facts.reason, wordsOf(review)),
                ]
              : [{ label: facts.reviewBy, value: moment(conference.reviewBy) }]),
          ]}
        />
        {grounds.length > 0 && (
          <>
            <h3>{facts.grounds}</h3>
            <ul className={styles.grounds}>
              {grounds.map((ground) => (
                <li key={ground}>{ground}</li>
              ))}
              {asked.groundsNote !== '' && <li>{asked.groundsNote}</li>}
            </ul>
          </>
        )}
        {asked.proposal !== '' && (
          <>
            <h3>{facts.proposal}</h3>
            <Prose>{asked.proposal}</Prose>
          </>
        )}
      </Stack>
    </Card>
  );
}

type Review = NonNullable<NonNullable<ReturnType<typeof useMeeting>['meeting']['conference']>['review']>;

const wordsOf = (review: Review): string => (review.kind === 'scheduled' ? review.note : review.reason);

const said = (label: string, value: string) => (value === '' ? [] : [{ label, value }]);

/** How many days are left to decide on it. */
function Left() {
  const { schedule } = useWords().conferenceDesk;
  const { meeting } = useMeeting();
  const now = useServerNow(60_000);
  if (meeting.stage !== 'awaitingApproval' || !meeting.conference) return null;
  const { reviewBy } = meeting.conference;
  if (now > reviewBy) return <Pill tone="live">{schedule.late}</Pill>;
  return <Pill tone="look">{schedule.dueIn(dayOf(reviewBy) - dayOf(now))}</Pill>;
}

/** Declined with reasons; the handler may change the request and ask again. */
export function DeclineConference() {
  const { schedule } = useWords().conferenceDesk;
  return (
    <CommandButton
      command={{ type: 'declineConference', reason: '…' }}
      confirm={{
        title: schedule.declineTitle,
        text: schedule.declineLead,
        confirmLabel: schedule.decline,
        tone: 'danger',
        reason: {
          label: schedule.declineReason,
          withReason: (reason) => ({ type: 'declineConference', reason }),
        },
      }}
    >
      {schedule.decline}
    </CommandButton>
  );
}
