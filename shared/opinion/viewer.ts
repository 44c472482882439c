/** Who looks at an expert opinion, and from where. */
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Viewer } from '#shared/office/viewer.ts';
import { expertOf } from './people.ts';
import type { Opinion } from './state.ts';

const heads: readonly OfficeRole[] = ['chiefProsecutor', 'deputyChief', 'departmentHead'];

/** U31 Who asked, and those who answer for him in the office: they read everything, and what is said among themselves. */
export const readsInternally = (opinion: Opinion, { personId, roles }: Viewer): boolean =>
  personId !== null &&
  roles.length > 0 &&
  (opinion.requesterId === personId || heads.some((role) => roles.includes(role)));

/** U32 Beside them only the experts asked; nobody else knows that there is such an opinion. */
export const mayFollow = (opinion: Opinion, viewer: Viewer): boolean =>
  opinion.stage !== 'none' &&
  viewer.personId !== null &&
  (readsInternally(opinion, viewer) || expertOf(opinion, viewer.personId) !== undefined);

/** Named among those connected: who asked and the experts who take part. */
export const belongs = (opinion: Opinion, { personId }: Viewer): boolean =>
  personId !== null &&
  (opinion.requesterId === personId || expertOf(opinion, personId)?.standing === 'accepted');

/** The same text for two moments in which the viewer may see the same things (as W4 for meetings). */
export const standingOf = (opinion: Opinion, viewer: Viewer): string => {
  if (readsInternally(opinion, viewer)) return 'inside';
  return viewer.personId === null ? '' : (expertOf(opinion, viewer.personId)?.standing ?? '');
};
