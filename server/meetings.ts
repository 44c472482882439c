/** The hearings: one stream each, ruled by the meeting decider. Whoever needs to know of new events listens here. */
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { foundsMeeting } from '#shared/meeting/kinds.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import type { MeetingContext } from '#shared/meeting/rules.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Office } from '#shared/office/state.ts';
import { type NamedNews, type NamedStreams, nameStreams } from './namedStreams.ts';
import type { SecretSlip, Store } from './store/store.ts';
import { createStreams, type Folded, type Trouble } from './streams.ts';

export type MeetingFolded = Folded<Meeting, MeetingEvent>;
export type MeetingNews = NamedNews<Meeting, MeetingEvent>;
export type Meetings = NamedStreams<
  Meeting,
  MeetingCommand,
  MeetingEvent,
  MeetingRefusal,
  MeetingContext['by']
>;

const PREFIX = 'meeting:';
/** The server itself, where it acts: who is connected, and the hash of the frozen minutes. */
export const theServer: MeetingContext['by'] = { id: 'system', roles: ['system'] };

export type MeetingsOptions = {
  readonly store: Store;
  readonly now: () => number;
  readonly newId: () => string;
  readonly office: () => Promise<Office>;
  readonly onTrouble: (trouble: Trouble) => void;
};

export function createMeetings({ store, now, newId, office, onTrouble }: MeetingsOptions): Meetings {
  const streams = createStreams<Meeting, MeetingCommand, MeetingEvent, MeetingRefusal, MeetingContext>({
    ...{ decider: meetingDecider, store, now, newId, onTrouble },
    contextFor: async ({ by, at, newId: id, stream, state, command, box }) => {
      const context = { by, at, newId: id, meetingId: stream.slice(PREFIX.length), office: await office() };
      const isSecretClosing = command.type === 'closeVote' && state.votes[command.voteId]?.secret;
      return isSecretClosing ? { ...context, box: await box(boxOf(stream, command.voteId)) } : context;
    },
    secretsOf,
  });
  return nameStreams({
    ...{ prefix: PREFIX, store, streams, unknown: 'hearingUnknown' },
    founds: ({ type }) => foundsMeeting(type),
  });
}

const boxOf = (stream: string, voteId: string): string => `${stream}/${voteId}`;

/** V5 What a secret ballot says goes into the box, never into the record; closing or cancelling destroys the box. */
function secretsOf(command: MeetingCommand, events: readonly MeetingEvent[], stream: string) {
  const slips: SecretSlip[] = [];
  const emptied: string[] = [];
  for (const event of events) {
    if (event.type === 'ballotCast' && event.choice === null && command.type === 'castBallot')
      slips.push({ box: boxOf(stream, event.voteId), choice: command.choice });
    if (event.type === 'voteClosed' && event.ballots === null) emptied.push(boxOf(stream, event.voteId));
    if (event.type === 'voteCancelled') emptied.push(boxOf(stream, event.voteId));
  }
  return { slips, emptied };
}
