export { opinion } from '#shared/i18n/en/opinion.ts';
export { opinionDesk } from '#shared/i18n/en/opinionDesk.ts';
export { opinionPages } from '#shared/i18n/en/opinionPages.ts';
