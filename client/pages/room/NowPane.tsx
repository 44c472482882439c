/** On a phone, first: the thing I must do now, open and ready; nothing else. */

import { stepNumber } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isStep, type MeetingKind, type SeatRole, type Stage } from '#shared/meeting/terms.ts';
import { isOpen } from '#shared/meeting/vote.ts';
import { WaitingCard } from '../../features/attendance/WaitingCard.tsx';
import { FloorCard } from '../../features/floor/FloorCard.tsx';
import { QuestionForm } from '../../features/statements/QuestionForm.tsx';
import { QuestionsToMe } from '../../features/statements/QuestionsToMe.tsx';
import { questionsTo } from '../../features/statements/questionsTo.ts';
import { StatementForm } from '../../features/statements/StatementForm.tsx';
import { statementLabel } from '../../features/statements/statementLabel.ts';
import { OpeningFlaws } from '../../features/steps/OpeningFlaws.tsx';
import { VoteCard } from '../../features/vote/VoteCard.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { myActs } from './myActs.ts';
import { OpinionsFace } from './OpinionsFace.tsx';
import styles from './Room.module.css';

/** Who asks in which step, and in which steps the voices that count are given, in each kind of meeting. */
const asking: Readonly<Record<MeetingKind, { readonly role: SeatRole; readonly stage: Stage }>> = {
  hearing: { role: 'officer', stage: 'questions' },
  conference: { role: 'member', stage: 'inquiry' },
};
const voicesIn: readonly Stage[] = ['deliberation', 'opinions', 'views'];

export function NowPane() {
  const words = useWords();
  const { meeting, seat, who } = useMeeting();
  const { stage } = meeting;
  const { role, stage: askingStage } = asking[meeting.kind];
  const asksOthers = seat?.whereabouts === 'admitted' && seat.roles.includes(role) && stage === askingStage;
  const leads = seat?.roles.some((one) => one === 'clerk' || one === 'presider') ?? false;
  const { acts, primary } = myActs(meeting, seat);
  const votes = Object.values(meeting.votes).filter(
    (vote) => isOpen(vote) && (vote.electorate.includes(who.personId) || leads),
  );
  const opinions = voicesIn.includes(stage);
  const asks = questionsTo(meeting, who.personId).length > 0;
  const nothing = acts.length === 0 && votes.length === 0 && !opinions && !leads;
  return (
    <div className={styles.now}>
      <h2 className={styles.step}>
        {words.terms.stages[stage]}
        <StepOf meeting={meeting} />
      </h2>
      {votes.map((vote) => (
        <VoteCard key={vote.id} vote={vote} />
      ))}
      {asks && <QuestionsToMe />}
      {opinions && <OpinionsFace />}
      {leads && (
        <>
          <OpeningFlaws />
          <WaitingCard />
        </>
      )}
      {isStep(stage) && stage !== 'deliberation' && <FloorCard />}
      {asksOthers && (
        <Card title={words.room.statements.questionTitle}>
          <QuestionForm />
        </Card>
      )}
      {seat && primary === 'state' && (
        <Card title={statementLabel(words, meeting, seat)}>
          <StatementForm />
        </Card>
      )}
      {nothing && <EmptyHint title={words.room.page.nothingNow}>{words.room.page.nothingNowMore}</EmptyHint>}
    </div>
  );
}

function StepOf({ meeting: { stage } }: { readonly meeting: Pick<Meeting, 'stage'> }) {
  const { page, steps } = useWords().room;
  return isStep(stage) ? <small>{page.stepOf(steps.marks[stepNumber(stage) - 1] ?? '')}</small> : null;
}
