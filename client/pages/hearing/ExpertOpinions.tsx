/** Written opinions that invited assistants were asked for, to be shown in this conference. */
import { isHandler } from '#shared/meeting/seats.ts';
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOpinions } from '../../live/useOpinions.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';

export function ExpertOpinions() {
  const { conferenceDesk, opinion: terms, common } = useWords();
  const { experts: text } = conferenceDesk;
  const { meeting, meetingId, who } = useMeeting();
  const { data } = useOpinions({ meetingId });
  const opinions = data?.opinions ?? [];
  const mayAsk = isHandler(meeting, { id: who.personId, roles: who.roles });
  const { title = '', caseNo = '', cause = '' } = meeting.plan ?? {};
  const about = new URLSearchParams({ conference: meetingId, title, caseNo, cause });
  return (
    <Card
      title={text.title}
      body="flush"
      aside={
        mayAsk ? (
          <LinkButton size="small" href={`${paths.newOpinion()}?${about.toString()}`}>
            {text.ask}
          </LinkButton>
        ) : (
          <Button size="small" refusal={text.mayNot}>
            {text.ask}
          </Button>
        )
      }
    >
      {opinions.length === 0 ? (
        <EmptyHint title={text.none}>{text.lead}</EmptyHint>
      ) : (
        <Rows label={text.title}>
          {opinions.map(({ opinionId, title, stage, experts }) => (
            <Row
              key={opinionId}
              title={title}
              action={
                <>
                  <Pill tone={stage === 'signed' || stage === 'adopted' ? 'good' : 'info'}>
                    {terms.stages[stage]}
                  </Pill>
                  <LinkButton size="small" href={paths.opinion(opinionId)}>
                    {text.open}
                  </LinkButton>
                </>
              }
            >
              {experts.map(({ name, organ }) => `${name} ${organ}`).join(common.dot)}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
