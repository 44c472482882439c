/** A view being written, kept on this device until it is sealed. */
import type { ViewAnswerGiven } from '#shared/meeting/conferenceCommands.ts';
import type { View } from '#shared/meeting/conferenceEvents.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { blankView, draftOfView, type IssueView, readViewDraft, writeViewDraft } from './viewDraft.ts';

export type WrittenView = {
  readonly on: (issueId: string) => IssueView;
  readonly change: (issueId: string, part: Partial<IssueView>) => void;
  /** Begins with a view that was given before. */
  readonly begin: (view: View) => void;
  /** As it would be sealed now; questions still open are missing from it. */
  readonly answers: ViewAnswerGiven[];
  readonly missing: number;
  readonly kept: string;
  readonly savedAt: number | null;
  readonly forget: () => void;
};

export function useViewDraft(round: number): WrittenView {
  const { meeting } = useMeeting();
  const [kept, keep, forget, savedAt] = useDraft(`view.${round}`);
  const draft = readViewDraft(kept);
  const issues = meeting.plan?.issues ?? [];
  const on = (issueId: string): IssueView => draft[issueId] ?? blankView;
  const answers = issues.flatMap(({ id }) => {
    const { answer, conclusion, reasons } = on(id);
    const isComplete = reasons.trim() !== '' && (answer !== 'other' || conclusion.trim() !== '');
    if (answer === null || !isComplete) return [];
    return [{ issueId: id, answer, conclusion: conclusion.trim(), reasons: reasons.trim() }];
  });
  return {
    on,
    change: (issueId, part) => keep(writeViewDraft({ ...draft, [issueId]: { ...on(issueId), ...part } })),
    begin: (view) => keep(writeViewDraft(draftOfView(view))),
    answers,
    missing: issues.length - answers.length,
    kept,
    savedAt,
    forget,
  };
}
