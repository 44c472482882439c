/** Who follows which hearing by which socket; tells them what happens, who is connected, and how the minutes grow. */
import type { Socket } from 'socket.io';
import { minutesAccess } from '#shared/meeting/access.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { mayFollow, standingOf, type Viewer } from '#shared/meeting/viewer.ts';
import { type MinutesText, minutesDocument } from '#shared/protocol.ts';
import { audienceOf, batchFor, looksAs, tellAll } from './audiences.ts';
import type { MeetingNews, Meetings } from './meetings.ts';

type Follower = { readonly socket: Socket; readonly viewer: Viewer; standing: string };

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
  const byMeeting = new Map<string, Map<Socket, Follower>>();
  const presenceTimers = new Map<string, NodeJS.Timeout>();

  const followersOf = (meetingId: string) => byMeeting.get(meetingId) ?? new Map<Socket, Follower>();

  const tellNews = (news: MeetingNews): void => {
    const those = byMeeting.get(news.meetingId);
    if (!those) return;
    const { state, meetingId, records, after, upTo, head } = news;
    const audiences = new Map<string, { readonly viewer: Viewer; readonly sockets: Socket[] }>();
    for (const follower of those.values()) {
      const standing = standingOf(state, follower.viewer);
      if (!mayFollow(state, follower.viewer) || standing !== follower.standing) {
        follower.standing = standing;
        tellAll([follower.socket], 'begin', meetingId);
        continue;
      }
      const viewer = looksAs(state, follower.viewer);
      const name = audienceOf(viewer);
      const audience = audiences.get(name);
      if (audience) audience.sockets.push(follower.socket);
      else audiences.set(name, { viewer, sockets: [follower.socket] });
    }
    const place = { after, upTo, head, now: now() };
    for (const { viewer, sockets } of audiences.values())
      tellAll(sockets, 'recorded', batchFor(viewer, meetingId, records, state, place));
  };
  const offNews = meetings.onNews(tellNews);

  const tellPresence = async (meetingId: string): Promise<void> => {
    const those = followersOf(meetingId);
    const { state } = await meetings.read(meetingId);
    const taking: Socket[] = [];
    const watching: Socket[] = [];
    const online = new Set<string>();
    for (const { socket, viewer } of those.values()) {
      const looking = looksAs(state, viewer);
      (looking.personId === null ? watching : taking).push(socket);
      if (looking.personId !== null && state.seats[looking.personId]) online.add(looking.personId);
    }
    const watchers = watching.length;
    tellAll(taking, 'presence', { meetingId, online: [...online], watchers });
    // The public is told how many watch, not who takes part from where.
    tellAll(watching, 'presence', { meetingId, online: [], watchers });
  };
  const presenceChanged = (meetingId: string): void => {
    if (presenceTimers.has(meetingId)) return;
    const timer = setTimeout(() => {
      presenceTimers.delete(meetingId);
      tellPresence(meetingId).catch(() => undefined);
    }, presenceEvery);
    presenceTimers.set(meetingId, timer);
  };

  const isConnected = (meetingId: string, personId: string) =>
    [...followersOf(meetingId).values()].some(({ viewer }) => viewer.personId === personId);

  const remove = (socket: Socket, meetingId: string): void => {
    const those = byMeeting.get(meetingId);
    const follower = those?.get(socket);
    if (!those || !follower) return;
    those.delete(socket);
    if (those.size === 0) byMeeting.delete(meetingId);
    const { personId } = follower.viewer;
    if (personId !== null && !isConnected(meetingId, personId)) onPresence(meetingId, personId, false);
    presenceChanged(meetingId);
  };

  return {
    add: (socket, meetingId, viewer, meeting) => {
      const those = byMeeting.get(meetingId) ?? new Map<Socket, Follower>();
      byMeeting.set(meetingId, those);
      those.set(socket, { socket, viewer, standing: standingOf(meeting, viewer) });
      if (viewer.personId !== null) onPresence(meetingId, viewer.personId, true);
      presenceChanged(meetingId);
      if (minutesAccess(meeting, viewer) === 'none') return;
      minutesNow(meetingId)
        .then((text) => text && tellAll([socket], 'minutes', text))
        .catch(() => undefined);
    },
    remove,
    removeAll: (socket) => {
      for (const [meetingId, those] of [...byMeeting]) if (those.has(socket)) remove(socket, meetingId);
    },
    tellMinutes: (meeting, text) => {
      const readers = [...followersOf(meeting.id).values()].filter(
        ({ viewer }) => minutesAccess(meeting, viewer) !== 'none',
      );
      tellAll(
        readers.map(({ socket }) => socket),
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
