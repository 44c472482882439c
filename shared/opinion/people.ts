/** Questions about who somebody is in an expert opinion. */
import type { Actor } from '#shared/kernel/decider.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Expert, Opinion } from './state.ts';

type Asker = Actor<OfficeRole | 'system'>;

/** U1 Prosecutors ask, and those who lead them. */
const asking: readonly OfficeRole[] = ['prosecutor', 'departmentHead', 'deputyChief', 'chiefProsecutor'];
export const mayAsk = (by: Asker): boolean => asking.some((role) => by.roles.includes(role));

export const isAsker = (opinion: Opinion, by: Asker): boolean =>
  opinion.requesterId === by.id && by.roles.length > 0;

export const isSystem = (by: Asker): boolean => by.roles.includes('system');

export const expertOf = (opinion: Opinion, personId: string): Expert | undefined =>
  Object.hasOwn(opinion.experts, personId) ? opinion.experts[personId] : undefined;

/** Asked and not out: invited or writing. */
export const isActive = ({ standing }: Expert): boolean => standing === 'invited' || standing === 'accepted';

export const authorsOf = (opinion: Opinion): readonly Expert[] =>
  Object.values(opinion.experts).filter(({ standing }) => standing === 'accepted');

export const isAuthor = (opinion: Opinion, personId: string): boolean =>
  expertOf(opinion, personId)?.standing === 'accepted';

/** The opinion with one expert changed; an unknown one changes nothing. */
export const withExpert = (opinion: Opinion, personId: string, change: Partial<Expert>): Opinion => {
  const expert = expertOf(opinion, personId);
  return expert
    ? { ...opinion, experts: { ...opinion.experts, [personId]: { ...expert, ...change } } }
    : opinion;
};
