import { useState } from 'react';
import type { Plan } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { paths } from '#shared/paths.ts';
import { useNavigate, useParams } from '../address.tsx';
import { ConferenceForm } from '../features/planning/ConferenceForm.tsx';
import { draftOfConference, readConference } from '../features/planning/conferenceDraft.ts';
import { PlanForm } from '../features/planning/PlanForm.tsx';
import { draftOfPlan, emptyDraft, type PlanDraft } from '../features/planning/planDraft.ts';
import { readDraft } from '../features/planning/readDraft.ts';
import { useKept } from '../features/planning/useKept.ts';
import { useWords } from '../i18n.tsx';
import { useRefusalWords } from '../live/refusalWords.ts';
import { useDraft } from '../live/useDraft.ts';
import { MeetingProvider, useMeeting } from '../live/useMeeting.tsx';
import { useOffice, useWho } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** A hearing's plan, filled in for the first time or revised. */
export function PlanPage() {
  const { meetingId } = useParams();
  if (meetingId === undefined) return <NewPlan />;
  return (
    <MeetingProvider meetingId={meetingId}>
      <RevisedPlan />
    </MeetingProvider>
  );
}

/** The number of the hearing to be is kept with the draft: sent twice, it is still one hearing. */
function NewPlan() {
  const [text] = useDraft('plan');
  const [freshId] = useState(() => crypto.randomUUID());
  return (
    <MeetingProvider meetingId={readDraft(text)?.meetingId ?? freshId}>
      <NewPlanForm />
    </MeetingProvider>
  );
}

function NewPlanForm() {
  const { plan, common } = useWords();
  const { meetingId } = useMeeting();
  const office = useOffice();
  return (
    <Page
      title={plan.newTitle}
      lead={plan.newLead}
      width="narrow"
      actions={<LinkButton href={paths.hearings()}>{common.back}</LinkButton>}
    >
      {office.founded ? <OwnForm meetingId={meetingId} /> : <Skeleton label={common.loading} lines={8} />}
    </Page>
  );
}

/** Begins with the one who plans in the seat he is fit for. */
function OwnForm({ meetingId }: { readonly meetingId: string }) {
  const { personId, roles } = useWho();
  const navigate = useNavigate();
  const begin = (): PlanDraft => {
    const handles = roles.includes('prosecutor') || roles.includes('departmentHead');
    return {
      ...emptyDraft(meetingId),
      ...(handles && { handlerId: personId, presiderId: personId }),
      ...(roles.includes('clerk') && { clerkId: personId }),
    };
  };
  const kept = useKept('plan', readDraft, begin);
  return <PlanForm kept={kept} act="planHearing" onDone={() => navigate(paths.hearing(meetingId))} />;
}

function RevisedPlan() {
  const { plan: words, common } = useWords();
  const say = useRefusalWords();
  const { meetingId, meeting, status, refused } = useMeeting();
  const office = useOffice();
  const { plan } = meeting;
  const back = <LinkButton href={paths.hearing(meetingId)}>{common.back}</LinkButton>;
  if (status === 'refused')
    return (
      <Page title={words.editTitle} width="narrow">
        <EmptyHint title={common.refusedTitle} action={back}>
          {say(refused)}
        </EmptyHint>
      </Page>
    );
  return (
    <Page
      title={words.editTitle}
      width="narrow"
      actions={back}
      {...(plan && { lead: words.editLead(plan.title) })}
    >
      {plan && office.founded ? (
        meeting.kind === 'conference' ? (
          <RevisedConference meeting={meeting} />
        ) : (
          <RevisedForm meetingId={meetingId} plan={plan} />
        )
      ) : (
        <Skeleton label={common.loading} lines={8} />
      )}
    </Page>
  );
}

function RevisedForm({ meetingId, plan }: { readonly meetingId: string; readonly plan: Plan }) {
  const navigate = useNavigate();
  const kept = useKept('plan', readDraft, () => draftOfPlan(meetingId, plan));
  return <PlanForm kept={kept} act="revisePlan" onDone={() => navigate(paths.hearing(meetingId))} />;
}

function RevisedConference({ meeting }: { readonly meeting: Meeting }) {
  const navigate = useNavigate();
  const kept = useKept('conference', readConference, () => draftOfConference(meeting));
  return (
    <ConferenceForm
      kept={kept}
      act="reviseConference"
      mayOrder={false}
      onDone={() => navigate(paths.hearing(meeting.id))}
    />
  );
}
