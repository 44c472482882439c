/**
 * What the server does of itself when something has happened: lines of the minutes, freezing what is circulated, and
 * binding it by its hash. Every reaction may be done again without harm, so that a server that died in the middle
 * finishes at its next start.
 */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { isUnderWay } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { minutesDocument } from '#shared/protocol.ts';
import { minutesLines } from '#shared/record/minutesLines.ts';
import type { Documents } from './documents/documents.ts';
import type { Log } from './log.ts';
import { type MeetingFolded, type Meetings, theServer } from './meetings.ts';
import { createTurns } from './turns.ts';

export type Reactions = {
  /** Finishes what a server that died may have left undone. */
  readonly catchUp: () => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

export type ReactionsOptions = {
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly newId: () => string;
  readonly log: Log;
};

/** After these, who may edit the minutes may be somebody else. */
const changesRights: ReadonlySet<MeetingEvent['type']> = new Set<MeetingEvent['type']>([
  'planRevised',
  'participantSeated',
  'participantWithdrawn',
  'recusalDecided',
  'minutesCirculated',
  'minutesReopened',
  'hearingCancelled',
  'hearingSealed',
]);

export function createReactions({ meetings, documents, newId, log }: ReactionsOptions): Reactions {
  const turns = createTurns();

  const write = (
    meetingId: string,
    records: readonly Recorded<MeetingEvent>[],
    meeting: Meeting,
  ): Promise<unknown> => {
    const lines = records.map((record) => minutesLines(record, meeting)).filter((those) => those.length > 0);
    if (lines.length === 0) return Promise.resolve();
    return documents.edit(minutesDocument(meetingId), (writing) => {
      for (const [first, ...rest] of lines) {
        if (first && writing.insertLineIfMissing(first)) for (const line of rest) writing.appendLine(line);
      }
    });
  };

  const bind = async (meetingId: string, meeting: Meeting): Promise<void> => {
    if (meeting.stage !== 'signing' || meeting.minutes) return;
    const { sha256, generation } = await documents.freeze(minutesDocument(meetingId));
    await meetings.execute(meetingId, theServer, newId(), { type: 'bindMinutes', sha256, generation });
  };

  const reopen = async (meetingId: string): Promise<void> => {
    const document = minutesDocument(meetingId);
    if ((await documents.stateOf(document))?.status === 'frozen') await documents.reopen(document);
  };

  /** In order per hearing; a failure is logged and made good by the next reaction or the next start. */
  const react = (meetingId: string, records: readonly Recorded<MeetingEvent>[], meeting: Meeting): void => {
    turns
      .take(meetingId, async () => {
        const types = new Set(records.map((record) => record.event.type));
        if (types.has('minutesReopened')) await reopen(meetingId);
        await write(meetingId, records, meeting);
        if (records.some((record) => changesRights.has(record.event.type)))
          await documents.rightsChanged(minutesDocument(meetingId));
        if (types.has('minutesCirculated')) await bind(meetingId, meeting);
      })
      .catch((error: unknown) =>
        log.error('a reaction failed', {
          meeting: meetingId,
          error: error instanceof Error ? error : String(error),
        }),
      );
  };
  const off = meetings.onNews(({ id, records, state }) => react(id, records, state));

  const finish = async (meetingId: string, { state, records }: MeetingFolded): Promise<void> => {
    if (isUnderWay(state.stage) || state.stage === 'closed') {
      await reopen(meetingId);
      await write(meetingId, records, state);
    }
    await bind(meetingId, state);
  };

  return {
    catchUp: async () => {
      for (const meetingId of await meetings.ids()) {
        const folded = await meetings.read(meetingId);
        await turns.take(meetingId, () => finish(meetingId, folded));
      }
    },
    settled: turns.settled,
    close: off,
  };
}
