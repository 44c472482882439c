/** Words of the roster and the ledger. They travel together. */
export { ledger } from '#shared/i18n/en/ledger.ts';
export { roster } from '#shared/i18n/en/roster.ts';
