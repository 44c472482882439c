/** Who has given a view and who has not: names alone, no tally before all are revealed. */
import type { View } from '#shared/meeting/conferenceEvents.ts';
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { hasGivenView } from '#shared/meeting/rounds.ts';
import { votersPresent } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { answerWords } from './answerWords.ts';
import styles from './Views.module.css';

export function ViewsProgress({ round }: { readonly round: ViewsRound }) {
  const { progress: text } = useWords().conferenceRoom;
  const { meeting, seat } = useMeeting();
  const members = membersInOrder(meeting);
  const given = members.filter(({ id }) => hasGivenView(meeting, id)).length;
  const isMember = seat?.roles.includes('member') ?? false;
  return (
    <Card title={text.title} level={3}>
      <div className={styles.fields}>
        <Meter
          label={text.title}
          labelHidden
          value={given}
          max={Math.max(1, members.length)}
          valueText={text.sealed(given, members.length)}
        />
        <p className={styles.soft} role="status">
          {text.sealed(given, members.length)}
        </p>
        <ul className={styles.progress} aria-label={text.title}>
          {members.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Pill tone={hasGivenView(meeting, id) ? 'good' : 'neutral'}>
                {hasGivenView(meeting, id) ? text.given : text.open}
              </Pill>
              {!round.sealed && <Stated view={round.views[id]} />}
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{isMember ? text.noTally : text.hasNoView}</p>
      </div>
    </Card>
  );
}

/** Where the office lets views be stated openly, they are read as they come. */
function Stated({ view }: { readonly view: View | undefined }) {
  const words = useWords();
  if (!view) return null;
  return (
    <ol className={styles.given}>
      {view.answers.map((answer) => (
        <li key={answer.issueId}>
          <strong>{answerWords(words, answer)}</strong>
          {words.common.dot}
          {answer.reasons}
        </li>
      ))}
    </ol>
  );
}

/** Members in the room in their order of speaking. */
const membersInOrder = (meeting: Meeting): readonly Seat[] => {
  const order = meeting.conference?.order ?? [];
  return votersPresent(meeting).toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
};
