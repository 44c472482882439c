/** Whether the session of this browser has ended while its pages are open, and why: said by the line, or by a read. */
import { useSyncExternalStore } from 'react';
import type { ServerToClient } from '#shared/protocol.ts';

export type SessionEnd = Parameters<ServerToClient['signedOut']>[0];

let ended: SessionEnd | null = null;
let isOwnWish = false;
const listeners = new Set<() => void>();

const become = (next: SessionEnd | null): void => {
  if (next === ended) return;
  ended = next;
  for (const listener of listeners) listener();
};

/** The first reason told is the one that holds: what follows from it says less. */
export function tellSessionEnd(why: SessionEnd): void {
  if (!isOwnWish && ended === null) become(why);
}

/** Before somebody signs out himself: then there is nothing to tell him. */
export function endByOwnWish(): void {
  isOwnWish = true;
}

/** Somebody came in. */
export function sessionBegan(): void {
  isOwnWish = false;
  become(null);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSessionEnd = (): SessionEnd | null => useSyncExternalStore(subscribe, () => ended);
