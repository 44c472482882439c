/** Texts under way, kept on this device per person and hearing until they are sent: a reload or a lost line loses none. */
import { useState } from 'react';
import { useParams } from 'react-router';
import { useWho } from './useWho.tsx';

/** Text, its setter, the way to forget it (once sent), and when it was last kept (epoch ms; null: nothing kept). */
export type Draft = readonly [
  text: string,
  setText: (text: string) => void,
  clear: () => void,
  savedAt: number | null,
];

type Kept = { readonly text: string; readonly savedAt: number | null };
type Held = Kept & { readonly place: string };

/** `key` names the field within the page, as "statement" or "answer.<question id>". `initial` stands until something is typed. */
export function useDraft(key: string, initial = ''): Draft {
  const { personId } = useWho();
  const { meetingId = '' } = useParams();
  const place = `tingyi.draft.${personId}.${meetingId}.${key}`;
  const [held, setHeld] = useState<Held>(() => ({ place, ...keptAt(place, initial) }));
  const current = held.place === place ? held : { place, ...keptAt(place, initial) };
  if (current !== held) setHeld(current);
  const setText = (text: string) => setHeld({ place, text, savedAt: keep(place, text) });
  const clear = () => {
    forget(place);
    setHeld({ place, text: initial, savedAt: null });
  };
  return [current.text, setText, clear, current.savedAt];
}

function keptAt(place: string, initial: string): Kept {
  const nothing: Kept = { text: initial, savedAt: null };
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof found !== 'object' || found === null) return nothing;
    if (!('text' in found) || typeof found.text !== 'string') return nothing;
    if (!('savedAt' in found) || typeof found.savedAt !== 'number') return nothing;
    return { text: found.text, savedAt: found.savedAt };
  } catch {
    // A browser that forbids storage, or a spoilt entry: begin afresh.
    return nothing;
  }
}

/** When it was kept; null where the browser would not (storage full or forbidden): the text then lives in the page alone. */
function keep(place: string, text: string): number | null {
  try {
    const savedAt = Date.now();
    localStorage.setItem(place, JSON.stringify({ text, savedAt }));
    return savedAt;
  } catch {
    return null;
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Storage forbidden: nothing was kept.
  }
}
