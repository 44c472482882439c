import { isOnDuty, takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { Table } from '../../ui/Table.tsx';
import { ServeNotices } from './ServeNotices.tsx';

const DAY = 86_400_000;

/** Everybody who must be told of cause, time and place: all but the office's own people on duty. */
const toBeNoticed = (seats: Readonly<Record<string, Seat>>): readonly Seat[] =>
  Object.values(seats).filter((seat) => takesPart(seat) && !isOnDuty(seat));

/** Who was told when, and who is still to be told. */
export function NoticesCard({ mayChange }: { readonly mayChange: boolean }) {
  const { hearing, terms } = useWords();
  const words = hearing.notices;
  const { moment, shortDay } = useFormats();
  const { meeting } = useMeeting();
  const { noticeDays } = useOffice().policy;
  const seats = toBeNoticed(meeting.seats);
  const untold = seats.filter((seat) => seat.noticeAt === null).length;
  const latest = meeting.plan && shortDay(meeting.plan.startsAt - noticeDays * DAY);
  return (
    <Card
      title={words.title}
      body="flush"
      aside={
        seats.length > 0 && (
          <Pill tone={untold > 0 ? 'look' : 'good'}>
            {untold > 0 ? words.someTold(untold) : words.allTold}
          </Pill>
        )
      }
      foot={
        <Line>
          {mayChange && <ServeNotices seats={seats} />}
          <Soft>
            {words.lead(noticeDays)} {untold > 0 && latest !== null && words.latest(latest)}
          </Soft>
        </Line>
      }
    >
      {seats.length === 0 ? (
        <EmptyHint title={words.nobody}>{words.nobodyWhy}</EmptyHint>
      ) : (
        <Table
          caption={words.title}
          rows={seats}
          rowKey={(seat) => seat.id}
          empty={words.nobody}
          columns={[
            { id: 'who', head: words.who, isRowHead: true, cell: (seat) => seat.name },
            {
              id: 'as',
              head: words.as,
              cell: (seat) => terms.list(seat.roles.map((role) => terms.seatRoles[role])),
            },
            {
              id: 'told',
              head: words.told,
              cell: (seat) =>
                seat.noticeAt === null ? <Pill tone="look">{words.notTold}</Pill> : moment(seat.noticeAt),
            },
          ]}
        />
      )}
    </Card>
  );
}
