/** A half-written view as it is kept on the device: one text for all questions. */
import type { View } from '#shared/meeting/conferenceEvents.ts';
import { type ViewAnswer, viewAnswers } from '#shared/meeting/terms.ts';

export type IssueView = {
  readonly answer: ViewAnswer | null;
  readonly conclusion: string;
  readonly reasons: string;
};
export type ViewDraft = Readonly<Record<string, IssueView>>;

export const blankView: IssueView = { answer: null, conclusion: '', reasons: '' };

export const writeViewDraft = (draft: ViewDraft): string => JSON.stringify(draft);

export const draftOfView = ({ answers }: View): ViewDraft =>
  Object.fromEntries(
    answers.map(({ issueId, answer, conclusion, reasons }) => [issueId, { answer, conclusion, reasons }]),
  );

/** What was kept, as far as it can still be read; blank otherwise. */
export function readViewDraft(kept: string): ViewDraft {
  if (kept === '') return {};
  try {
    const read: unknown = JSON.parse(kept);
    return isRecord(read)
      ? Object.fromEntries(Object.entries(read).map(([id, one]) => [id, issueView(one)]))
      : {};
  } catch {
    // Not our text: begin afresh.
    return {};
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const issueView = (value: unknown): IssueView => {
  if (!isRecord(value)) return blankView;
  const { conclusion, reasons } = value;
  return {
    answer: viewAnswers.find((one) => one === value.answer) ?? null,
    conclusion: typeof conclusion === 'string' ? conclusion : '',
    reasons: typeof reasons === 'string' ? reasons : '',
  };
};
