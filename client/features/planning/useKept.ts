/** A form being filled in, kept on this device at every change until it is submitted. */
import { useState } from 'react';
import { useDraft } from '../../live/useDraft.ts';

export type Kept<Draft> = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly forget: () => void;
  /** When it was last kept, epoch ms. */
  readonly savedAt: number | null;
  /** When the draft found on opening had been kept; null when the form began afresh. */
  readonly foundAt: number | null;
};

/** `key` names the form; `read` gives what was kept, or null; `begin` the form as it stands when nothing was. */
export function useKept<Draft extends object>(
  key: string,
  read: (kept: string) => Draft | null,
  begin: () => Draft,
): Kept<Draft> {
  const [text, setText, clear, savedAt] = useDraft(key);
  const [fresh, setFresh] = useState(begin);
  const kept = read(text);
  const [foundAt, setFoundAt] = useState(kept ? savedAt : null);
  const draft = kept ?? fresh;
  return {
    draft,
    change: (part) => setText(JSON.stringify({ ...draft, ...part })),
    forget: () => {
      clear();
      setFresh(begin());
      setFoundAt(null);
    },
    savedAt,
    foundAt,
  };
}
