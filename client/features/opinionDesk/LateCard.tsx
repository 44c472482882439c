/** Text that came too late for an opinion that was locked: shown to its author, who decides what becomes of it. */
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { LateTextCard } from '../../live/LateTextCard.tsx';
import type { LateText } from '../../live/lateText.ts';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useToasts } from '../../ui/Toasts.tsx';

export function LateCard({
  live,
  late,
  generation,
  onDone,
}: {
  readonly live: LiveDocument;
  readonly late: LateText;
  readonly generation: number;
  readonly onDone: () => void;
}) {
  const words = useWords().opinionDesk.late;
  const toasts = useToasts();
  const forget = () => void live.dropLate().then(onDone);
  const sent = () => {
    toasts.say({ text: words.sent, tone: 'good' });
    forget();
  };
  return (
    <LateTextCard
      text={late.text}
      label={words.text}
      words={words}
      onDiscard={forget}
      acts={
        <CommandButton
          size="small"
          refusalPlace="under"
          command={{ type: 'requestTextCorrection', generation, quote: '', text: late.text.slice(0, 5000) }}
          onDone={sent}
        >
          {words.send}
        </CommandButton>
      }
    />
  );
}
