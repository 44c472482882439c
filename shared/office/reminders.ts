/** What waits in the office itself, as tasks of hearings wait: now terms that end. */
import type { OfficeRole } from './roles.ts';
import type { Office, SpecialAssistant } from './state.ts';

const DAY = 86_400_000;
/** Days before the end of a term: the first word of it, and the last. */
const REMINDED = { first: 60, last: 30 } as const;

export type Reminder = {
  readonly kind: 'termEnding';
  readonly assistantId: string;
  readonly name: string;
  readonly organ: string;
  readonly due: number;
  readonly pressing: boolean;
};

/**
 * O19 Case management is reminded sixty and thirty days before a term ends, until it was renewed or the appointment has
 * ended; the soonest first.
 */
export const remindersOf = (
  office: Office,
  who: { readonly roles: readonly OfficeRole[] },
  at: number,
): readonly Reminder[] => {
  if (!who.roles.includes('caseManagement')) return [];
  return Object.values(office.assistants)
    .filter((assistant) => termState(assistant, at) === 'ending')
    .map(({ id, name, organ, until }) => ({
      ...{ kind: 'termEnding' as const, assistantId: id, name, organ, due: until },
      pressing: until - at <= REMINDED.last * DAY,
    }))
    .toSorted((one, other) => one.due - other.due);
};

export const termStates = ['serving', 'ending', 'notYet', 'over', 'dismissed'] as const;
export type TermState = (typeof termStates)[number];

export const termState = ({ ended, from, until }: SpecialAssistant, at: number): TermState => {
  if (ended !== null) return 'dismissed';
  if (until < at) return 'over';
  if (from > at) return 'notYet';
  return until - at <= REMINDED.first * DAY ? 'ending' : 'serving';
};
