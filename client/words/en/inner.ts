/** Words of every page behind the door. They travel together. */
export { refusals } from '#shared/i18n/en/refusals.ts';
export { signIn } from '#shared/i18n/en/signIn.ts';
