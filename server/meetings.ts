/** The hearings: one stream each, ruled by the meeting decider. Whoever needs to know of new events listens here. */
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import type { MeetingContext } from '#shared/meeting/rules.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Office } from '#shared/office/state.ts';
import type { SecretSlip, Store } from './store/store.ts';
import { createStreams, type Folded, type News, type StreamAnswer, type Trouble } from './streams.ts';

export type MeetingFolded = Folded<Meeting, MeetingEvent>;
export type MeetingNews = News<Meeting, MeetingEvent> & { readonly meetingId: string };

export type Meetings = {
  readonly execute: (
    meetingId: string,
    by: MeetingContext['by'],
    commandId: string,
    command: MeetingCommand,
  ) => Promise<StreamAnswer<MeetingRefusal>>;
  /** A hearing nobody planned is the empty one, at number 0. */
  readonly read: (meetingId: string) => Promise<MeetingFolded>;
  readonly ids: () => Promise<readonly string[]>;
  /** Told of every append to any hearing, in order per hearing. Returns its off switch. */
  readonly onNews: (listener: (news: MeetingNews) => void) => () => void;
  readonly settled: () => Promise<void>;
};

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
  const listeners = new Set<(news: MeetingNews) => void>();
  /** Up to which number a hearing's listeners have been told; absent until something happens in it. */
  const told = new Map<string, number>();

  const follow = (meetingId: string, seen: number): void => {
    if (told.has(meetingId)) return;
    told.set(meetingId, seen);
    streams.subscribe(PREFIX + meetingId, (news) => {
      if (news.upTo <= (told.get(meetingId) ?? 0)) return;
      told.set(meetingId, news.upTo);
      for (const listener of listeners) listener({ ...news, meetingId });
    });
  };
  // Reading does not follow: what is followed stays in memory, and all hearings of all years are read at every start.
  const read = (meetingId: string): Promise<MeetingFolded> => streams.read(PREFIX + meetingId);
  return {
    execute: async (meetingId, by, commandId, command) => {
      const { seq } = await read(meetingId);
      if (seq === 0 && command.type !== 'planHearing') return { refused: 'hearingUnknown' };
      follow(meetingId, seq);
      return streams.execute(PREFIX + meetingId, by, commandId, command);
    },
    read,
    ids: async () => (await store.streams(PREFIX)).map((stream) => stream.slice(PREFIX.length)),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: streams.settled,
  };
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
