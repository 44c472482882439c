/** Reminds experts of their deadlines, now and then; each reminder is of record, and is given once however often it is looked. */
import { randomUUID } from 'node:crypto';
import { toBeReminded } from '#shared/opinion/reminders.ts';
import { theServer } from './meetings.ts';
import type { Opinions } from './opinions.ts';

export async function remindExperts(
  opinions: Opinions,
  pending: readonly string[],
  at: number,
): Promise<void> {
  for (const opinionId of pending) {
    const { state } = await opinions.read(opinionId);
    for (const { id } of toBeReminded(state, at))
      await opinions.execute(opinionId, theServer, randomUUID(), {
        ...{ type: 'remindExpert', assistantId: id, note: '' },
      });
  }
}
