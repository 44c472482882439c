import { lazy, type ReactNode, Suspense } from 'react';
import { prepares } from '#shared/meeting/seats.ts';
import { paths } from '#shared/paths.ts';
import { useParams, useSearchParams } from '../address.tsx';
import { PapersCard } from '../features/papers/PapersCard.tsx';
import { usePlace } from '../features/planning/PlanFacts.tsx';
import { RecordCard } from '../features/record/RecordCard.tsx';
import { useFormats, useWords } from '../i18n.tsx';
import { isConferencePart, type Part, partOf, parts } from '../live/hearingParts.ts';
import { useRefusalWords } from '../live/refusalWords.ts';
import { MeetingProvider, useLine, useMeeting } from '../live/useMeeting.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Pill, type Tone } from '../ui/Pill.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { wantWords } from '../words/words.ts';
import { HearingActs } from './hearing/HearingActs.tsx';
import { NextCard } from './hearing/NextCard.tsx';
import { AfterPanel, ExhibitsPanel, NoticesPanel, OverviewPanel, PeoplePanel } from './hearing/panels.tsx';

const ConferencePanel = lazy(async () => {
  const [{ ConferencePanel: Panel }] = await Promise.all([
    import('./hearing/conferencePanels.tsx'),
    wantWords('conference', 'conferenceDesk'),
  ]);
  return { default: Panel };
});

/** One meeting from plan to archive: what is next, and everything about it. */
export function HearingPage() {
  const { meetingId = '' } = useParams();
  return (
    <MeetingProvider meetingId={meetingId}>
      <Hearing />
    </MeetingProvider>
  );
}

function Hearing() {
  const { common, hearing } = useWords();
  const say = useRefusalWords();
  const { status, refused, meeting, meetingId } = useMeeting();
  if (status === 'refused')
    return (
      <Page title={common.refusedTitle}>
        <EmptyHint
          title={say(refused) ?? common.refusedTitle}
          action={
            refused === 'watchPublicly' ? (
              <LinkButton href={paths.publicHearing(meetingId)}>{hearing.publicPage}</LinkButton>
            ) : (
              <LinkButton href={paths.hearings()}>{common.back}</LinkButton>
            )
          }
        />
      </Page>
    );
  if (status === 'joining' || !meeting.plan)
    return (
      <Page title={common.loading}>
        <Skeleton label={common.loading} lines={8} />
      </Page>
    );
  return <KnownHearing />;
}

function KnownHearing() {
  const { hearing, common } = useWords();
  const { meeting, who } = useMeeting();
  const { moment } = useFormats();
  const place = usePlace();
  const line = useLine();
  const [address, setAddress] = useSearchParams();
  const go = (part: Part) => setAddress(part === 'overview' ? {} : { part }, { replace: true });
  const asked = partOf(address.get('part'));
  const { plan, cancelled } = meeting;
  if (!plan) return null;
  const mayChange = prepares(meeting, { id: who.personId, roles: who.roles });
  const panels: Readonly<Record<Part, ReactNode>> = {
    overview: <OverviewPanel />,
    people: <PeoplePanel mayChange={mayChange} />,
    notices: <NoticesPanel mayChange={mayChange} />,
    exhibits: <ExhibitsPanel mayChange={mayChange} />,
    after: <AfterPanel />,
    papers: <PapersCard />,
    record: <RecordCard />,
  };
  const panelOf = (part: Part) =>
    meeting.kind === 'conference' && isConferencePart(part) ? (
      <Suspense fallback={<Skeleton label={common.loading} lines={6} />}>
        <ConferencePanel part={part} mayChange={mayChange} />
      </Suspense>
    ) : (
      panels[part]
    );
  return (
    <Page
      title={plan.title}
      lead={
        <>
          <StagePill />{' '}
          <span>
            {[hearing.lead(plan.caseNo, plan.cause), moment(plan.startsAt), place(plan.place)].join(
              common.dot,
            )}
          </span>
        </>
      }
      actions={<HearingActs />}
    >
      {line === 'offline' && <Notice tone="look">{common.offline}</Notice>}
      {cancelled !== null && <Notice tone="look">{hearing.changes.cancelledBecause(cancelled)}</Notice>}
      <NextCard onGo={go} />
      <Tabs
        label={hearing.tabsLabel}
        selected={asked}
        onSelect={go}
        tabs={parts.map((part) => ({
          id: part,
          label: hearing.tabs[part],
          panel: panelOf(part),
        }))}
      />
    </Page>
  );
}

function StagePill() {
  const { hearing, terms } = useWords();
  const { meeting } = useMeeting();
  const { stage, suspension } = meeting;
  if (suspension) return <Pill tone="look">{hearing.suspended}</Pill>;
  const tones: Partial<Record<typeof stage, Tone>> = {
    refused: 'look',
    cancelled: 'look',
    preparing: 'info',
    archived: 'good',
  };
  return (
    <Pill tone={tones[stage] ?? 'info'} dot={stage === 'checkIn'}>
      {terms.stages[stage]}
    </Pill>
  );
}
