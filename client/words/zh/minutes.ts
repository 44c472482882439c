/** Words round the minutes. They travel together. */
export { minutes } from '#shared/i18n/zh/minutes.ts';
export { noted } from '#shared/i18n/zh/noted.ts';
export { signing } from '#shared/i18n/zh/signing.ts';
