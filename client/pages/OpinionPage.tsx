/** One expert opinion from the request to the file: what is next, and everything about it. */
import type { ReactNode } from 'react';
import { paths } from '#shared/paths.ts';
import { useParams, useSearchParams } from '../address.tsx';
import { AdoptionCard } from '../features/opinion/AdoptionCard.tsx';
import { BriefCard } from '../features/opinion/BriefCard.tsx';
import { CorrectionsCard } from '../features/opinion/CorrectionsCard.tsx';
import { ExpertsCard } from '../features/opinion/ExpertsCard.tsx';
import { HistoryCard } from '../features/opinion/HistoryCard.tsx';
import { InvitationCard } from '../features/opinion/InvitationCard.tsx';
import { MaterialsCard } from '../features/opinion/MaterialsCard.tsx';
import { NextCard } from '../features/opinion/NextCard.tsx';
import { NotesCard } from '../features/opinion/NotesCard.tsx';
import { OpinionPapers } from '../features/opinion/OpinionPapers.tsx';
import { OpinionStagePill } from '../features/opinion/OpinionStagePill.tsx';
import { PointsCard } from '../features/opinion/PointsCard.tsx';
import { type OpinionPart, opinionPartOf, opinionParts } from '../features/opinion/parts.ts';
import { SigningCard } from '../features/opinion/SigningCard.tsx';
import { SubmissionsCard } from '../features/opinion/SubmissionsCard.tsx';
import { useWords } from '../i18n.tsx';
import { DeadlinePill } from '../live/DeadlinePill.tsx';
import { useRefusalWords } from '../live/refusalWords.ts';
import { OpinionProvider, useLine, useOpinion } from '../live/useOpinion.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './opinion/opinion.module.css';

export function OpinionPage() {
  const { opinionId = '' } = useParams();
  return (
    <OpinionProvider opinionId={opinionId}>
      <AnyOpinion />
    </OpinionProvider>
  );
}

function AnyOpinion() {
  const { opinionPages: words, common } = useWords();
  const say = useRefusalWords();
  const { status, refused, opinion } = useOpinion();
  if (status === 'refused')
    return (
      <Page title={common.refusedTitle}>
        <EmptyHint
          title={say(refused) ?? words.unknown}
          action={<LinkButton href={paths.today()}>{common.goHome}</LinkButton>}
        />
      </Page>
    );
  if (status === 'joining' || !opinion.brief)
    return (
      <Page title={common.loading}>
        <Skeleton label={common.loading} lines={8} />
      </Page>
    );
  return <KnownOpinion />;
}

function KnownOpinion() {
  const { opinionPages: words, common } = useWords();
  const { opinion, opinionId, access, expert } = useOpinion();
  const line = useLine();
  const [address, setAddress] = useSearchParams();
  const go = (part: OpinionPart) => setAddress(part === 'overview' ? {} : { part }, { replace: true });
  const { brief, cancelled } = opinion;
  if (!brief) return null;
  // Whoever was only asked sees what he is asked and nothing of the rest.
  const isWithin = expert === undefined || expert.standing === 'accepted';
  const panels: Readonly<Record<OpinionPart, ReactNode>> = {
    overview: <Overview />,
    review: <Review />,
    adoption: <AdoptionCard />,
    papers: <OpinionPapers />,
    record: <HistoryCard />,
  };
  const isOpen = cancelled === null && opinion.signedAt === null;
  return (
    <Page
      title={brief.title}
      lead={
        <span className={styles.lead}>
          <OpinionStagePill stage={opinion.stage} />
          <span>{words.lead(brief.caseNo, brief.cause)}</span>
          {isOpen && <DeadlinePill deadline={brief.deadline} />}
        </span>
      }
      {...(access !== 'none' && {
        actions: <LinkButton href={paths.opinionText(opinionId)}>{words.openText}</LinkButton>,
      })}
    >
      {line === 'offline' && <Notice tone="look">{common.offline}</Notice>}
      {cancelled !== null && <Notice tone="look">{words.brief.cancelled(cancelled)}</Notice>}
      {expert && <InvitationCard expert={expert} />}
      {isWithin && <NextCard onGo={go} />}
      {isWithin ? (
        <Tabs
          label={words.tabsLabel}
          selected={opinionPartOf(address.get('part'))}
          onSelect={go}
          tabs={opinionParts.map((part) => ({ id: part, label: words.tabs[part], panel: panels[part] }))}
        />
      ) : (
        <Overview />
      )}
    </Page>
  );
}

function Overview() {
  return (
    <div className={styles.overview}>
      <Stack gap="large">
        <BriefCard />
        <MaterialsCard />
      </Stack>
      <ExpertsCard />
    </div>
  );
}

function Review() {
  const { expert } = useOpinion();
  return (
    <div className={styles.overview}>
      <Stack gap="large">
        <SigningCard />
        <PointsCard />
        <CorrectionsCard />
      </Stack>
      <Stack gap="large">
        <SubmissionsCard />
        {!expert && <NotesCard />}
      </Stack>
    </div>
  );
}
