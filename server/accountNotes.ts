/**
 * What was done to accounts, told to the office's record: each note was written in the transaction of the act itself, and
 * is told once, however often the server dies in between. And what the record says of accounts, done to them.
 */
import type { Log } from './log.ts';
import type { Offices } from './offices.ts';
import type { Accounts } from './sessions/accounts.ts';
import { createTurns } from './turns.ts';

export type AccountNotes = {
  /** Resolves when everything noted so far is on record. */
  readonly tell: () => Promise<void>;
  /** Finishes what a server that died may have left undone. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
};

export function createAccountNotes({
  offices,
  accounts,
  log,
}: {
  readonly offices: Offices;
  readonly accounts: Accounts;
  readonly log: Log;
}): AccountNotes {
  const turns = createTurns();

  const tellAll = async (): Promise<void> => {
    for (const { id, personId, change, by } of accounts.notes.waiting()) {
      const answer = await offices.execute({ id: by, roles: ['system'] }, id, {
        type: 'noteAccount',
        personId,
        change,
      });
      if ('refused' in answer) throw new Error(`an account's note was refused: ${answer.refused}`);
      accounts.notes.told(id);
    }
  };
  const tell = (): Promise<void> => turns.take('notes', tellAll);

  const shut = (personId: string, isShut: boolean): Promise<void> =>
    isShut ? accounts.disable(personId) : accounts.enable(personId);
  const off = offices.onNews(({ records }) => {
    for (const { event } of records)
      if (event.type === 'accountDisabled' || event.type === 'accountEnabled')
        void shut(event.personId, event.type === 'accountDisabled').catch((error: unknown) =>
          log.error('an account was not changed', { error: String(error) }),
        );
  });

  const catchUp = async (): Promise<void> => {
    const { accountRecords, people } = (await offices.read()).state;
    const last = new Map(
      accountRecords
        .filter(({ change }) => change === 'disabled' || change === 'enabled')
        .map(({ personId, change }) => [personId, change === 'disabled']),
    );
    for (const [personId, isShut] of last) if (!people[personId]?.retired) await shut(personId, isShut);
    await tell();
  };
  return { tell, catchUp, close: off };
}
