/** The ledger of a year, everybody's or one assistant's. */
import type { LedgerAnswer, PersonLedgerAnswer } from '#shared/http.ts';
import { api } from '#shared/paths.ts';
import { readAgain, useReading } from './reading.ts';

export const useLedger = (year: number) =>
  useReading<LedgerAnswer>(api.ledger(year), { every: 60_000, keepsPrevious: true });

export const usePersonLedger = (assistantId: string, year: number) =>
  useReading<PersonLedgerAnswer>(api.ledgerOf(assistantId, year), { keepsPrevious: true });

/** To be called when something was recorded here that counts. */
export const ledgerChanged = (): Promise<void> => readAgain('/api/ledger');
