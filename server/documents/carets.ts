/**
 * Who has his caret where. A browser may speak only for its own client id, and says only where the caret is; the
 * name comes from the session. Changes travel together, at most ten times a second.
 */
import { z } from 'zod';
import { ROOT } from '#shared/richText.ts';
import { type AwarenessEntry, awarenessFrame } from './frames.ts';

const MAX_CARET_BYTES = 2_048;

const id = z.object({ client: z.number().int().min(0), clock: z.number().int().min(0) });
/** A Yjs relative position that no browser stumbles over: unknown roots would be created, empty ones throw. */
const position = z
  .object({
    type: id.nullish(),
    tname: z.literal(ROOT).nullish(),
    item: id.nullish(),
    assoc: z.number().int().min(-1).max(1).optional(),
  })
  .refine(({ type, tname, item }) => Boolean(type ?? tname ?? item));
const caretState = z.object({ cursor: z.object({ anchor: position, head: position }).nullish() });

export type CaretOwner = {
  readonly clientId: number;
  readonly person: { readonly id: string; readonly name: string };
};

export type Carets = {
  /** Takes the state a browser announces; what cannot be read is passed over. */
  readonly move: (owner: CaretOwner, state: string) => void;
  readonly leave: (clientId: number) => void;
  /** One frame with everybody, for somebody who joins; null when nobody is there. */
  readonly everybody: () => Uint8Array | null;
  readonly stop: () => void;
};

/** `broadcast` sends a frame to all but the owner of the client id, if one is named. */
export function createCarets(
  broadcast: (frame: Uint8Array, exceptClient: number | null) => void,
  everyMs: number,
): Carets {
  const present = new Map<number, AwarenessEntry>();
  // Clocks outlive a departure: a browser that returns must be heard after its own removal.
  const clocks = new Map<number, number>();
  const changed = new Set<number>();
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    timer = null;
    const entries = [...changed].map(
      (clientId) => present.get(clientId) ?? { clientId, clock: clocks.get(clientId) ?? 0, state: 'null' },
    );
    changed.clear();
    // A sole mover knows where he is.
    broadcast(awarenessFrame(entries), entries.length === 1 ? (entries[0]?.clientId ?? null) : null);
  };

  const touch = (clientId: number): number => {
    const clock = (clocks.get(clientId) ?? 0) + 1;
    clocks.set(clientId, clock);
    changed.add(clientId);
    timer ??= setTimeout(flush, everyMs);
    return clock;
  };

  const leave: Carets['leave'] = (clientId) => {
    if (present.delete(clientId)) touch(clientId);
  };

  const move: Carets['move'] = ({ clientId, person }, announced) => {
    if (announced.length > MAX_CARET_BYTES) return;
    if (announced === 'null') return leave(clientId);
    const cursor = cursorOf(announced);
    if (cursor === undefined) return;
    const state = JSON.stringify({ user: { id: person.id, name: person.name }, cursor });
    if (present.get(clientId)?.state === state) return;
    present.set(clientId, { clientId, clock: touch(clientId), state });
  };

  return {
    move,
    leave,
    everybody: () => (present.size === 0 ? null : awarenessFrame([...present.values()])),
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}

function cursorOf(announced: string): object | null | undefined {
  try {
    const parsed = caretState.safeParse(JSON.parse(announced));
    return parsed.success ? (parsed.data.cursor ?? null) : undefined;
  } catch {
    // Not JSON: as good as no announcement.
    return undefined;
  }
}
