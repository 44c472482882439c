/** Under a field: that what stands in it is kept on this device, and since when. */
import { useFormats, useWords } from '../i18n.tsx';
import styles from './DraftNote.module.css';

export function DraftNote({ text, savedAt }: { readonly text: string; readonly savedAt: number | null }) {
  const { room } = useWords();
  const formats = useFormats();
  const words =
    savedAt !== null
      ? room.acts.draftKept(formats.exactTime(savedAt))
      : text === ''
        ? room.acts.draftHint
        : room.acts.draftLost;
  return <p className={styles.note}>{words}</p>;
}
