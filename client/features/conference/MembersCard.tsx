/** Whose voices count, in their order of speaking, and whether they are enough. */
import { membersOf } from '#shared/meeting/conferenceSeats.ts';
import { seatsWith } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { useArranged } from './useArranged.ts';

export function MembersCard() {
  const words = useWords();
  const { seats: text } = words.conferenceDesk;
  const { meeting } = useMeeting();
  const order = meeting.conference?.order ?? [];
  const members = seatsWith(meeting, 'member').toSorted(
    (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
  );
  if (members.length === 0) return <AskedMembers />;
  return (
    <Card title={text.title} body="flush">
      <Rows label={text.title}>
        {members.map((seat, index) => (
          <Row key={seat.id} lead={index + 1} title={seat.name}>
            {[roleWords(words, seat), seat.unit].filter(Boolean).join(words.common.dot)}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

/** Before it is scheduled: whom the handler would like. */
function AskedMembers() {
  const { seats: text } = useWords().conferenceDesk;
  const { meeting } = useMeeting();
  const office = useOffice();
  const nameOf = useNames();
  const { plan, conference } = meeting;
  if (!plan || !conference) return null;
  const { memberIds, attendeeIds, assistantIds } = conference.asked;
  const arrangement = {
    ...{ chairId: plan.presiderId, handlerId: plan.handlerId, clerkId: plan.clerkId },
    ...{ memberIds, attendeeIds, assistantIds },
  };
  const members = membersOf(arrangement, office.policy.conference);
  const attendees = [
    ...attendeeIds.map(nameOf),
    ...assistantIds.flatMap((id) => office.assistants[id]?.name ?? []),
  ];
  return (
    <Card title={text.title}>
      <Facts
        facts={[
          { label: text.title, value: members.map(nameOf).join(' · ') },
          { label: text.attendees, value: attendees.join(' · ') || '—' },
        ]}
      />
    </Card>
  );
}

/** K7 How many it takes, and how many are arranged. */
export function QuorumCard() {
  const { quorum: text } = useWords().conferenceDesk;
  const { meeting } = useMeeting();
  const { arranged, atLeast, department, ofDepartment, share, all } = useArranged(meeting);
  const isEnough = arranged >= atLeast && ofDepartment >= share;
  return (
    <Card
      title={text.title}
      aside={<Pill tone={isEnough ? 'good' : 'look'}>{isEnough ? text.enough : text.short}</Pill>}
    >
      <Facts
        shape="apart"
        facts={[
          { label: text.arranged(arranged), value: text.atLeast(atLeast) },
          ...(share > 0 ? [{ label: department, value: text.share(ofDepartment, share, all) }] : []),
        ]}
      />
    </Card>
  );
}
