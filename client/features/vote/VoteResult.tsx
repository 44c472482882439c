import type { Vote } from '#shared/meeting/state.ts';
import { resultOf } from '#shared/meeting/vote.ts';
import { useWords } from '../../i18n.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Vote.module.css';

/** A closed vote: what came of it in words, every option with number and bar, and the named choices. */
export function VoteResult({
  vote,
  nameOf,
}: {
  readonly vote: Vote;
  readonly nameOf: (personId: string) => string;
}) {
  const { deliberation, common } = useWords();
  const text = deliberation.vote;
  if (vote.cancelled !== null) return <Notice tone="look">{text.cancelled(vote.cancelled)}</Notice>;
  const result = resultOf(vote);
  const optionText = (id: string) => vote.options.find((option) => option.id === id)?.text ?? id;
  const votersOf = (optionId: string) =>
    Object.entries(vote.ballots).flatMap(([voter, choice]) => (choice === optionId ? [nameOf(voter)] : []));
  return (
    <>
      <Notice tone={result.outcome === 'carried' ? 'good' : 'look'}>
        {result.outcome === 'carried'
          ? text.carried(optionText(result.optionId))
          : text.outcome[result.outcome]}
      </Notice>
      {vote.options.map((option) => {
        const count = vote.counts?.[option.id] ?? 0;
        const voters = votersOf(option.id);
        return (
          <div key={option.id}>
            <Meter
              label={option.text}
              value={count}
              max={vote.electorate.length}
              valueText={text.ballots(count)}
              tone="info"
            />
            {!vote.secret && voters.length > 0 && (
              <p className={styles.soft}>{voters.join(common.separator)}</p>
            )}
          </div>
        );
      })}
    </>
  );
}
