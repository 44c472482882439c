/**
 * A hearing as this browser sees it: the server's own fold over what it was sent. Reconnecting, a late join, a second
 * tab and a restarted server are all the same thing: join from the last number and fold.
 */

import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import { type Meeting, noMeeting } from '#shared/meeting/state.ts';
import type { Answer, Batch, BorderRefusal, MeetingBatch, MinutesText, Presence } from '#shared/protocol.ts';
import type { Connection } from './connection.ts';

export type LiveMeetingState = {
  /** `joining` until the first answer; `refused` when this person may not follow this hearing. */
  readonly status: 'joining' | 'live' | 'refused';
  readonly refused: BorderRefusal | null;
  readonly meeting: Meeting;
  readonly records: readonly Recorded<MeetingEvent>[];
  readonly seq: number;
  readonly head: string;
  /** When the last event known here was recorded, epoch ms. */
  readonly lastAt: number | null;
  readonly presence: Presence | null;
  readonly minutes: MinutesText | null;
};

export type LiveMeeting = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LiveMeetingState;
  /** Sends a command until it is answered or `patience` ms have gone; the same id each time, so that it counts once. */
  readonly send: (command: MeetingCommand, patience?: number) => Promise<Answer<MeetingRefusal>>;
  readonly close: () => void;
};

const BLANK: LiveMeetingState = {
  status: 'joining',
  refused: null,
  meeting: noMeeting,
  records: [],
  seq: 0,
  head: '',
  lastAt: null,
  presence: null,
  minutes: null,
};

export function openLiveMeeting(connection: Connection, meetingId: string): LiveMeeting {
  const { wire } = connection;
  const listeners = new Set<() => void>();
  let state = BLANK;
  let joining: number | null = null;
  let joins = 0;
  let view = '';

  const become = (next: Partial<LiveMeetingState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const fold = (batch: Batch<MeetingEvent>) => {
    connection.heardAt(batch.now);
    const fresh = batch.events.filter((record) => record.seq > state.seq);
    become({
      status: 'live',
      meeting: meetingDecider.replay(fresh, state.meeting),
      records: fresh.length > 0 ? [...state.records, ...fresh] : state.records,
      seq: batch.upTo,
      head: batch.head,
      lastAt: fresh.at(-1)?.at ?? state.lastAt,
    });
  };

  const join = async () => {
    const turn = ++joins;
    joining = turn;
    const answer = await wire.ask('join', meetingId, state.seq, view).catch(() => null);
    if (joining !== turn) return;
    joining = null;
    if (!answer) {
      if (wire.isOpen()) void join();
      return;
    }
    if ('refused' in answer) {
      become({ status: 'refused', refused: answer.refused });
      return;
    }
    view = answer.view;
    if (answer.joined.after !== state.seq)
      state = { ...BLANK, presence: state.presence, minutes: state.minutes };
    fold(answer.joined);
  };

  const onRecorded = (batch: MeetingBatch) => {
    if (batch.meetingId !== meetingId || joining !== null || batch.upTo <= state.seq) return;
    if (batch.after > state.seq) void join();
    else fold(batch);
  };
  const onBegin = (id: string) => {
    if (id !== meetingId) return;
    state = { ...BLANK, status: state.status, presence: state.presence };
    void join();
  };
  const heard = [
    wire.on('opened', () => void join()),
    wire.on('recorded', onRecorded),
    wire.on('begin', onBegin),
    wire.on('presence', (presence) => presence.meetingId === meetingId && become({ presence })),
    wire.on('minutes', (minutes) => minutes.meetingId === meetingId && become({ minutes })),
  ];
  if (wire.isOpen()) void join();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    send: (command, patience = 30_000) => sendUntilAnswered(connection, meetingId, command, patience),
    close: () => {
      joining = null;
      listeners.clear();
      for (const stop of heard) stop();
      wire.tell('leave', meetingId);
    },
  };
}

async function sendUntilAnswered(
  { wire }: Connection,
  meetingId: string,
  command: MeetingCommand,
  patience: number,
): Promise<Answer<MeetingRefusal>> {
  const commandId = crypto.randomUUID();
  const until = performance.now() + patience;
  while (performance.now() < until) {
    try {
      const answer = await wire.ask('command', meetingId, commandId, command);
      if (!('refused' in answer) || answer.refused !== 'streamBusy') return answer;
    } catch {
      // No answer in time: the same id again, which counts once however often it arrives.
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return { refused: 'timedOut' };
}
