/** The whole wire protocol on one page: what travels over the socket. HTTP is in http.ts; documents travel on /collab. */
import type { Recorded } from './kernel/decider.ts';
import type { MeetingCommand } from './meeting/commands.ts';
import type { MeetingEvent } from './meeting/events.ts';
import type { MeetingRefusal } from './meeting/refusals.ts';
import type { OfficeCommand } from './office/commands.ts';
import type { OfficeRefusal } from './office/events.ts';
import type { RichBlock } from './richBlocks.ts';

/** Raised whenever an older page could misunderstand a newer server. */
export const PROTOCOL_VERSION = 1;

/** Refused by the border or the shell rather than by a rule of law. */
export type BorderRefusal =
  | 'malformed'
  | 'notSignedIn'
  | 'notForYou'
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

export type MeetingBatch = Batch<MeetingEvent> & { readonly meetingId: string };

/** `view` names from where the viewer looks; sent back at the next join, it tells whether what he holds still fits. */
export type Joined<Event> =
  | { readonly joined: Batch<Event>; readonly view: string }
  | { readonly refused: BorderRefusal };

/** Who is connected right now, and how many watch. Never stored. */
export type Presence = {
  readonly meetingId: string;
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
  /** Follow a hearing from the event after `since` (0: from the beginning), seen from the same `view` as before. */
  join: (
    meetingId: string,
    since: number,
    view: string,
    answer: (joined: Joined<MeetingEvent>) => void,
  ) => void;
  leave: (meetingId: string) => void;
  command: (
    meetingId: string,
    commandId: string,
    command: MeetingCommand,
    answer: (answer: Answer<MeetingRefusal>) => void,
  ) => void;
  commandOffice: (
    commandId: string,
    command: OfficeCommand,
    answer: (answer: Answer<OfficeRefusal>) => void,
  ) => void;
};

export type ServerToClient = {
  recorded: (batch: MeetingBatch) => void;
  /** Somebody changed the office: read it again. */
  officeChanged: (seq: number) => void;
  /** What you may see has changed: fold again from the first number. */
  begin: (meetingId: string) => void;
  presence: (presence: Presence) => void;
  minutes: (text: MinutesText) => void;
  /** Your session has ended (signed out, invitation revoked, seat taken over by another device of yours). */
  signedOut: (reason: 'signedOut' | 'revoked' | 'takenOver') => void;
};

export const minutesDocument = (meetingId: string): string => `minutes:${meetingId}`;
