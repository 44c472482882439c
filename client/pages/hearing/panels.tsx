/** What stands in each part of a hearing's page. */
import { isOver } from '#shared/meeting/procedure.ts';
import { ApprovalCard } from '../../features/approval/ApprovalCard.tsx';
import { DecisionCard } from '../../features/decision/DecisionCard.tsx';
import { DepartureCard } from '../../features/decision/DepartureCard.tsx';
import { OpinionsCard } from '../../features/decision/OpinionsCard.tsx';
import { SigningCard } from '../../features/decision/SigningCard.tsx';
import { TreatmentCard } from '../../features/decision/TreatmentCard.tsx';
import { AddExhibits } from '../../features/exhibits/AddExhibits.tsx';
import { ExhibitsCard } from '../../features/exhibits/ExhibitsCard.tsx';
import { InvitationsCard } from '../../features/invitations/InvitationsCard.tsx';
import { AnnouncementCard } from '../../features/notices/AnnouncementCard.tsx';
import { NoticesCard } from '../../features/notices/NoticesCard.tsx';
import { PanelCard } from '../../features/panel/PanelCard.tsx';
import {
  AssistantsCard,
  FormerCard,
  ParticipantsCard,
  StaffCard,
} from '../../features/participants/ParticipantsCard.tsx';
import { ChangesCard } from '../../features/planning/Changes.tsx';
import { PlanFacts } from '../../features/planning/PlanFacts.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Stack } from '../../ui/Stack.tsx';
import styles from './hearing.module.css';

export type PanelProps = {
  /** Whether the one who looks prepares this hearing; what exactly he may do now each button asks for itself. */
  readonly mayChange: boolean;
};

export function OverviewPanel() {
  const { meeting } = useMeeting();
  return (
    <div className={styles.overview}>
      {meeting.plan && <PlanFacts plan={meeting.plan} />}
      <Stack gap="large">
        <ApprovalCard />
        <ChangesCard />
      </Stack>
    </div>
  );
}

export function PeoplePanel({ mayChange }: PanelProps) {
  const { who } = useMeeting();
  return (
    <Stack gap="large">
      <PanelCard mayChange={mayChange || who.roles.includes('caseManagement')} />
      <ParticipantsCard mayChange={mayChange} />
      <AssistantsCard mayChange={mayChange} />
      <StaffCard />
      <FormerCard />
    </Stack>
  );
}

export function NoticesPanel({ mayChange }: PanelProps) {
  return (
    <Stack gap="large">
      <NoticesCard mayChange={mayChange} />
      <AnnouncementCard mayChange={mayChange} />
      {mayChange && <InvitationsCard />}
    </Stack>
  );
}

export function ExhibitsPanel({ mayChange }: PanelProps) {
  return (
    <Stack gap="large">
      <ExhibitsCard mayChange={mayChange} />
      {mayChange && <AddExhibits />}
    </Stack>
  );
}

export function AfterPanel() {
  const { after } = useWords().hearing;
  const { meeting } = useMeeting();
  const { stage } = meeting;
  if (!isOver(stage)) return <EmptyHint title={after.notYet} />;
  const isDecided = stage === 'decided' || stage === 'archived';
  return (
    <Stack gap="large">
      {isDecided && <TreatmentCard />}
      {(isDecided || stage === 'sealed') && <DecisionCard />}
      <DepartureCard />
      <OpinionsCard />
      <SigningCard />
    </Stack>
  );
}
