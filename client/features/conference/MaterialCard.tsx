/** Who was sent the material, and who has read it (K6). */
import { lacksMaterial, materialOf, unreadMaterial } from '#shared/meeting/conferenceMaterial.ts';
import { takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { SendMaterial } from './SendMaterial.tsx';

/** Members and attendees take the material; the handler, who sends it, needs no receipt. */
const readersOf = (seats: Readonly<Record<string, Seat>>): readonly Seat[] =>
  Object.values(seats).filter(
    (seat) =>
      takesPart(seat) &&
      !seat.roles.includes('handler') &&
      seat.roles.some((role) => role === 'member' || role === 'attendee'),
  );

export function MaterialCard({ mayChange }: { readonly mayChange: boolean }) {
  const words = useWords();
  const { material: text } = words.conferenceDesk;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const readers = readersOf(meeting.seats);
  const unread = unreadMaterial(meeting).length;
  const unsent = lacksMaterial(meeting).length;
  const columns: readonly Column<Seat>[] = [
    { id: 'who', head: text.who, isRowHead: true, cell: (seat) => seat.name },
    { id: 'as', head: text.as, cell: (seat) => roleWords(words, seat) },
    {
      id: 'sent',
      head: text.sent,
      cell: (seat) => {
        const sent = materialOf(meeting, seat.id);
        if (!sent) return <Pill tone="look">{text.notSent}</Pill>;
        return `${moment(sent.sentAt)}${words.common.dot}${text.count(sent.exhibitIds.length)}`;
      },
    },
    {
      id: 'read',
      head: text.read,
      cell: (seat) => {
        const readAt = materialOf(meeting, seat.id)?.readAt ?? null;
        return readAt === null ? (
          <Pill>{text.notRead}</Pill>
        ) : (
          <Pill tone="good">{text.readAt(moment(readAt))}</Pill>
        );
      },
    },
  ];
  return (
    <Card
      title={text.title}
      body="flush"
      aside={
        readers.length > 0 && (
          <Pill tone={unread > 0 ? 'look' : 'good'}>{unread > 0 ? text.unread(unread) : text.allRead}</Pill>
        )
      }
      foot={
        <Line>
          {mayChange && <SendMaterial readers={readers} variant={unsent > 0 ? 'primary' : 'outlined'} />}
          <Soft>{text.lead}</Soft>
        </Line>
      }
    >
      <Table
        caption={text.title}
        rows={readers}
        rowKey={(seat) => seat.id}
        empty={words.common.nothingFound}
        columns={columns}
      />
    </Card>
  );
}
