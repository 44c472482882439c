/** Words of the hearing room. They travel together. */
export { deliberation } from '#shared/i18n/zh/deliberation.ts';
export { paperForms } from '#shared/i18n/zh/paperForms.ts';
export { room } from '#shared/i18n/zh/room.ts';
