/** The drafts on this device: one place per text, the same for every field that shows it and for every tab. */
export type Kept = { readonly text: string; readonly savedAt: number | null };

const held = new Map<string, Kept | null>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

const onOtherTab = ({ key }: StorageEvent) => {
  if (key === null) held.clear();
  else held.delete(key);
  tell();
};

export function watchDrafts(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', onOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', onOtherTab);
  };
}

/** The draft kept in this place; null when there is none. The same object until it changes. */
export function draftAt(place: string): Kept | null {
  const known = held.get(place);
  if (known !== undefined) return known;
  const found = readFrom(place);
  held.set(place, found);
  return found;
}

export function keepDraft(place: string, text: string): void {
  held.set(place, { text, savedAt: writeTo(place, text) });
  tell();
}

export function forgetDraft(place: string): void {
  held.set(place, null);
  try {
    localStorage.removeItem(place);
  } catch {
    // Storage forbidden: nothing was kept.
  }
  tell();
}

function readFrom(place: string): Kept | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof found !== 'object' || found === null) return null;
    if (!('text' in found) || typeof found.text !== 'string') return null;
    if (!('savedAt' in found) || typeof found.savedAt !== 'number') return null;
    return { text: found.text, savedAt: found.savedAt };
  } catch {
    // A browser that forbids storage, or a spoilt entry: begin afresh.
    return null;
  }
}

/** When it was kept; null where the browser would not (full or forbidden): the text then lives in this page alone. */
function writeTo(place: string, text: string): number | null {
  try {
    const savedAt = Date.now();
    localStorage.setItem(place, JSON.stringify({ text, savedAt }));
    return savedAt;
  } catch {
    return null;
  }
}
