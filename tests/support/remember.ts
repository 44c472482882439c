/** A story of the domain's tests put into a real record, as if the server had ruled it. */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Database } from '../../server/store/database.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Story } from './meeting.ts';
import { founding, today } from './people.ts';

export const MEETING = 'm1';

/** The office and the story, as their streams. */
export async function remember(database: Database, story: Story): Promise<void> {
  const store = openSqliteStore({ database });
  if ((await store.head('office')).seq > 0) return void (await store.close());
  await store.append({
    stream: 'office',
    after: 0,
    at: today,
    by: 'tang',
    events: founding,
    commandId: 'founding',
  });
  for (const [index, run] of runsOf(story.records).entries()) {
    const [first] = run;
    if (!first) continue;
    const events = run.map((record) => record.event);
    const place = { stream: `meeting:${MEETING}`, after: first.seq - 1, at: first.at, by: first.by };
    const appended = await store.append({ ...place, events, commandId: `story-${index}` });
    if (appended.outcome !== 'appended') throw new Error('the story could not be told');
  }
  await store.close();
}

/** Neighbours of one time and person. */
const runsOf = (records: readonly Recorded<MeetingEvent>[]): Recorded<MeetingEvent>[][] => {
  const runs: Recorded<MeetingEvent>[][] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last?.[0] && last[0].at === record.at && last[0].by === record.by) last.push(record);
    else runs.push([record]);
  }
  return runs;
};
