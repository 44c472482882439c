/** Files on their way in: each with how far it is, or why it was not taken. */
import { useRef, useState } from 'react';
import type { ExhibitAudience } from '#shared/meeting/terms.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, upload } from '../../api.ts';
import { useRefusalWords } from '../../live/refusalWords.ts';

export type Sending = {
  readonly id: string;
  readonly name: string;
  /** 0 to 1 while it travels; null when it failed. */
  readonly progress: number | null;
  readonly error?: string;
};

export type About = { readonly source: string; readonly audience: ExhibitAudience };

export function useUploads(meetingId: string) {
  const say = useRefusalWords();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  // One after another: numbers follow the order in which files were given.
  const line = useRef<Promise<void>>(Promise.resolve());
  const change = (id: string, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => setSending((all) => all.filter((one) => one.id !== id));

  const send = async (id: string, file: File, { source, audience }: About) => {
    const title = file.name.replace(/\.[^.]+$/, '').slice(0, 120);
    const query = new URLSearchParams({ exhibitId: id, title, source, audience });
    try {
      await upload(`${api.exhibits(meetingId)}?${query.toString()}`, file, (progress) =>
        change(id, { progress }),
      );
      drop(id);
    } catch (error) {
      change(id, { progress: null, error: say(refusedCode(error)) ?? '' });
    }
  };
  const add = (files: readonly File[], about: About) => {
    for (const file of files) {
      const id = crypto.randomUUID();
      setSending((all) => [...all, { id, name: file.name, progress: 0 }]);
      line.current = line.current.then(() => send(id, file, about));
    }
  };
  const refuse = (name: string, error: string) =>
    setSending((all) => [...all, { id: crypto.randomUUID(), name, progress: null, error }]);
  return { sending, add, refuse, drop };
}
