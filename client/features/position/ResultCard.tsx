/** What the conference found, question by question, and the chair's summing-up. */
import { resultsOf } from '#shared/meeting/conclusion.ts';
import type { ViewGroup, ViewResult } from '#shared/meeting/conferenceEvents.ts';
import { foundRound } from '#shared/meeting/rounds.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Prose } from '../../ui/Stack.tsx';
import styles from './position.module.css';

export function ResultCard() {
  const { after: text } = useWords().conferenceDesk;
  const { meeting } = useMeeting();
  const results = resultsOf(meeting, foundRound(meeting));
  return (
    <Card title={text.result} body="flush">
      {results.length === 0 ? (
        <EmptyHint title={text.noResult} />
      ) : (
        <Rows label={text.result}>
          {results.map((result, index) => (
            <Result key={result.issueId} result={result} number={index + 1} />
          ))}
        </Rows>
      )}
      {meeting.summary && (
        <div className={styles.summary}>
          <h3>{text.summary}</h3>
          <Prose>{meeting.summary.text}</Prose>
        </div>
      )}
    </Card>
  );
}

function Result({ result, number }: { readonly result: ViewResult; readonly number: number }) {
  const words = useWords();
  const { table: text } = words.conferenceRoom;
  const nameOf = useNames();
  const { plan } = useMeeting().meeting;
  const answer = (group: ViewGroup) =>
    group.answer === 'other' ? group.conclusion : words.conference.answers[group.answer];
  const groups = result.groups.map(
    (group) =>
      `${answer(group)} ${words.common.people(group.memberIds.length)}（${words.terms.list(group.memberIds.map(nameOf))}）`,
  );
  return (
    <Row
      lead={number}
      title={plan?.issues.find(({ id }) => id === result.issueId)?.text ?? ''}
      action={
        <Pill tone={result.majority ? 'good' : 'look'}>
          {result.majority
            ? text.majority(answer(result.majority))
            : result.outcome === 'tie'
              ? text.tie
              : text.noMajority}
        </Pill>
      }
    >
      {groups.join(words.common.dot)}
    </Row>
  );
}
