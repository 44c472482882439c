/** What the record of a hearing or a conference says of its invited assistants. */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { caseKeyOf, type Entry, type Invited } from './entries.ts';

const HOUR = 3_600_000;

/**
 * O21 In a meeting an assistant took part who was in the room and was not recused: once, however often he came back.
 * His invitation is the first one; an oral opinion counts when he was told how it was treated.
 */
export function entriesOfMeeting(
  records: readonly Recorded<MeetingEvent>[],
  meeting: Meeting,
): readonly Entry[] {
  const invitedAt = new Map<string, number>();
  for (const { event, at } of records)
    if (event.type === 'participantSeated' && event.roles.includes('specialAssistant'))
      if (!invitedAt.has(event.participantId)) invitedAt.set(event.participantId, at);
  return Object.values(meeting.seats)
    .filter((seat) => seat.roles.includes('specialAssistant'))
    .flatMap((seat) => entriesOfSeat(meeting, seat, invitedAt.get(seat.id) ?? 0));
}

function entriesOfSeat(meeting: Meeting, seat: Seat, invitedAt: number): readonly Entry[] {
  const about = { assistantId: seat.id, source: 'meeting', sourceId: meeting.id } as const;
  const invitation = { ...about, entry: 'invitation', at: invitedAt, answer: answerOf(seat) } as const;
  const first = seat.stays[0];
  if (!first || seat.whereabouts === 'recused') return [invitation];
  const caseNo = meeting.plan?.caseNo ?? '';
  const title = meeting.plan?.title ?? '';
  return [
    invitation,
    {
      ...about,
      entry: 'participation',
      kind: meeting.kind,
      at: first.at,
      ...{ title, caseNo },
      caseKey: caseKeyOf(caseNo) || `meeting ${meeting.id}`,
      hours: hoursOf(seat, meeting.enteredAt.closed ?? null),
      note: '',
    },
    ...(seat.treatment
      ? [
          {
            ...about,
            entry: 'opinion' as const,
            written: false,
            ofMeeting: null,
            title,
            askedAt: first.at,
            deliveredAt: first.at,
            treated: { at: seat.treatment.at, treatment: seat.treatment.treatment },
          },
        ]
      : []),
  ];
}

const answerOf = (seat: Seat): Invited['answer'] => {
  if (seat.whereabouts === 'recused' || seat.conflict?.conflict) return 'declined';
  if (seat.stays.length > 0 || seat.conflict) return 'accepted';
  return seat.whereabouts === 'withdrawn' ? 'declined' : 'waiting';
};

/** Hours in the room, to a tenth: whoever was still in it left when the meeting closed; none before that. */
const hoursOf = ({ stays }: Seat, closedAt: number | null): number | null => {
  const spans = stays.map(({ at, until }) => ({ at, until: until ?? closedAt }));
  if (spans.some(({ until }) => until === null)) return null;
  const sum = spans.reduce((all, { at, until }) => all + ((until ?? at) - at), 0);
  return Math.round((sum / HOUR) * 10) / 10;
};
