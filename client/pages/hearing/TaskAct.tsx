import type { TaskKind } from '#shared/http.ts';
import { paths } from '#shared/paths.ts';
import { ApproveHearing, RefuseHearing, RequestApproval } from '../../features/approval/ApprovalActs.tsx';
import { DeclineConference } from '../../features/conference/ReviewCard.tsx';
import { RecordDecision } from '../../features/decision/DecisionCard.tsx';
import { ConsentToDeparture } from '../../features/decision/DepartureCard.tsx';
import { SealHearing } from '../../features/decision/SigningCard.tsx';
import { ArchiveHearing } from '../../features/decision/TreatmentCard.tsx';
import { ComposePanel } from '../../features/panel/ComposePanel.tsx';
import { BriefPanel } from '../../features/panel/PanelActs.tsx';
import { DecideEscalation, Escalate, RecordCommittee } from '../../features/position/EscalationActs.tsx';
import { FileConference } from '../../features/position/FilingCard.tsx';
import { TakePosition } from '../../features/position/PositionCard.tsx';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { type Part, placeOfTask } from '../../live/hearingParts.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';

/** The one button for what has to be done next: the act itself where one press or one form does it, else the way there. */
export function TaskAct({ kind, onGo }: { readonly kind: TaskKind; readonly onGo: (part: Part) => void }) {
  const { hearing, terms } = useWords();
  const { meetingId } = useMeeting();
  const link = (href: string, words: string) => (
    <LinkButton variant="primary" href={href}>
      {words}
    </LinkButton>
  );
  switch (kind) {
    case 'askApproval':
      return <RequestApproval variant="primary" />;
    case 'approve':
      return (
        <>
          <ApproveHearing variant="primary" />
          <RefuseHearing />
        </>
      );
    case 'reviseRefused':
      return link(paths.editHearing(meetingId), hearing.next.revise);
    case 'composePanel':
      return <ComposePanel variant="primary" />;
    case 'briefPanel':
      return <BriefPanel variant="primary" />;
    case 'openCheckIn':
      return (
        <CommandButton command={{ type: 'openCheckIn' }} variant="primary">
          {terms.taskActs.openCheckIn}
        </CommandButton>
      );
    case 'hold':
    case 'convene':
    case 'holdConference':
    case 'sealView':
    case 'revealViews':
    case 'transcribeForms':
    case 'decideRecusal':
      return link(paths.room(meetingId), terms.taskActs[kind]);
    case 'answerCorrections':
    case 'circulateMinutes':
    case 'sign':
    case 'answerNoted':
      return link(paths.minutes(meetingId), terms.taskActs[kind]);
    case 'reviewConference':
      return (
        <>
          {link(paths.schedule(meetingId), terms.taskActs.reviewConference)}
          <DeclineConference />
        </>
      );
    case 'reviseDeclined':
      return link(paths.editHearing(meetingId), hearing.next.revise);
    case 'takePosition':
      return <TakePosition variant="primary" />;
    case 'escalate':
      return <Escalate variant="primary" />;
    case 'decideEscalation':
      return <DecideEscalation variant="primary" />;
    case 'recordCommittee':
      return <RecordCommittee variant="primary" />;
    case 'fileConference':
      return <FileConference variant="primary" />;
    case 'seal':
      return <SealHearing variant="primary" />;
    case 'consentDeparture':
      return <ConsentToDeparture variant="primary" />;
    case 'decide':
      return <RecordDecision variant="primary" />;
    case 'archive':
      return <ArchiveHearing variant="primary" />;
    default:
      return (
        <Button variant="primary" onPress={() => onGo(placeOfTask[kind] ?? 'overview')}>
          {terms.taskActs[kind]}
        </Button>
      );
  }
}
