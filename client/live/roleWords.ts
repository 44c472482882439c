/** What somebody is in this hearing, in words: one who presides and handles is both. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Seat } from '#shared/meeting/state.ts';

export const roleWords = (words: Words, seat: Pick<Seat, 'roles'>): string =>
  seat.roles.map((role) => words.terms.seatRoles[role]).join(words.common.separator);
