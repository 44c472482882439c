/** Sends a command and says in passing why it was refused; gives back whether it is on record. */
import type { StreamCommand } from '#shared/protocol.ts';
import { useWords } from '../i18n.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { refusalWords } from './refusalWords.ts';
import { useSend } from './useActing.tsx';

export type Acting = {
  readonly act: (command: StreamCommand) => Promise<boolean>;
  readonly pending: boolean;
};

export function useAct(): Acting {
  const words = useWords();
  const toasts = useToasts();
  const { send, pending } = useSend();
  const act = async (command: StreamCommand) => {
    const answer = await send(command);
    if ('accepted' in answer) return true;
    toasts.say({ text: refusalWords(words, answer.refused), tone: 'look' });
    return false;
  };
  return { act, pending };
}
