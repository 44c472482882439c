/** Files on their way into the roster: previewed, kept for a while, then taken over once, however often it is asked. */
import { randomUUID } from 'node:crypto';
import type { ImportAnswer, ImportDone, ImportRefusal } from '#shared/http.ts';
import type { ImportList } from '#shared/imports/columns.ts';
import { type ImportPlan, planImport } from '#shared/imports/plan.ts';
import { type ReadRow, readSheet } from '#shared/imports/rows.ts';
import type { OfficeRefusal } from '#shared/office/events.ts';
import type { OfficeContext } from '#shared/office/office.ts';
import type { Office } from '#shared/office/state.ts';
import type { Offices } from '../offices.ts';
import { createSheetReader, type SheetRefusal } from './readSheet.ts';

export type Imports = {
  readonly preview: (
    by: OfficeContext['by'],
    list: ImportList,
    bytes: Uint8Array,
  ) => Promise<ImportAnswer | { readonly refused: SheetRefusal }>;
  readonly confirm: (
    by: OfficeContext['by'],
    importId: string,
  ) => Promise<ImportDone | { readonly refused: ImportRefusal | OfficeRefusal | string }>;
};

type Waiting = {
  readonly personId: string;
  readonly list: ImportList;
  readonly rows: readonly ReadRow[];
  readonly command: ImportPlan['command'];
  readonly until: number;
  /** Set by the first confirmation: those after it get its answer. */
  done: Promise<ImportDone | { readonly refused: string }> | null;
};

/** A preview waits so long to be confirmed, ms; so many at once. */
const KEPT = 1_800_000;
const MOST_KEPT = 40;

export function createImports({
  offices,
  now,
}: {
  readonly offices: Offices;
  readonly now: () => number;
}): Imports {
  const read = createSheetReader();
  const waiting = new Map<string, Waiting>();

  const keep = (entry: Waiting): string => {
    for (const [id, { until }] of waiting) if (until < now() || waiting.size >= MOST_KEPT) waiting.delete(id);
    const importId = randomUUID();
    waiting.set(importId, entry);
    return importId;
  };

  const take = async (by: OfficeContext['by'], importId: string, entry: Waiting) => {
    // What was shown is what is done: if the roster has changed meanwhile, it is looked at again first.
    const { state } = await offices.read();
    if (!isSame(planImport(entry.list, entry.rows, state), entry.command))
      return { refused: 'importOutdated' };
    const answer = await offices.execute(by, importId, entry.command);
    if ('refused' in answer) return answer;
    return { imported: countOf(entry.command), seq: answer.accepted };
  };

  return {
    preview: async (by, list, bytes) => {
      const sheet = await read(bytes);
      if ('refused' in sheet) return sheet;
      const reading = readSheet(list, sheet);
      if ('refused' in reading)
        return { importId: null, list, rows: [], ignored: [], missing: reading.missing };
      const { rows, command } = planImport(list, reading.rows, await officeNow(offices));
      const entry = { personId: by.id, list, rows: reading.rows, command, until: now() + KEPT, done: null };
      const isEmpty = countOf(command) === 0;
      return { importId: isEmpty ? null : keep(entry), list, rows, ignored: reading.ignored, missing: [] };
    },
    confirm: async (by, importId) => {
      const entry = waiting.get(importId);
      if (!entry || entry.personId !== by.id || entry.until < now()) return { refused: 'importUnknown' };
      entry.done ??= take(by, importId, entry);
      const done = await entry.done;
      if ('refused' in done) entry.done = null;
      return done;
    },
  };
}

const officeNow = async (offices: Offices): Promise<Office> => (await offices.read()).state;

const isSame = ({ command }: ImportPlan, shown: ImportPlan['command']): boolean =>
  JSON.stringify(command) === JSON.stringify(shown);

const countOf = ({ organs, assistants, officers }: ImportPlan['command']): number =>
  organs.length + assistants.length + officers.length;
