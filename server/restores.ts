/** Records in an expert opinion that an author brought an earlier version of its text back. */
import { randomUUID } from 'node:crypto';
import { ownerOf } from './documentAccess.ts';
import type { Rooms } from './rooms.ts';

export const createNoteRestore =
  ({ documents, opinions }: Pick<Rooms, 'documents' | 'opinions'>) =>
  async (document: string, person: { readonly id: string }, from: number, seq: number): Promise<void> => {
    const owner = ownerOf(document);
    if (owner?.kind !== 'opinion') return;
    const generation = (await documents.stateOf(document))?.generation ?? 0;
    const command = { type: 'noteRestore', generation, from, seq } as const;
    await opinions.execute(owner.id, { id: person.id, roles: [] }, randomUUID(), command);
  };
