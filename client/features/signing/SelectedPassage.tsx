import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSelectedPassage } from './passage.ts';
import styles from './Signing.module.css';

/** Appears while words of the minutes are selected: ask for a correction of these. */
export function SelectedPassage({ onQuote }: { readonly onQuote: (passage: string) => void }) {
  const words = useWords().minutes.corrections;
  const [passage, forget] = useSelectedPassage();
  if (passage === null) return null;
  const short = passage.length > 40 ? `${passage.slice(0, 40)}…` : passage;
  return (
    <div className={styles.selected} role="status">
      <span className={styles.passage}>{words.chosen(short)}</span>
      <Button
        size="small"
        onPress={() => {
          onQuote(passage);
          forget();
        }}
      >
        {words.quoteHere}
      </Button>
    </div>
  );
}
