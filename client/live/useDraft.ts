/** Texts under way, kept on this device per person and hearing or opinion until they are sent: a reload or a lost line loses none. */
import { useSyncExternalStore } from 'react';
import { useParams } from '../address.tsx';
import { draftAt, forgetDraft, keepDraft, watchDrafts } from './draftStore.ts';
import { useWho } from './useWho.tsx';

/** Text, its setter, the way to forget it (once sent), and when it was last kept (epoch ms; null: nothing kept). */
export type Draft = readonly [
  text: string,
  setText: (text: string) => void,
  clear: () => void,
  savedAt: number | null,
];

/** `key` names the field within the page, as "statement" or "answer.<question id>". `initial` stands until something is typed. */
export function useDraft(key: string, initial = ''): Draft {
  const { personId } = useWho();
  const { meetingId, opinionId } = useParams();
  const place = `tingyi.draft.${personId}.${meetingId ?? opinionId ?? ''}.${key}`;
  const kept = useSyncExternalStore(watchDrafts, () => draftAt(place));
  return [
    kept?.text ?? initial,
    (text) => keepDraft(place, text),
    () => forgetDraft(place),
    kept?.savedAt ?? null,
  ];
}
