/** Who follows which hearing by which socket; tells them what happens, who is connected, and how the minutes grow. */
import type { Socket } from 'socket.io';
import { minutesAccess } from '#shared/meeting/access.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { belongs, isInside, mayFollow, standingOf, type Viewer } from '#shared/meeting/viewer.ts';
import { type MinutesText, minutesDocument } from '#shared/protocol.ts';
import { audienceOf, batchFor, looksAs, tellAll } from './audiences.ts';
import type { MeetingNews, Meetings } from './meetings.ts';

/** Everybody who looks with the same eyes: what they may see is worked out once for all of them. */
type Group = { readonly viewer: Viewer; readonly sockets: Set<Socket>; standing: string };

export type Followers = {
  readonly add: (socket: Socket, meetingId: string, viewer: Viewer, meeting: Meeting) => void;
  readonly remove: (socket: Socket, meetingId: string) => void;
  readonly removeAll: (socket: Socket) => void;
  /** To those who may read the minutes, as they are now. */
  readonly tellMinutes: (meeting: Meeting, text: MinutesText) => void;
  readonly isConnected: (meetingId: string, personId: string) => boolean;
  readonly close: () => void;
};

export type FollowersOptions = {
  readonly meetings: Meetings;
  readonly now: () => number;
  /** Somebody with a seat has come to or lost his last connection. */
  readonly onPresence: (meetingId: string, personId: string, online: boolean) => void;
  /** The minutes as they are, for somebody who has just come. */
  readonly minutesNow: (meetingId: string) => Promise<MinutesText | null>;
  readonly presenceEvery?: number;
};

export function createFollowers(options: FollowersOptions): Followers {
  const { meetings, now, onPresence, minutesNow, presenceEvery = 400 } = options;
  const byMeeting = new Map<string, Map<string, Group>>();
  const presenceTimers = new Map<string, NodeJS.Timeout>();

  const groupsOf = (meetingId: string): readonly Group[] => [...(byMeeting.get(meetingId)?.values() ?? [])];

  const tellNews = (news: MeetingNews): void => {
    const { state, meetingId, records, after, upTo, head } = news;
    const audiences = new Map<string, { readonly viewer: Viewer; readonly sockets: Socket[] }>();
    for (const group of groupsOf(meetingId)) {
      const standing = standingOf(state, group.viewer);
      if (standing !== group.standing) {
        group.standing = standing;
        tellAll(group.sockets, 'begin', meetingId);
        continue;
      }
      // They were told once, and are told again when it is for them again: not that something goes on in between.
      if (!mayFollow(state, group.viewer)) continue;
      const viewer = looksAs(state, group.viewer);
      const name = audienceOf(viewer);
      const audience = audiences.get(name) ?? { viewer, sockets: [] };
      audiences.set(name, audience);
      for (const socket of group.sockets) audience.sockets.push(socket);
    }
    const place = { after, upTo, head, now: now() };
    for (const { viewer, sockets } of audiences.values())
      tellAll(sockets, 'recorded', batchFor(viewer, meetingId, records, state, place));
  };
  const offNews = meetings.onNews(tellNews);

  const tellPresence = async (meetingId: string): Promise<void> => {
    const { state } = await meetings.read(meetingId);
    const taking: Socket[] = [];
    const watching: Socket[] = [];
    const online: string[] = [];
    for (const { viewer, sockets } of groupsOf(meetingId)) {
      if (!mayFollow(state, viewer)) continue;
      const place = isInside(state, viewer) || belongs(state, viewer) ? taking : watching;
      for (const socket of sockets) place.push(socket);
      if (viewer.personId !== null && belongs(state, viewer)) online.push(viewer.personId);
    }
    const watchers = watching.length;
    tellAll(taking, 'presence', { meetingId, online, watchers });
    // The public is told how many watch, not who takes part from where.
    tellAll(watching, 'presence', { meetingId, online: [], watchers });
  };
  const presenceChanged = (meetingId: string): void => {
    if (presenceTimers.has(meetingId)) return;
    // The larger the crowd, the less often its number is told: each telling is a write to everybody.
    const crowd = groupsOf(meetingId).reduce((sum, { sockets }) => sum + sockets.size, 0);
    const timer = setTimeout(
      () => {
        presenceTimers.delete(meetingId);
        tellPresence(meetingId).catch(() => undefined);
      },
      Math.max(presenceEvery, crowd),
    );
    presenceTimers.set(meetingId, timer);
  };

  const isConnected = (meetingId: string, personId: string) =>
    groupsOf(meetingId).some(({ viewer }) => viewer.personId === personId);

  const remove = (socket: Socket, meetingId: string): void => {
    const groups = byMeeting.get(meetingId);
    const [name, group] = [...(groups ?? [])].find(([, { sockets }]) => sockets.has(socket)) ?? [];
    if (!groups || !group || name === undefined) return;
    group.sockets.delete(socket);
    if (group.sockets.size === 0) groups.delete(name);
    if (groups.size === 0) byMeeting.delete(meetingId);
    const { personId } = group.viewer;
    if (personId !== null && !isConnected(meetingId, personId)) onPresence(meetingId, personId, false);
    presenceChanged(meetingId);
  };

  return {
    add: (socket, meetingId, viewer, meeting) => {
      remove(socket, meetingId);
      const groups = byMeeting.get(meetingId) ?? new Map<string, Group>();
      byMeeting.set(meetingId, groups);
      const name = audienceOf(viewer);
      const group = groups.get(name) ?? { viewer, sockets: new Set(), standing: '' };
      groups.set(name, group);
      group.sockets.add(socket);
      group.standing = standingOf(meeting, viewer);
      if (viewer.personId !== null) onPresence(meetingId, viewer.personId, true);
      presenceChanged(meetingId);
      if (minutesAccess(meeting, viewer) === 'none') return;
      const tellHim = async () => {
        const text = await minutesNow(meetingId);
        // While the text was fetched he may have been sent out, or have gone.
        const { state } = await meetings.read(meetingId);
        if (text && group.sockets.has(socket) && minutesAccess(state, viewer) !== 'none')
          tellAll([socket], 'minutes', text);
      };
      tellHim().catch(() => undefined);
    },
    remove,
    removeAll: (socket) => {
      for (const meetingId of [...byMeeting.keys()]) remove(socket, meetingId);
    },
    tellMinutes: (meeting, text) => {
      const readers = groupsOf(meeting.id).filter(({ viewer }) => minutesAccess(meeting, viewer) !== 'none');
      tellAll(
        readers.flatMap(({ sockets }) => [...sockets]),
        'minutes',
        text,
      );
    },
    isConnected,
    close: () => {
      offNews();
      for (const timer of presenceTimers.values()) clearTimeout(timer);
      presenceTimers.clear();
    },
  };
}

export const meetingOfMinutes = (documentId: string): string | null => {
  const prefix = minutesDocument('');
  return documentId.startsWith(prefix) ? documentId.slice(prefix.length) : null;
};
