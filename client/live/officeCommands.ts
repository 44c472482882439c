/** Changes to the office itself: asked of the same rule the server applies, sent over a line of their own. */
import { useEffect, useRef, useState } from 'react';
import { isRefusal } from '#shared/kernel/decider.ts';
import type { OfficeCommand } from '#shared/office/commands.ts';
import type { OfficeRefusal } from '#shared/office/events.ts';
import { officeDecider } from '#shared/office/office.ts';
import type { Answer } from '#shared/protocol.ts';
import { useWords } from '../i18n.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { type Connection, openConnection } from './connection.ts';
import { refusalWords } from './refusalWords.ts';
import { officeChanged, useOffice, useWho } from './useWho.tsx';

const PATIENCE = 20_000;

export type OfficeActing = {
  /** Words why this command would be refused now; null when it may be given. */
  readonly refusalOf: (command: OfficeCommand) => string | null;
  /** Sends it, says so when it is refused, and tells whether it is on record. */
  readonly act: (command: OfficeCommand) => Promise<boolean>;
  readonly pending: boolean;
};

export function useOfficeCommands(): OfficeActing {
  const words = useWords();
  const who = useWho();
  const office = useOffice();
  const toasts = useToasts();
  const line = useRef<Connection | null>(null);
  const [pending, setPending] = useState(false);

  useEffect(() => {
    const connection = openConnection(null);
    connection.wire.on('officeChanged', () => void officeChanged());
    line.current = connection;
    return () => {
      line.current = null;
      connection.close();
    };
  }, []);

  const refusalOf = (command: OfficeCommand) => {
    const decision = officeDecider.decide(office, command, {
      by: { id: who.personId, roles: who.roles },
      at: Date.now(),
      newId: () => 'asked',
    });
    return isRefusal(decision) ? refusalWords(words, decision.refused) : null;
  };

  const act = async (command: OfficeCommand) => {
    if (!line.current || pending) return false;
    setPending(true);
    const answer = await sendUntilAnswered(line.current, command);
    if ('accepted' in answer) await officeChanged();
    else toasts.say({ text: refusalWords(words, answer.refused), tone: 'look' });
    setPending(false);
    return 'accepted' in answer;
  };

  return { refusalOf, act, pending };
}

/** The same id each time, so that it counts once however often it arrives. */
async function sendUntilAnswered(
  { wire }: Connection,
  command: OfficeCommand,
): Promise<Answer<OfficeRefusal>> {
  const commandId = crypto.randomUUID();
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    try {
      const answer = await wire.ask('commandOffice', commandId, command);
      if (!('refused' in answer) || answer.refused !== 'streamBusy') return answer;
    } catch {
      // No answer in time: once more.
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return { refused: 'timedOut' };
}
