/** The whole wire protocol on one page: what travels over the socket. HTTP is in http.ts; documents travel on /collab. */
import type { Recorded } from './kernel/decider.ts';
import type { MeetingCommand } from './meeting/commands.ts';
import type { MeetingEvent } from './meeting/events.ts';
import type { MeetingRefusal } from './meeting/refusals.ts';
import type { OfficeCommand } from './office/commands.ts';
import type { OfficeRefusal } from './office/events.ts';
import type { OpinionCommand } from './opinion/commands.ts';
import type { OpinionEvent } from './opinion/events.ts';
import type { OpinionRefusal } from './opinion/refusals.ts';
import type { RichBlock } from './richBlocks.ts';

/** Raised whenever an older page could misunderstand a newer server. */
export const PROTOCOL_VERSION = 2;

/** The kinds of streams that are followed and acted in, each with its own words. */
export type StreamTypes = {
  readonly meeting: {
    readonly command: MeetingCommand;
    readonly event: MeetingEvent;
    readonly refusal: MeetingRefusal;
  };
  readonly opinion: {
    readonly command: OpinionCommand;
    readonly event: OpinionEvent;
    readonly refusal: OpinionRefusal;
  };
};
export type StreamKind = keyof StreamTypes;
export const streamKinds = ['meeting', 'opinion'] as const satisfies readonly StreamKind[];
export type StreamEvent = StreamTypes[StreamKind]['event'];
export type StreamCommand = StreamTypes[StreamKind]['command'];
export type StreamRefusal = StreamTypes[StreamKind]['refusal'];

/** Refused by the border or the shell rather than by a rule of law. */
export type BorderRefusal =
  | 'malformed'
  | 'notSignedIn'
  | 'notForYou'
  /** B4 Without a part in it, one follows from the public gallery. */
  | 'watchPublicly'
  /** He had a part in it, and has none any more. */
  | 'recused'
  | 'withdrawn'
  | 'tooFast'
  | 'tooOld'
  | 'streamBusy'
  | 'storageFailed'
  | 'ruleFailed'
  | 'timedOut';

export type Answer<Code extends string = string> =
  | { readonly accepted: number }
  | { readonly refused: Code | BorderRefusal };

/**
 * A run of a stream's events as one viewer may see them: everything in (after, upTo] that is for him, in order.
 * Numbers missing in between are not for him. `head` is the hash of the chain at `upTo`.
 */
export type Batch<Event> = {
  readonly after: number;
  readonly upTo: number;
  readonly head: string;
  readonly events: readonly Recorded<Event>[];
  /** The server's clock when it sent this, epoch ms. */
  readonly now: number;
};

export type StreamBatch<Event = StreamEvent> = Batch<Event> & {
  readonly kind: StreamKind;
  readonly id: string;
};

/** `view` names from where the viewer looks; sent back at the next join, it tells whether what he holds still fits. */
export type Joined<Event> =
  | { readonly joined: Batch<Event>; readonly view: string }
  | { readonly refused: BorderRefusal };

/** Who is connected right now, and how many watch. Never stored. */
export type Presence = {
  readonly kind: StreamKind;
  readonly id: string;
  readonly online: readonly string[];
  readonly watchers: number;
};

/** The minutes as readers see them while they grow. */
export type MinutesText = {
  readonly meetingId: string;
  readonly generation: number;
  readonly seq: number;
  readonly blocks: readonly RichBlock[];
};

export type ClientToServer = {
  /** Follow a stream from the event after `since` (0: from the beginning), seen from the same `view` as before. */
  join: (
    kind: StreamKind,
    id: string,
    since: number,
    view: string,
    answer: (joined: Joined<StreamEvent>) => void,
  ) => void;
  leave: (kind: StreamKind, id: string) => void;
  command: (
    kind: StreamKind,
    id: string,
    commandId: string,
    command: StreamCommand,
    answer: (answer: Answer<StreamRefusal>) => void,
  ) => void;
  commandOffice: (
    commandId: string,
    command: OfficeCommand,
    answer: (answer: Answer<OfficeRefusal>) => void,
  ) => void;
};

export type ServerToClient = {
  recorded: (batch: StreamBatch) => void;
  /** Somebody changed the office: read it again. */
  officeChanged: (seq: number) => void;
  /** What you may see has changed: fold again from the first number. */
  begin: (kind: StreamKind, id: string) => void;
  presence: (presence: Presence) => void;
  minutes: (text: MinutesText) => void;
  /** Your session has ended (signed out, invitation revoked, seat taken over by another device of yours). */
  signedOut: (reason: 'signedOut' | 'revoked' | 'takenOver') => void;
};

export const minutesDocument = (meetingId: string): string => `minutes:${meetingId}`;
