/** Files of the material on their way in: each with how far it is, or why it was not taken. */
import { useRef, useState } from 'react';
import { api } from '#shared/paths.ts';
import { refusedCode, upload } from '../../api.ts';
import { useRefusalWords } from '../../live/refusalWords.ts';
import type { FileItem } from '../../ui/FileDrop.tsx';

export function useMaterialUploads(opinionId: string) {
  const say = useRefusalWords();
  const [items, setItems] = useState<readonly FileItem[]>([]);
  // One after another: numbers follow the order in which files were given.
  const line = useRef<Promise<void>>(Promise.resolve());
  const change = (id: string, part: Partial<FileItem>) =>
    setItems((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => setItems((all) => all.filter((one) => one.id !== id));

  const send = async (id: string, file: File) => {
    const title = file.name.replace(/\.[^.]+$/, '').slice(0, 120);
    const query = new URLSearchParams({ materialId: id, title });
    try {
      await upload(`${api.materials(opinionId)}?${query.toString()}`, file, (progress) =>
        change(id, { progress }),
      );
      drop(id);
    } catch (error) {
      change(id, { progress: null, error: say(refusedCode(error)) ?? '' });
    }
  };
  const add = (files: readonly File[]) => {
    for (const file of files) {
      const id = crypto.randomUUID();
      setItems((all) => [...all, { id, name: file.name, progress: 0 }]);
      line.current = line.current.then(() => send(id, file));
    }
  };
  const refuse = (name: string, error: string) =>
    setItems((all) => [...all, { id: crypto.randomUUID(), name, progress: null, error }]);
  return { items, add, refuse, drop };
}
