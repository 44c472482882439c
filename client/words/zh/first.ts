/** Words everybody needs. They travel together. */
export { common } from '#shared/i18n/zh/common.ts';
export { record } from '#shared/i18n/zh/record.ts';
export { terms } from '#shared/i18n/zh/terms.ts';
