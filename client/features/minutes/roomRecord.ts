/** Which acts are told beside the stage: what happened since check-in opened. Preparing and what follows have pages of their own. */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

const told: ReadonlySet<MeetingEvent['type']> = new Set<MeetingEvent['type']>([
  'checkInOpened',
  'arrived',
  'admitted',
  'sentBack',
  'departureNoted',
  'identityConfirmed',
  'rightsConfirmed',
  'presenceNoted',
  'recusalAnswered',
  'recusalRaised',
  'recusalDecided',
  'stepEntered',
  'hearingSuspended',
  'hearingResumed',
  'hearingClosed',
  'convertedOffline',
  'floorGiven',
  'floorEnded',
  'statementMade',
  'questionAsked',
  'questionAnswered',
  'summedUp',
  'issueTurnedTo',
  'exhibitAdded',
  'exhibitShown',
  'exhibitWithdrawn',
  'opinionSubmitted',
  'opinionsAnnounced',
  'voteOpened',
  'ballotCast',
  'voteClosed',
  'voteCancelled',
  'admonished',
  'orderedOut',
  'conferenceConvened',
  'conferenceAdjourned',
  'attendeesSettled',
  'expertOpinionShown',
  'viewsOpened',
  'viewSealed',
  'viewStated',
  'viewsRevealed',
  'conferenceConcluded',
]);

const MOMENTARY_MS = 60_000;

/** The records of the room, without lines that dropped for less than a minute: they stand in the record, but say nothing. */
export function recordsOfTheRoom(
  records: readonly Recorded<MeetingEvent>[],
): readonly Recorded<MeetingEvent>[] {
  const dropped = new Map<string, Recorded<MeetingEvent>>();
  const momentary = new Set<number>();
  for (const record of records) {
    const { event } = record;
    if (event.type !== 'presenceNoted') continue;
    const drop = dropped.get(event.participantId);
    if (!event.online) dropped.set(event.participantId, record);
    else if (!drop) momentary.add(record.seq);
    else {
      dropped.delete(event.participantId);
      if (record.at - drop.at < MOMENTARY_MS) momentary.add(drop.seq).add(record.seq);
    }
  }
  return records.filter(({ seq, event }) => told.has(event.type) && !momentary.has(seq));
}
