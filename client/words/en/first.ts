/** Words everybody needs. They travel together. */
export { common } from '#shared/i18n/en/common.ts';
export { record } from '#shared/i18n/en/record.ts';
export { terms } from '#shared/i18n/en/terms.ts';
