/** One question: those who concluded the same stand in one column, each with his reasons; the majority first. */
import { resultOn } from '#shared/meeting/conclusion.ts';
import type { ViewGroup, ViewResult } from '#shared/meeting/conferenceEvents.ts';
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { Pill } from '../../ui/Pill.tsx';
import { answerWords } from './answerWords.ts';
import styles from './Views.module.css';

type Rounds = { readonly round: ViewsRound; readonly before: ViewsRound | undefined };

export function IssueViews({
  issue,
  number,
  ...rounds
}: Rounds & { readonly issue: { readonly id: string; readonly text: string }; readonly number: number }) {
  const words = useWords();
  const { table: text } = words.conferenceRoom;
  const { meeting } = useMeeting();
  const result = resultOn(meeting, rounds.round, issue.id);
  return (
    <Card
      level={3}
      title={`${number}. ${issue.text}`}
      aside={
        <>
          <span className={styles.soft}>{text.of(result.of)}</span>
          <Outcome result={result} />
        </>
      }
    >
      <div className={styles.groups}>
        {result.groups.map((group) => (
          <Group
            key={`${group.answer} ${group.conclusion}`}
            group={group}
            result={result}
            issueId={issue.id}
            {...rounds}
          />
        ))}
      </div>
    </Card>
  );
}

function Outcome({ result }: { readonly result: ViewResult }) {
  const words = useWords();
  const { table: text } = words.conferenceRoom;
  if (result.majority) return <Pill tone="good">{text.majority(answerWords(words, result.majority))}</Pill>;
  return <Pill tone="look">{result.outcome === 'tie' ? text.tie : text.noMajority}</Pill>;
}

function Group({
  group,
  result,
  issueId,
  round,
  before,
}: Rounds & { readonly group: ViewGroup; readonly result: ViewResult; readonly issueId: string }) {
  const words = useWords();
  const { table: text } = words.conferenceRoom;
  const isMajority = result.majority === group;
  const mark = isMajority
    ? text.majorityMark
    : group.answer === 'reserve'
      ? text.reserveMark
      : result.majority
        ? text.minorityMark
        : null;
  return (
    <section className={classes(styles.group, isMajority && styles.majority)}>
      <h4 className={styles.groupHead}>
        {answerWords(words, group)}
        <span>{words.common.people(group.memberIds.length)}</span>
        {mark !== null && <Pill tone={isMajority ? 'good' : 'neutral'}>{mark}</Pill>}
      </h4>
      <ul className={styles.members}>
        {group.memberIds.map((memberId) => (
          <Member key={memberId} memberId={memberId} issueId={issueId} round={round} before={before} />
        ))}
      </ul>
    </section>
  );
}

function Member({
  memberId,
  issueId,
  round,
  before,
}: Rounds & { readonly memberId: string; readonly issueId: string }) {
  const words = useWords();
  const { table: text } = words.conferenceRoom;
  const { meeting } = useMeeting();
  const seat = meeting.seats[memberId];
  const given = answerIn(round, memberId, issueId);
  const earlier = before && answerIn(before, memberId, issueId);
  const hasChanged =
    given && earlier && (earlier.answer !== given.answer || earlier.conclusion !== given.conclusion);
  const role = seat?.roles.includes('presider')
    ? text.isChair
    : seat?.roles.includes('handler')
      ? text.isHandler
      : null;
  return (
    <li>
      <p className={styles.member}>
        <strong>{seat?.name ?? '—'}</strong>
        {role !== null && <span className={styles.soft}>{role}</span>}
      </p>
      <p className={styles.reasons}>{given?.reasons}</p>
      {hasChanged && (
        <p className={styles.changed} title={text.changed}>
          {text.before(answerWords(words, earlier))}
        </p>
      )}
    </li>
  );
}

const answerIn = (round: ViewsRound, memberId: string, issueId: string) =>
  (Object.hasOwn(round.views, memberId) ? round.views[memberId] : undefined)?.answers.find(
    (answer) => answer.issueId === issueId,
  );
