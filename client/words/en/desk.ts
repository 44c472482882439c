/** Words of the office's own pages. They travel together. */
export { accounts } from '#shared/i18n/en/accounts.ts';
export { conferencePolicy } from '#shared/i18n/en/conferencePolicy.ts';
export { hearing } from '#shared/i18n/en/hearing.ts';
export { office } from '#shared/i18n/en/office.ts';
export { papers } from '#shared/i18n/en/papers.ts';
export { people } from '#shared/i18n/en/people.ts';
export { plan } from '#shared/i18n/en/plan.ts';
export { today } from '#shared/i18n/en/today.ts';
