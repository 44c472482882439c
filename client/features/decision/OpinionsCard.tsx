import { majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';

/** How the officers' opinions fell, issue by issue. */
export function OpinionsCard() {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const { meeting } = useMeeting();
  if (!meeting.announcedOpinions || !meeting.plan) return null;
  return (
    <Card title={words.opinions} body="flush">
      <Rows label={words.opinions}>
        {meeting.plan.issues.map((issue, index) => {
          const majority = majorityOn(meeting, issue.id);
          const tally = tallyOf(meeting, issue.id);
          return (
            <Row
              key={issue.id}
              lead={index + 1}
              title={issue.text}
              action={
                <Pill tone={majority === null ? 'look' : 'info'}>
                  {majority === null ? words.noMajority : words.majority(terms.answers[majority])}
                </Pill>
              }
            >
              {words.tally(tally.agree, tally.disagree, tally.reserve)}
            </Row>
          );
        })}
      </Rows>
    </Card>
  );
}
