/** How it is arranged beyond time and place: order of speaking, who leaves, what departs from the rule, and its sittings. */
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';

export function SittingsCard() {
  const words = useWords();
  const { conference: terms, conferenceDesk, conferenceRoom } = words;
  const { facts } = conferenceDesk;
  const { moment } = useFormats();
  const nameOf = useNames();
  const { conference } = useMeeting().meeting;
  if (!conference || conference.order.length === 0) return null;
  const { order, attendeesLeave, departures, adjournments, sittings } = conference;
  return (
    <Card title={facts.arrangement}>
      <Facts
        shape="stack"
        facts={[
          { label: facts.order, value: order.map(nameOf).join(' → ') },
          {
            label: facts.attendeesLeave,
            value: attendeesLeave ? conferenceRoom.attendees.leaves : conferenceRoom.attendees.stays,
          },
          ...(departures.length > 0
            ? [
                {
                  label: facts.departures,
                  value: words.terms.list(departures.map((one) => terms.departures[one])),
                },
              ]
            : []),
          ...sittings.map(({ convenedAt, present }, index) => ({
            id: `sitting ${index}`,
            label: facts.sitting(index + 1, moment(convenedAt)),
            value: facts.present(words.terms.list(present.map(nameOf))),
          })),
          ...adjournments.map(({ at, from, to, reason }) => ({
            id: `adjourned ${at}`,
            label: facts.adjournments,
            value: `${conferenceRoom.adjourn.was(moment(from), moment(to))}${words.common.dot}${reason}`,
          })),
        ]}
      />
    </Card>
  );
}
