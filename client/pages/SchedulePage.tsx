/** A head's desk for a conference that was asked for: schedule it, or decline it with reasons. */
import { paths } from '#shared/paths.ts';
import { useNavigate, useParams } from '../address.tsx';
import { DeclineConference } from '../features/conference/ReviewCard.tsx';
import { draftOfConference, readConference } from '../features/planning/conferenceDraft.ts';
import { ScheduleForm } from '../features/planning/ScheduleForm.tsx';
import { useKept } from '../features/planning/useKept.ts';
import { useFormats, useWords } from '../i18n.tsx';
import { useRefusalWords } from '../live/refusalWords.ts';
import { MeetingProvider, useMeeting } from '../live/useMeeting.tsx';
import { useNames } from '../live/useNames.ts';
import { useOffice } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function SchedulePage() {
  const { meetingId = '' } = useParams();
  return (
    <MeetingProvider meetingId={meetingId}>
      <Schedule />
    </MeetingProvider>
  );
}

function Schedule() {
  const { conferenceDesk, common } = useWords();
  const { schedule: text } = conferenceDesk;
  const say = useRefusalWords();
  const { moment } = useFormats();
  const { meeting, meetingId, status, refused } = useMeeting();
  const office = useOffice();
  const nameOf = useNames();
  const { conference, plan } = meeting;
  const back = <LinkButton href={paths.hearing(meetingId)}>{common.back}</LinkButton>;
  const isFirst = meeting.stage === 'awaitingApproval';
  if (status === 'refused' || (status === 'live' && !conference))
    return (
      <Page title={text.title} width="narrow">
        <EmptyHint title={common.refusedTitle} action={back}>
          {say(refused ?? 'otherKind')}
        </EmptyHint>
      </Page>
    );
  return (
    <Page
      title={isFirst ? text.title : text.again}
      width="narrow"
      actions={
        <>
          {isFirst && <DeclineConference />}
          {back}
        </>
      }
      {...(conference && plan && { lead: text.lead(nameOf(plan.handlerId), moment(conference.requestedAt)) })}
    >
      {conference && office.founded ? <OwnForm /> : <Skeleton label={common.loading} lines={8} />}
    </Page>
  );
}

function OwnForm() {
  const navigate = useNavigate();
  const { meeting, meetingId } = useMeeting();
  const kept = useKept('schedule', readConference, () => draftOfConference(meeting));
  return <ScheduleForm kept={kept} onDone={() => navigate(paths.hearing(meetingId))} />;
}
