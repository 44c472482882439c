/** Words of the roster and the ledger. They travel together. */
export { ledger } from '#shared/i18n/zh/ledger.ts';
export { roster } from '#shared/i18n/zh/roster.ts';
