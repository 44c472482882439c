/** Appears while words of the opinion are selected: say something about them, or what they should say. */

import type { Passage } from '../../editor/opinionDesk.ts';
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useRefusal } from '../../live/useOpinion.tsx';
import { Button } from '../../ui/Button.tsx';
import { begin, type Composing, commandOf } from './composing.ts';
import styles from './Review.module.css';

export function SelectedBar({
  passage,
  onBegin,
}: {
  readonly passage: Passage;
  readonly onBegin: (what: Composing['what']) => void;
}) {
  const { opinionDesk } = useWords();
  const words = opinionDesk.selected;
  const say = useRefusalWords();
  const comment = say(useRefusal(commandOf({ ...begin('comment', passage), text: '…' })));
  const suggest = say(useRefusal(commandOf({ ...begin('suggestion', passage), text: '…' })));
  const { quote } = passage.anchor;
  const short = quote.length > 24 ? `${quote.slice(0, 24)}…` : quote;
  return (
    <section className={styles.selected} aria-label={words.label}>
      <span className={styles.passage}>{words.quote(short)}</span>
      <Button size="small" refusal={comment} onPress={() => onBegin('comment')} shortcut="Control+Alt+M">
        {words.comment}
      </Button>
      <Button
        size="small"
        refusal={suggest ?? (passage.isInOneBlock ? null : opinionDesk.compose.oneBlock)}
        onPress={() => onBegin('suggestion')}
        shortcut="Control+Alt+E"
      >
        {words.suggest}
      </Button>
    </section>
  );
}
