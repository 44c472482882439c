/** The officers' opinions, once announced, and the presider's summing-up. */
import { majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Prose } from '../../ui/Stack.tsx';
import styles from './Gallery.module.css';

export function GalleryResults({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const { room } = words.gallery;
  const { announcedOpinions, summary, plan } = meeting;
  return (
    <>
      {announcedOpinions && (
        <Card
          title={room.results}
          aside={announcedOpinions.missing.length > 0 && room.missing(announcedOpinions.missing.length)}
        >
          <ol className={styles.results}>
            {(plan?.issues ?? []).map((issue, index) => {
              const { agree, disagree, reserve } = tallyOf(meeting, issue.id);
              const majority = majorityOn(meeting, issue.id);
              const given = announcedOpinions.opinions.flatMap(({ officerId, answers }) => {
                const answer = answers.find((one) => one.issueId === issue.id);
                return answer ? [{ officerId, ...answer }] : [];
              });
              return (
                <li key={issue.id} className={styles.result}>
                  <p className={styles.issue}>
                    {room.marks[index] ?? index + 1} {issue.text}
                  </p>
                  <p className={styles.tally}>
                    <Pill tone={majority ? 'good' : 'look'}>
                      {majority ? room.majority(words.terms.answers[majority]) : room.noMajority}
                    </Pill>
                    {room.tally(agree, disagree, reserve)}
                  </p>
                  <details className={styles.details}>
                    <summary>{room.reasons}</summary>
                    <ul>
                      {given.map(({ officerId, answer, reasons }) => (
                        <li key={officerId}>
                          {room.says(meeting.seats[officerId]?.name ?? '—')}
                          {words.terms.answers[answer]}
                          {reasons !== '' && `${words.common.dot}${reasons}`}
                        </li>
                      ))}
                    </ul>
                  </details>
                </li>
              );
            })}
          </ol>
        </Card>
      )}
      {summary && (
        <Card title={room.summary}>
          <Prose>{summary.text}</Prose>
          {summary.announcedDecision !== '' && (
            <>
              <p className={styles.soft}>{room.announced}</p>
              <Prose>{summary.announcedDecision}</Prose>
            </>
          )}
        </Card>
      )}
    </>
  );
}
