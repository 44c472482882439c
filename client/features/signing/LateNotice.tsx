/** Text that came too late for the minutes: shown to its author, who decides what becomes of it. */
import { useWords } from '../../i18n.tsx';
import { LateTextCard } from '../../live/LateTextCard.tsx';
import type { LateText } from '../../live/lateText.ts';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function LateNotice({
  live,
  late,
  onSend,
}: {
  readonly live: LiveDocument;
  readonly late: LateText;
  /** Puts it into the form for a correction. */
  readonly onSend: (text: string) => void;
}) {
  const words = useWords().minutes.late;
  const toasts = useToasts();
  const copy = async () => {
    await navigator.clipboard.writeText(late.text);
    toasts.say({ text: words.copied, tone: 'good' });
  };
  return (
    <LateTextCard
      text={late.text}
      label={words.after}
      words={words}
      onDiscard={() => void live.dropLate()}
      acts={
        <>
          <Button size="small" onPress={() => onSend(late.text)}>
            {words.send}
          </Button>
          <Button size="small" onPress={() => void copy()}>
            {words.copy}
          </Button>
        </>
      }
    />
  );
}
