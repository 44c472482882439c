/** A button for an act that needs a written reason: refused in words, else it asks for the reason and sends. */
import { type ReactNode, useState } from 'react';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { useWords } from '../i18n.tsx';
import { Button, type ButtonSize, type ButtonVariant } from '../ui/Button.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useRefusal } from './useMeeting.tsx';

export type ReasonButtonProps = {
  readonly children: ReactNode;
  readonly command: (reason: string) => MeetingCommand;
  readonly title: string;
  readonly lead: ReactNode;
  readonly confirmLabel: string;
  readonly reasonLabel: string;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly tone?: 'primary' | 'danger' | undefined;
};

export function ReasonButton(props: ReasonButtonProps) {
  const words = useWords();
  const refused = useRefusal(props.command('…'));
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={props.variant}
        size={props.size}
        refusal={refused && words.refusals[refused]}
        onPress={() => setOpen(true)}
      >
        {props.children}
      </Button>
      {isOpen && <ReasonDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
