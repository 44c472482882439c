/** Words of expert opinions. They travel together. */
export { opinion } from '#shared/i18n/zh/opinion.ts';
export { opinionDesk } from '#shared/i18n/zh/opinionDesk.ts';
export { opinionPages } from '#shared/i18n/zh/opinionPages.ts';
