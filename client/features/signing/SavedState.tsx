import type { Words } from '#shared/i18n/zh.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { LiveDocument, LiveDocumentState } from '../../live/liveDocument.ts';
import styles from './Signing.module.css';
import { useDocumentState } from './useMinutesDocument.ts';

/** Under the clerk's button: what has become of what he typed, in the server's words. */
export function SavedState({ live }: { readonly live: LiveDocument | null }) {
  const words = useWords();
  const formats = useFormats();
  const state = useDocumentState(live);
  return (
    <span className={styles.saved} role="status">
      {state ? savedWords(words, state, formats.exactTime) : words.minutes.states.connecting}
    </span>
  );
}

/** "Saved 10:32:07" is the server's word; anything else says why not. */
export const savedWords = (
  { minutes }: Words,
  { status, unconfirmed, savedAt }: LiveDocumentState,
  timeOf: (at: number) => string,
): string => {
  if (status !== 'live') return minutes.states[status];
  if (unconfirmed > 0) return minutes.saving(unconfirmed);
  return savedAt === null ? minutes.states.live : minutes.saved(timeOf(savedAt));
};
