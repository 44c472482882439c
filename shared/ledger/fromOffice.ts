/** What case management recorded by hand: lectures, campaigns, visits, data, and what was before this house. */
import type { Office } from '#shared/office/state.ts';
import { caseKeyOf, type Entry } from './entries.ts';

export const entriesOfOffice = ({ participations }: Office): readonly Entry[] =>
  Object.values(participations)
    .filter(({ retracted }) => retracted === null)
    .map(({ id, assistantId, kind, on, title, hours, caseNo, note }) => ({
      ...({ entry: 'participation', source: 'office', sourceId: id, assistantId, kind, at: on } as const),
      ...{ title, hours, caseNo, note },
      caseKey: caseKeyOf(caseNo),
    }));
