import type { Vote } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Vote.module.css';

/** My ballot: equal choices, one press to choose, one to cast; what I chose survives a reload, never the casting. */
export function Ballot({ vote }: { readonly vote: Vote }) {
  const text = useWords().deliberation.vote;
  const { who } = useMeeting();
  const [chosen, choose, forget] = useDraft(`ballot.${vote.id}`);
  if (Object.hasOwn(vote.ballots, who.personId))
    return (
      <Notice tone="good" title={text.voted}>
        {text.votedMore}
      </Notice>
    );
  const option = vote.options.find(({ id }) => id === chosen);
  return (
    <div className={styles.fields}>
      <Choices
        label={text.ballot}
        options={vote.options.map(({ id, text: label }) => ({ id, label }))}
        value={option?.id ?? null}
        onChange={choose}
      />
      <div>
        <CommandButton
          variant="primary"
          size="large"
          refusalPlace="under"
          refusal={option ? null : text.choose}
          command={{ type: 'castBallot', voteId: vote.id, choice: option?.id ?? '' }}
          confirm={{
            title: text.castTitle,
            text: <p>{text.castLead(option?.text ?? '')}</p>,
            confirmLabel: text.castIt,
          }}
          onDone={forget}
        >
          {text.castIt}
        </CommandButton>
      </div>
    </div>
  );
}
