/** Words of the hearing room. They travel together. */
export { deliberation } from '#shared/i18n/en/deliberation.ts';
export { paperForms } from '#shared/i18n/en/paperForms.ts';
export { room } from '#shared/i18n/en/room.ts';
