/** Minutes that write themselves: which events become lines, and what they say (rule Art. 18). */
import { zh } from '#shared/i18n/zh.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { EventOf, MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { type RichLine, richLine } from '#shared/richBlocks.ts';
import { opinionLines } from './opinionLines.ts';
import type { Telling } from './teller.ts';
import { tell } from './telling.ts';
import { resultLines, viewLines } from './viewLines.ts';

/** M9 What was said or done openly in the room stands in the minutes; what the officers deliberated, and how the hearing was prepared, does not. K11 Nor does a view before it is revealed. */
const written: ReadonlySet<MeetingEvent['type']> = new Set<MeetingEvent['type']>([
  'checkInOpened',
  'admitted',
  'sentBack',
  'departureNoted',
  'identityConfirmed',
  'rightsConfirmed',
  'recusalAnswered',
  'recusalRaised',
  'recusalDecided',
  'stepEntered',
  'hearingSuspended',
  'hearingResumed',
  'hearingClosed',
  'convertedOffline',
  'floorGiven',
  'statementMade',
  'questionAsked',
  'questionAnswered',
  'summedUp',
  'issueTurnedTo',
  'exhibitShown',
  'exhibitWithdrawn',
  'opinionsAnnounced',
  'voteOpened',
  'voteClosed',
  'voteCancelled',
  'admonished',
  'orderedOut',
  'conferenceConvened',
  'conferenceAdjourned',
  'expertOpinionShown',
  'expertOpinionHidden',
  'viewsOpened',
  'viewStated',
  'viewsRevealed',
  'conferenceConcluded',
]);

/** The lines of one event, the first of them linked to its number; none for what does not belong into the minutes. */
export const minutesLines = (record: Recorded<MeetingEvent>, meeting: Meeting): readonly RichLine[] => {
  if (!written.has(record.event.type) || isOfDeliberation(record.event, meeting)) return [];
  const lines = [tell(record, meeting, zh)];
  if (record.event.type === 'opinionsAnnounced') lines.push(...opinionLines(meeting, zh));
  if (record.event.type === 'viewsRevealed' && isOfSealedRound(record.event, meeting))
    lines.push(...viewLines(record.event.views, meeting, zh));
  if (record.event.type === 'conferenceConcluded')
    lines.push(...resultLines(record.event.results, meeting, zh));
  return lines.map((telling, index) => lineOf(telling, record, index, meeting));
};

/** Views stated openly stand where they were stated. */
const isOfSealedRound = ({ round }: EventOf<'viewsRevealed'>, { conference }: Meeting): boolean =>
  conference?.rounds.find(({ number }) => number === round)?.sealed ?? true;

const isOfDeliberation = (event: MeetingEvent, meeting: Meeting): boolean => {
  if (event.type === 'voteOpened') return event.inDeliberation;
  const isOfVote = event.type === 'voteClosed' || event.type === 'voteCancelled';
  return isOfVote && (meeting.votes[event.voteId]?.inDeliberation ?? true);
};

const lineOf = (
  { kind, speaker, text }: Telling,
  { seq, at }: Recorded<MeetingEvent>,
  index: number,
  meeting: Meeting,
) =>
  richLine(
    {
      // The same at every writing: without it the first editor's first key would give every line an id of its own.
      id: `record-${seq}-${index}`,
      kind,
      seq: index === 0 ? seq : null,
      at,
      speaker,
      speakerName: speaker === null ? null : (meeting.seats[speaker]?.name ?? null),
    },
    text.replace(/\s*\n\s*/g, ' '),
  );
