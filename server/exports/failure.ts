/**
 * Why a paper could not be made:
 * timedOut (longer than allowed), died (the printing process ended), unprintable (Typst or the DOCX writer refused
 * the paper; the detail says what), busy (the queue is full), closed (the press was closed).
 */
export type ExportFailureCode = 'timedOut' | 'died' | 'unprintable' | 'busy' | 'closed';

export type ExportFailure = Error & { readonly exportFailure: ExportFailureCode };

export const exportFailure = (code: ExportFailureCode, detail: string): ExportFailure =>
  Object.assign(new Error(`${code}: ${detail}`), { exportFailure: code });

export const isExportFailure = (error: unknown): error is ExportFailure =>
  error instanceof Error && 'exportFailure' in error;
