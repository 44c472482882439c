/** What has become of what was typed, in the server's words. */
import type { Words } from '#shared/i18n/zh.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { LiveDocument, LiveDocumentState } from '../../live/liveDocument.ts';
import { classes } from '../../ui/classes.ts';
import styles from './OpinionDesk.module.css';
import { useDocumentState } from './useOpinionDocument.ts';

export function SavedCard({ live }: { readonly live: LiveDocument }) {
  const words = useWords();
  const formats = useFormats();
  const state = useDocumentState(live);
  if (!state) return null;
  const isSafe = state.status === 'live' && state.unconfirmed === 0;
  return (
    <div className={classes(styles.saved, isSafe && styles.safe)}>
      <strong role="status">{savedWords(words, state, formats.exactTime)}</strong>
      <span>{words.opinionDesk.saved.more}</span>
    </div>
  );
}

/** "Saved 10:32:07" is the server's word; anything else says why not. */
export const savedWords = (
  { opinionDesk: { saved } }: Words,
  { status, unconfirmed, savedAt }: LiveDocumentState,
  timeOf: (at: number) => string,
): string => {
  if (status !== 'live') return saved[status];
  if (unconfirmed > 0) return saved.pending(unconfirmed);
  return savedAt === null ? saved.none : saved.all(timeOf(savedAt));
};
