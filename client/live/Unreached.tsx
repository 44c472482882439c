/** Stands where something could not be loaded: why, and another try. */
import { useWords } from '../i18n.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { refusalWords } from './refusalWords.ts';

export function Unreached({ code, onRetry }: { readonly code: string; readonly onRetry: () => unknown }) {
  const words = useWords();
  return (
    <Notice
      tone="look"
      title={words.common.notReached}
      announce="politely"
      action={
        <Button size="small" onPress={() => void onRetry()}>
          {words.common.retry}
        </Button>
      }
    >
      {refusalWords(words, code)}
    </Notice>
  );
}
