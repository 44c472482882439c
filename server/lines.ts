/** What a socket may ask of one kind of stream: to follow one, to leave it, to act in it. */
import type { Socket } from 'socket.io';
import type { z } from 'zod';
import type { Actor } from '#shared/kernel/decider.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import type {
  Answer,
  BorderRefusal,
  Joined,
  StreamCommand,
  StreamEvent,
  StreamKind,
} from '#shared/protocol.ts';
import { batchFor, viewName } from './audiences.ts';
import type { Followers } from './followers.ts';
import type { NamedStreams } from './namedStreams.ts';
import type { Identity } from './sessions/identity.ts';
import type { Sight } from './sight.ts';

export type Line = {
  readonly join: (
    socket: Socket,
    identity: Identity | null,
    id: string,
    since: number,
    view: string,
  ) => Promise<Joined<StreamEvent>>;
  readonly command: (
    identity: Identity | null,
    id: string,
    commandId: string,
    heard: unknown,
  ) => Promise<Answer>;
  readonly leave: (socket: Socket, id: string) => void;
  readonly leaveAll: (socket: Socket) => void;
  readonly close: () => void;
};

export type Lines = Readonly<Record<StreamKind, Line>>;

export type LineOptions<State, Command extends StreamCommand, Event extends StreamEvent, By extends Actor> = {
  readonly sight: Sight<State, Event>;
  readonly streams: NamedStreams<State, Command, Event, string, By>;
  readonly followers: Followers<State>;
  readonly schema: z.ZodType<Command>;
  /** Commands that come in by a door of their own (with a file, from the server itself), never by a socket. */
  readonly elsewhere: (command: Command) => boolean;
  /** As whom somebody looks at this stream, and as whom he acts in it; null when he may not act at all. */
  readonly viewerIn: (id: string, identity: Identity | null) => Promise<Viewer>;
  readonly actorIn: (id: string, identity: Identity | null) => Promise<By | null>;
  readonly onCome?: (socket: Socket, id: string, viewer: Viewer, state: State) => void;
  readonly now: () => number;
};

export function createLine<State, Command extends StreamCommand, Event extends StreamEvent, By extends Actor>(
  options: LineOptions<State, Command, Event, By>,
): Line {
  const { sight, streams, followers, schema, elsewhere, viewerIn, actorIn, onCome, now } = options;
  const whyNot = (state: State, viewer: Viewer, identity: Identity | null): BorderRefusal => {
    const gone = sight.goneFrom(state, viewer);
    if (gone) return gone;
    if (sight.isInGallery(state, viewer)) return 'watchPublicly';
    return identity ? 'notForYou' : 'notSignedIn';
  };
  return {
    join: async (socket, identity, id, since, asView) => {
      const viewer = await viewerIn(id, identity);
      const before = (await streams.read(id)).state;
      if (!sight.mayFollow(before, viewer)) return { refused: whyNot(before, viewer, identity) };
      followers.add(socket, id, viewer, before);
      onCome?.(socket, id, viewer, before);
      // Read again now that he follows: what is appended from here on is told to him, what was before is in this.
      const { state, records, seq, head } = await streams.read(id);
      // What he holds fits when he looks from where he looked, and claims to know no more than there is.
      const view = viewName(sight, state, viewer);
      const after = since <= seq && asView === view ? since : 0;
      const place = { after, upTo: seq, head, now: now() };
      const shown = { viewer, id, records: records.slice(after), state, place };
      return { joined: batchFor(sight, shown), view };
    },
    command: async (identity, id, commandId, heard) => {
      const parsed = schema.safeParse(heard);
      if (!parsed.success) return { refused: 'malformed' };
      const by = await actorIn(id, identity);
      if (!by) return { refused: identity ? 'notForYou' : 'notSignedIn' };
      if (elsewhere(parsed.data)) return { refused: 'notForYou' };
      // What is kept from him altogether does not tell of itself by how it refuses him either.
      const { state, seq } = await streams.read(id);
      const viewer = await viewerIn(id, identity);
      if (seq > 0 && !sight.mayFollow(state, viewer) && !sight.isInGallery(state, viewer))
        return { refused: 'notForYou' };
      return streams.execute(id, by, commandId, parsed.data);
    },
    leave: followers.remove,
    leaveAll: followers.removeAll,
    close: followers.close,
  };
}
