/** The opinions once announced: how they fall on each question, whether there is a majority, and everybody's reasons. */
import { majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import { answers } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Shares } from '../../ui/Meter.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './Deliberation.module.css';

export function AnnouncedOpinions() {
  const words = useWords();
  const text = words.deliberation.announced;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const announced = meeting.announcedOpinions;
  if (!announced) return <EmptyHint title={text.waiting}>{text.waitingMore}</EmptyHint>;
  return (
    <div className={styles.form}>
      <p className={styles.soft}>
        {announced.spokenBy === null ? text.spokenByEach : text.spokenBy(nameOf(announced.spokenBy))}
      </p>
      {announced.missing.length > 0 && (
        <Notice tone="look">
          {text.missing(announced.missing.map(nameOf).join(words.common.separator))}
        </Notice>
      )}
      {(meeting.plan?.issues ?? []).map((issue, index) => {
        const tally = tallyOf(meeting, issue.id);
        const majority = majorityOn(meeting, issue.id);
        return (
          <Card
            key={issue.id}
            level={3}
            title={`${index + 1}. ${issue.text}`}
            aside={
              <Pill tone={majority ? 'good' : 'look'}>
                {majority ? text.majority(words.terms.answers[majority]) : text.noMajority}
              </Pill>
            }
          >
            <Shares
              label={text.tally(issue.text)}
              parts={answers.map((answer) => ({ label: words.terms.answers[answer], value: tally[answer] }))}
              note={text.of(tally.of)}
            />
            <ul className={styles.reasons}>
              {announced.opinions.map((opinion) => {
                const answer = opinion.answers.find((one) => one.issueId === issue.id);
                return (
                  <li key={opinion.officerId}>
                    <strong>{words.room.acts.says(nameOf(opinion.officerId))}</strong>
                    {answer ? words.terms.answers[answer.answer] : text.missingPart}
                    {answer && answer.reasons !== '' && `${words.common.dot}${answer.reasons}`}
                    {opinion.transcribedBy !== undefined && (
                      <span className={styles.copied}>
                        {words.paperForms.fromPaper(nameOf(opinion.transcribedBy))}
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          </Card>
        );
      })}
      {announced.opinions
        .filter((opinion) => opinion.overall !== '')
        .map((opinion) => (
          <Card key={opinion.officerId} level={3} title={text.reasonsOf(nameOf(opinion.officerId))}>
            <p className={styles.answer}>{opinion.overall}</p>
          </Card>
        ))}
    </div>
  );
}
