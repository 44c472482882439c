/**
 * What was typed and not yet confirmed by the server, kept through a reload. One person's updates of one document,
 * each under its own number, and the confirmed state they were typed onto (`base`), kept only while off-line.
 */
export type Unsent = {
  readonly load: () => Promise<UnsentText | null>;
  /** Resolves to the number under which the update is kept. */
  readonly keep: (generation: number, update: Uint8Array) => Promise<number>;
  readonly keepBase: (generation: number, state: Uint8Array) => Promise<void>;
  readonly drop: (numbers: readonly number[]) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export type UnsentText = {
  readonly generation: number;
  readonly base: Uint8Array | null;
  readonly updates: readonly { readonly number: number; readonly bytes: Uint8Array }[];
};

/** For browsers that keep nothing (private windows) and for anything that is not a browser. */
export function unsentInMemory(): Unsent {
  const updates = new Map<number, Uint8Array>();
  let base: Uint8Array | null = null;
  let generation = 0;
  let last = 0;
  return {
    load: async () =>
      updates.size === 0
        ? null
        : { generation, base, updates: [...updates].map(([number, bytes]) => ({ number, bytes })) },
    keep: async (of, update) => {
      generation = of;
      last += 1;
      updates.set(last, update);
      return last;
    },
    keepBase: async (of, state) => {
      generation = of;
      base = state;
    },
    drop: async (numbers) => {
      for (const number of numbers) updates.delete(number);
      if (updates.size === 0) base = null;
    },
    clear: async () => {
      updates.clear();
      base = null;
    },
  };
}

type KeptUpdate = {
  readonly owner: string;
  readonly generation: number;
  readonly bytes: Uint8Array;
  readonly number?: number;
};
type KeptBase = { readonly owner: string; readonly generation: number; readonly bytes: Uint8Array };

/** In IndexedDB; in memory where there is none. */
export function openUnsent(documentId: string, personId: string): Unsent {
  if (typeof indexedDB === 'undefined') return unsentInMemory();
  const owner = JSON.stringify([documentId, personId]);
  const fallback = unsentInMemory();
  let opening: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opening ??= openDatabase();
    return opening;
  };
  const orInMemory = async <Result>(
    act: (database: IDBDatabase) => Promise<Result>,
    otherwise: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await act(await database());
    } catch {
      // Full, forbidden or broken: the text lives in the open page, which warns before it is closed.
      return otherwise();
    }
  };

  return {
    load: () => orInMemory((opened) => loadText(opened, owner), fallback.load),
    keep: (generation, bytes) =>
      orInMemory(
        async (opened) =>
          Number(await done(opened, 'updates', (kept) => kept.add({ owner, generation, bytes }))),
        () => fallback.keep(generation, bytes),
      ),
    keepBase: (generation, bytes) =>
      orInMemory(
        async (opened) =>
          void (await done(opened, 'bases', (kept) => kept.put({ owner, generation, bytes }))),
        () => fallback.keepBase(generation, bytes),
      ),
    drop: (numbers) =>
      orInMemory(
        async (opened) => {
          for (const number of numbers) await done(opened, 'updates', (kept) => kept.delete(number));
          const left = await done(opened, 'updates', (kept) => kept.index('owner').count(owner));
          if (left === 0) await done(opened, 'bases', (kept) => kept.delete(owner));
        },
        () => fallback.drop(numbers),
      ),
    clear: () =>
      orInMemory(async (opened) => {
        const numbers = await done(opened, 'updates', (kept) => kept.index('owner').getAllKeys(owner));
        for (const number of numbers) await done(opened, 'updates', (kept) => kept.delete(number));
        await done(opened, 'bases', (kept) => kept.delete(owner));
      }, fallback.clear),
  };
}

async function loadText(database: IDBDatabase, owner: string): Promise<UnsentText | null> {
  // What these two stores hold was put there by the functions above.
  const kept: KeptUpdate[] = await done(database, 'updates', (store) => store.index('owner').getAll(owner));
  const base: KeptBase | undefined = await done(database, 'bases', (store) => store.get(owner));
  const last = kept.at(-1);
  if (last === undefined) return null;
  const { generation } = last;
  return {
    generation,
    base: base?.generation === generation ? base.bytes : null,
    updates: kept
      .filter((update) => update.generation === generation)
      .map((update) => ({ number: update.number ?? 0, bytes: update.bytes })),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tingyi-unsent', 1);
    request.onupgradeneeded = () => {
      const updates = request.result.createObjectStore('updates', { keyPath: 'number', autoIncrement: true });
      updates.createIndex('owner', 'owner');
      request.result.createObjectStore('bases', { keyPath: 'owner' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another window holds an older version'));
  });
}

/** One request in its own transaction; resolves when the transaction is complete. */
function done<Result>(
  database: IDBDatabase,
  store: 'updates' | 'bases',
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    const request = ask(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
