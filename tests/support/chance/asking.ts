/** What a random act may name: those who are there, those who are not, and words that every object knows. */
import type { CommandOf, MeetingCommand } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { outsideRoles } from '#shared/meeting/terms.ts';
import { otherHash, outsider, textHash } from '../hearing.ts';
import { everybody, type Name, outsiders } from '../people.ts';
import type { Pick } from './picking.ts';

export const hostile = ['__proto__', 'constructor', 'toString', 'nobody'];
export const DAY = 86_400_000;

/** Texts that must not reach everybody, each saying whose and what it is. */
export const secret = (what: string, who = ''): string => `§${what}${who}§`;

export type Makers = { readonly [Type in MeetingCommand['type']]: (ask: Asking) => CommandOf<Type> };
export type Asking = {
  readonly pick: Pick;
  readonly meeting: Meeting;
  readonly who: Name;
  readonly now: number;
};

export const idsIn = (things: Readonly<Record<string, unknown>>) => [
  ...Object.keys(things),
  ...hostile.slice(0, 2),
];
export const person = ({ pick, meeting }: Asking) => {
  const seated = [...Object.keys(meeting.seats), 'nobody'];
  return pick(pick([seated, seated, seated, [...everybody, ...hostile]]));
};
export const issueId = ({ pick }: Asking) => pick([null, 'i1', 'i2', 'i9', 'constructor']);
export const hash = ({ pick, meeting }: Asking) => pick([meeting.minutes?.sha256 ?? textHash, otherHash]);
export const named = ({ pick }: Asking) => {
  const id = pick(Object.keys(outsiders) as (keyof typeof outsiders)[]);
  // The witness is always protected: his name is one of the secrets.
  return outsider(id, id === 'he' ? 'witness' : pick(outsideRoles), {
    protectedAs: id === 'he' ? '证人甲' : pick([null, null, `${id}甲`]),
    remote: pick([true, false]),
  });
};
