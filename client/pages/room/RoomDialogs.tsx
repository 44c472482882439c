/** The forms the dock opens, at the edge of the desk, so that what goes on stays in sight. */
import { AnnounceOpinionsDialog } from '../../features/deliberation/AnnounceOpinionsDialog.tsx';
import { AddExhibitDialog } from '../../features/evidence/AddExhibitDialog.tsx';
import { ShowOpinionDialog } from '../../features/expertStage/ShowOpinionDialog.tsx';
import { GiveFloorDialog } from '../../features/floor/GiveFloorDialog.tsx';
import { RaiseRecusalDialog } from '../../features/recusal/RaiseRecusalDialog.tsx';
import { ConclusionForm } from '../../features/statements/ConclusionForm.tsx';
import { QuestionForm } from '../../features/statements/QuestionForm.tsx';
import { QuestionsToMe } from '../../features/statements/QuestionsToMe.tsx';
import { StatementForm } from '../../features/statements/StatementForm.tsx';
import { SummaryForm } from '../../features/statements/SummaryForm.tsx';
import { AgainDialog } from '../../features/views/AgainDialog.tsx';
import { RevealDialog } from '../../features/views/RevealDialog.tsx';
import { OpenVoteDialog } from '../../features/vote/OpenVoteDialog.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Drawer } from '../../ui/Dialog.tsx';
import type { Doing } from './RoomDock.tsx';

export function RoomDialogs({ doing, onClose }: { readonly doing: Doing; readonly onClose: () => void }) {
  const { room, common } = useWords();
  const { seat } = useMeeting();
  if (doing === 'chooseSpeaker') return <GiveFloorDialog onClose={onClose} />;
  if (doing === 'announce') return <AnnounceOpinionsDialog onClose={onClose} />;
  if (doing === 'addExhibit') return <AddExhibitDialog onClose={onClose} />;
  if (doing === 'openVote') return <OpenVoteDialog onClose={onClose} />;
  if (doing === 'recusal') return seat && <RaiseRecusalDialog seat={seat} onClose={onClose} />;
  if (doing === 'reveal') return <RevealDialog onClose={onClose} />;
  if (doing === 'again') return <AgainDialog onClose={onClose} />;
  if (doing === 'showOpinion') return <ShowOpinionDialog onClose={onClose} />;
  const { statements } = room;
  const form = {
    conclude: { title: statements.sumUpTitle, body: <ConclusionForm onDone={onClose} /> },
    sumUp: { title: statements.sumUpTitle, body: <SummaryForm onDone={onClose} /> },
    answer: { title: statements.open, body: <QuestionsToMe /> },
    state: { title: statements.stateTitle, body: <StatementForm onDone={onClose} /> },
    question: { title: statements.questionTitle, body: <QuestionForm onDone={onClose} /> },
  }[doing];
  return (
    <Drawer title={form.title} isOpen onClose={onClose} closeLabel={common.close}>
      {form.body}
    </Drawer>
  );
}
