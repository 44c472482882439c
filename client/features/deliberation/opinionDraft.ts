/** The half-filled opinion form as it is kept on the device: one text for all questions. */
import { answers, type OpinionAnswer } from '#shared/meeting/terms.ts';

export type IssueDraft = { readonly answer: OpinionAnswer | null; readonly reasons: string };
export type OpinionDraft = {
  readonly issues: Readonly<Record<string, IssueDraft>>;
  readonly overall: string;
};

const blank: OpinionDraft = { issues: {}, overall: '' };

export const writeOpinionDraft = (draft: OpinionDraft): string => JSON.stringify(draft);

/** What was kept, as far as it can still be read; blank otherwise. */
export function readOpinionDraft(kept: string): OpinionDraft {
  if (kept === '') return blank;
  try {
    const read: unknown = JSON.parse(kept);
    if (!isRecord(read)) return blank;
    const issues = isRecord(read.issues) ? read.issues : {};
    return {
      issues: Object.fromEntries(Object.entries(issues).map(([id, one]) => [id, issueDraft(one)])),
      overall: typeof read.overall === 'string' ? read.overall : '',
    };
  } catch {
    // Not our text: begin afresh.
    return blank;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const issueDraft = (value: unknown): IssueDraft => {
  if (!isRecord(value)) return { answer: null, reasons: '' };
  return {
    answer: answers.find((one) => one === value.answer) ?? null,
    reasons: typeof value.reasons === 'string' ? value.reasons : '',
  };
};
