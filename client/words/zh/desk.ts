/** Words of the office's own pages. They travel together. */
export { accounts } from '#shared/i18n/zh/accounts.ts';
export { conferencePolicy } from '#shared/i18n/zh/conferencePolicy.ts';
export { hearing } from '#shared/i18n/zh/hearing.ts';
export { office } from '#shared/i18n/zh/office.ts';
export { papers } from '#shared/i18n/zh/papers.ts';
export { people } from '#shared/i18n/zh/people.ts';
export { plan } from '#shared/i18n/zh/plan.ts';
export { today } from '#shared/i18n/zh/today.ts';
