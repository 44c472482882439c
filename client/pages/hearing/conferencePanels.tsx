/** What stands in each part of a conference's page. */
import { isOver } from '#shared/meeting/procedure.ts';
import { isAttendee } from '#shared/meeting/seats.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import { AttendeesCard } from '../../features/conference/AttendeesCard.tsx';
import { MaterialCard } from '../../features/conference/MaterialCard.tsx';
import { MembersCard, QuorumCard } from '../../features/conference/MembersCard.tsx';
import { MyMaterial } from '../../features/conference/MyMaterial.tsx';
import { ReviewCard } from '../../features/conference/ReviewCard.tsx';
import { SittingsCard } from '../../features/conference/SittingsCard.tsx';
import { SigningCard } from '../../features/decision/SigningCard.tsx';
import { InvitationsCard } from '../../features/invitations/InvitationsCard.tsx';
import { InviteAssistant } from '../../features/participants/InviteAssistant.tsx';
import { FormerCard } from '../../features/participants/ParticipantsCard.tsx';
import { WithdrawParticipant } from '../../features/participants/PersonActs.tsx';
import { ChangesCard } from '../../features/planning/Changes.tsx';
import { PlanFacts } from '../../features/planning/PlanFacts.tsx';
import { EscalationCard } from '../../features/position/EscalationCard.tsx';
import { FilingCard } from '../../features/position/FilingCard.tsx';
import { PositionCard } from '../../features/position/PositionCard.tsx';
import { ResultCard } from '../../features/position/ResultCard.tsx';
import { WordsCard } from '../../features/position/WordsCard.tsx';
import { OwnWords } from '../../features/statements/OwnWords.tsx';
import { useWords } from '../../i18n.tsx';
import type { ConferencePart } from '../../live/hearingParts.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { ExpertOpinions } from './ExpertOpinions.tsx';
import styles from './hearing.module.css';
import type { PanelProps } from './panels.tsx';

type Panel = PanelProps & {
  /** Whether the one who looks may know all of it, or attends without a vote. */
  readonly inside: boolean;
};

export function ConferencePanel({ part, mayChange }: PanelProps & { readonly part: ConferencePart }) {
  const { meeting, who } = useMeeting();
  const Panel = { overview: Overview, people: People, notices: Material, after: Afterwards }[part];
  return <Panel mayChange={mayChange} inside={isInside(meeting, who)} />;
}

function Overview({ inside }: Panel) {
  const { meeting } = useMeeting();
  if (!inside) return meeting.plan && <PlanFacts plan={meeting.plan} />;
  return (
    <div className={styles.overview}>
      <Stack gap="large">
        <ReviewCard />
        {meeting.plan && <PlanFacts plan={meeting.plan} />}
      </Stack>
      <Stack gap="large">
        <QuorumCard />
        <SittingsCard />
        <ChangesCard />
      </Stack>
    </div>
  );
}

function People({ mayChange }: Panel) {
  return (
    <Stack gap="large">
      <MembersCard />
      <AttendeesCard
        invite={mayChange && <InviteAssistant />}
        acts={(seat) => mayChange && <WithdrawParticipant seat={seat} />}
      />
      <FormerCard />
    </Stack>
  );
}

function Material({ mayChange, inside }: Panel) {
  return (
    <Stack gap="large">
      <MyMaterial />
      {inside && <MaterialCard mayChange={mayChange} />}
      {inside && <ExpertOpinions />}
      {mayChange && <InvitationsCard />}
    </Stack>
  );
}

function Afterwards({ inside }: Panel) {
  const { after } = useWords().hearing;
  const { meeting, seat } = useMeeting();
  const { stage } = meeting;
  if (!isOver(stage)) return <EmptyHint title={after.notYet} />;
  const isSealed = stage === 'sealed' || stage === 'decided' || stage === 'archived';
  return (
    <Stack gap="large">
      {seat && isAttendee(seat) && <OwnWords />}
      {inside && (
        <>
          {isSealed && <PositionCard />}
          {isSealed && <EscalationCard />}
          {(stage === 'decided' || stage === 'archived') && <FilingCard />}
          <ResultCard />
          <WordsCard />
          <SigningCard />
        </>
      )}
    </Stack>
  );
}
