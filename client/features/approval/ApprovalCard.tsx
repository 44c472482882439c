import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Stack } from '../../ui/Stack.tsx';
import { ApproveHearing, RefuseHearing, RequestApproval } from './ApprovalActs.tsx';

/** Where the approval stands; and the acts of those who ask and of the one who decides. */
export function ApprovalCard() {
  const { approval: words } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const { approval, stage } = meeting;
  const acts = actsAt(stage);
  if (!approval)
    return (
      <Card title={words.title}>
        <EmptyHint title={words.none} action={acts}>
          {words.noneWhy}
        </EmptyHint>
      </Card>
    );
  const { decision } = approval;
  const facts = [
    { label: words.requested, value: moment(approval.requestedAt) },
    ...(approval.opinion ? [{ label: words.opinion, value: approval.opinion }] : []),
    ...(decision
      ? [
          {
            label: words.decision,
            value: (
              <Line>
                <Pill tone={decision.approved ? 'good' : 'look'}>
                  {decision.approved ? words.approved : words.refused}
                </Pill>
                {moment(decision.at)}
              </Line>
            ),
          },
          { label: words.by, value: nameOf(decision.by) },
          { label: words.words, value: decision.words || words.noWords },
        ]
      : []),
  ];
  return (
    <Card title={words.title}>
      <Stack>
        <Facts facts={facts} />
        {acts}
      </Stack>
    </Card>
  );
}

/** Only while there is something to ask or to decide; afterwards the facts say enough. */
function actsAt(stage: string): ReactNode {
  if (stage === 'draft' || stage === 'refused') return <RequestApproval />;
  if (stage !== 'awaitingApproval') return null;
  return (
    <Line>
      <ApproveHearing />
      <RefuseHearing />
    </Line>
  );
}
