/** All votes of the hearing, the newest first: casting, closing and results. */
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { useVoteLeadRefusal } from './useVoteLead.ts';
import styles from './Vote.module.css';
import { VoteCard } from './VoteCard.tsx';

const OpenVoteDialog = lazy(async () => ({ default: (await import('./OpenVoteDialog.tsx')).OpenVoteDialog }));

export function VotesPanel() {
  const { vote } = useWords().deliberation;
  const { meeting } = useMeeting();
  const [isOpening, setOpening] = useState(false);
  const { isLead, refusal } = useVoteLeadRefusal();
  const votes = Object.values(meeting.votes).toSorted((one, other) => other.openedAt - one.openedAt);
  return (
    <div className={styles.panel}>
      {votes.length === 0 && <EmptyHint title={vote.none}>{vote.noneMore}</EmptyHint>}
      {isLead && (
        <div>
          <Button refusal={refusal} onPress={() => setOpening(true)}>
            {vote.open}
          </Button>
        </div>
      )}
      {votes.map((one) => (
        <VoteCard key={one.id} vote={one} />
      ))}
      <Suspense>{isOpening && <OpenVoteDialog onClose={() => setOpening(false)} />}</Suspense>
    </div>
  );
}
