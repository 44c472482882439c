/** Words round the minutes. They travel together. */
export { minutes } from '#shared/i18n/en/minutes.ts';
export { noted } from '#shared/i18n/en/noted.ts';
export { signing } from '#shared/i18n/en/signing.ts';
