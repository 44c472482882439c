/** Who follows which stream of one kind by which socket; tells them what happens and who is connected. */
import type { Socket } from 'socket.io';
import type { Viewer } from '#shared/meeting/viewer.ts';
import type { StreamEvent } from '#shared/protocol.ts';
import { audienceOf, batchFor, tellAll } from './audiences.ts';
import type { NamedNews, NamedStreams } from './namedStreams.ts';
import type { Sight } from './sight.ts';
import { tellLater } from './tellingLater.ts';

/** Everybody who looks with the same eyes: what they may see is worked out once for all of them. */
type Group = { readonly viewer: Viewer; readonly sockets: Set<Socket>; standing: string };

export type Followers<State> = {
  readonly add: (socket: Socket, id: string, viewer: Viewer, state: State) => void;
  readonly remove: (socket: Socket, id: string) => void;
  readonly removeAll: (socket: Socket) => void;
  readonly isConnected: (id: string, personId: string) => boolean;
  readonly follows: (socket: Socket, id: string) => boolean;
  /** The sockets of those who follow and of whom this is true. */
  readonly socketsOf: (id: string, isMeant: (viewer: Viewer) => boolean) => readonly Socket[];
  /** To be called when there are more or fewer who watch. */
  readonly watchersChanged: (id: string) => void;
  readonly close: () => void;
};

export type FollowersOptions<State, Event extends StreamEvent> = {
  readonly sight: Sight<State, Event>;
  readonly streams: Pick<NamedStreams<State, never, Event, string, never>, 'read' | 'onNews'>;
  readonly now: () => number;
  /** Somebody who is signed in has come to or lost his last connection. */
  readonly onPresence?: (id: string, personId: string, online: boolean) => void;
  /** How many watch without taking part. */
  readonly watchersOf?: (id: string) => number;
  readonly presenceEvery?: number;
};

export function createFollowers<State, Event extends StreamEvent>(
  options: FollowersOptions<State, Event>,
): Followers<State> {
  const { sight, streams, now, onPresence = () => undefined, watchersOf = () => 0 } = options;
  const { presenceEvery = 400 } = options;
  const { kind, mayFollow, standingOf, belongs } = sight;
  const byStream = new Map<string, Map<string, Group>>();

  const groupsOf = (id: string): readonly Group[] => [...(byStream.get(id)?.values() ?? [])];

  const tellNews = ({ state, id, records, after, upTo, head }: NamedNews<State, Event>): void => {
    const place = { after, upTo, head, now: now() };
    for (const group of groupsOf(id)) {
      const { viewer, sockets } = group;
      const standing = standingOf(state, viewer);
      if (standing !== group.standing) {
        group.standing = standing;
        tellAll(sockets, 'begin', kind, id);
        continue;
      }
      // They were told once, and are told again when it is for them again: not that something goes on in between.
      if (!mayFollow(state, viewer)) continue;
      tellAll(sockets, 'recorded', batchFor(sight, { viewer, id, records, state, place }));
    }
  };
  const offNews = streams.onNews(tellNews);

  const tellPresence = async (id: string): Promise<void> => {
    const { state } = await streams.read(id);
    const those = groupsOf(id).filter(({ viewer }) => mayFollow(state, viewer));
    const online = those.flatMap(({ viewer: { personId }, viewer }) =>
      personId !== null && belongs(state, viewer) ? [personId] : [],
    );
    const told = { kind, id, online, watchers: watchersOf(id) };
    tellAll(
      those.flatMap(({ sockets }) => [...sockets]),
      'presence',
      told,
    );
  };
  const telling = tellLater({
    every: presenceEvery,
    crowdIn: (id) => groupsOf(id).reduce((sum, { sockets }) => sum + sockets.size, 0),
    tell: tellPresence,
  });

  const isConnected = (id: string, personId: string) =>
    groupsOf(id).some(({ viewer }) => viewer.personId === personId);

  const remove = (socket: Socket, id: string): void => {
    const groups = byStream.get(id);
    const [name, group] = [...(groups ?? [])].find(([, { sockets }]) => sockets.has(socket)) ?? [];
    if (!groups || !group || name === undefined) return;
    group.sockets.delete(socket);
    if (group.sockets.size === 0) groups.delete(name);
    if (groups.size === 0) byStream.delete(id);
    const { personId } = group.viewer;
    if (personId !== null && !isConnected(id, personId)) onPresence(id, personId, false);
    telling.soon(id);
  };

  return {
    add: (socket, id, viewer, state) => {
      remove(socket, id);
      const groups = byStream.get(id) ?? new Map<string, Group>();
      byStream.set(id, groups);
      const name = audienceOf(viewer);
      const group = groups.get(name) ?? { viewer, sockets: new Set(), standing: '' };
      groups.set(name, group);
      group.sockets.add(socket);
      group.standing = standingOf(state, viewer);
      if (viewer.personId !== null) onPresence(id, viewer.personId, true);
      telling.soon(id);
    },
    remove,
    removeAll: (socket) => {
      for (const id of [...byStream.keys()]) remove(socket, id);
    },
    isConnected,
    follows: (socket, id) => groupsOf(id).some(({ sockets }) => sockets.has(socket)),
    socketsOf: (id, isMeant) =>
      groupsOf(id).flatMap(({ viewer, sockets }) => (isMeant(viewer) ? [...sockets] : [])),
    watchersChanged: telling.soon,
    close: () => {
      offNews();
      telling.close();
    },
  };
}
