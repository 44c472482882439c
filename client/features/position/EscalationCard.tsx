/** Where the majority is departed from: put to the chief prosecutor, decided or sent to the committee, and its result (K22, K23). */
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Line, Prose, Soft, Stack } from '../../ui/Stack.tsx';
import { DecideEscalation, Escalate, RecordCommittee } from './EscalationActs.tsx';

export function EscalationCard() {
  const words = useWords();
  const { after: text } = words.conferenceDesk;
  const { moment } = useFormats();
  const nameOf = useNames();
  const { conference, stage } = useMeeting().meeting;
  if (!conference?.position) return null;
  const { escalation } = conference;
  if (!escalation && stage === 'archived') return null;
  if (!escalation)
    return (
      <Card title={text.escalation}>
        <Stack>
          <Soft small={false}>{text.escalationLead}</Soft>
          <Line>
            <Escalate />
          </Line>
        </Stack>
      </Card>
    );
  const { decision, committee } = escalation;
  const by = (id: string, at: number) => `${nameOf(id)}${words.common.dot}${moment(at)}`;
  return (
    <Card title={text.escalation}>
      <Stack>
        <Facts
          shape="stack"
          facts={[
            { label: text.by, value: by(escalation.by, escalation.at) },
            { label: text.escalateReasons, value: <Prose>{escalation.reasons}</Prose> },
            ...(decision
              ? [
                  {
                    id: 'decision',
                    label: decision.way === 'decided' ? text.decided : text.sentToCommittee,
                    value: (
                      <>
                        <Prose>{decision.text}</Prose>
                        <Soft>{by(decision.by, decision.at)}</Soft>
                      </>
                    ),
                  },
                ]
              : []),
            ...(committee
              ? [
                  {
                    id: 'committee',
                    label: text.committee,
                    value: (
                      <>
                        <Prose>{committee.text}</Prose>
                        <Soft>{moment(committee.heldAt)}</Soft>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {!decision && (
          <Line>
            <DecideEscalation />
          </Line>
        )}
        {decision?.way === 'toCommittee' && !committee && (
          <Line>
            <RecordCommittee />
          </Line>
        )}
      </Stack>
    </Card>
  );
}
