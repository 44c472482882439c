import type { Vote } from '#shared/meeting/state.ts';
import { isOpen } from '#shared/meeting/vote.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Ballot } from './Ballot.tsx';
import styles from './Vote.module.css';
import { VoteResult } from './VoteResult.tsx';

/** One vote: while it is open who has voted (never how), my ballot, and the leader's closing; afterwards its result. */
export function VoteCard({ vote }: { readonly vote: Vote }) {
  const words = useWords();
  const text = words.deliberation.vote;
  const { meeting, seat, who } = useMeeting();
  const cast = Object.keys(vote.ballots).length;
  const all = vote.electorate.length;
  const leads = vote.inDeliberation
    ? (seat?.roles.includes('officer') ?? false)
    : (seat?.roles.includes('presider') ?? false);
  return (
    <Card
      title={vote.question}
      level={3}
      aside={
        <>
          {vote.inDeliberation && <Pill tone="live">{text.inDeliberation}</Pill>}
          <Pill>{vote.secret ? text.secretMark : text.namedMark}</Pill>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.soft}>
          {text.rule(
            vote.quorum,
            words.terms.majorityRules[vote.majority],
            words.terms.majorityBases[vote.base],
          )}
        </p>
        {isOpen(vote) ? (
          <>
            <Meter label={text.running} value={cast} max={all} valueText={text.cast(cast, all)} />
            <p className={styles.soft}>{text.noRunningTally}</p>
            {vote.electorate.includes(who.personId) && <Ballot vote={vote} />}
            {leads && (
              <div className={styles.acts}>
                <CommandButton
                  command={{ type: 'closeVote', voteId: vote.id }}
                  confirm={{
                    title: text.closeTitle,
                    text: <p>{text.closeLead(cast, all)}</p>,
                    confirmLabel: text.close,
                  }}
                >
                  {text.close}
                </CommandButton>
                <CommandButton
                  variant="quiet"
                  command={{ type: 'cancelVote', voteId: vote.id, reason: '…' }}
                  confirm={{
                    title: text.cancelTitle,
                    text: <p>{text.cancelLead}</p>,
                    confirmLabel: text.cancel,
                    tone: 'danger',
                    reason: {
                      label: words.common.reason,
                      withReason: (reason) => ({ type: 'cancelVote', voteId: vote.id, reason }),
                    },
                  }}
                >
                  {text.cancel}
                </CommandButton>
              </div>
            )}
          </>
        ) : (
          <VoteResult vote={vote} nameOf={(id) => meeting.seats[id]?.name ?? '—'} />
        )}
      </div>
    </Card>
  );
}
