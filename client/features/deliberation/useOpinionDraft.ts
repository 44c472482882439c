/** A form being filled in, kept on this device until it is given. */
import type { OfficerOpinion } from '#shared/meeting/events.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { type IssueDraft, type OpinionDraft, readOpinionDraft, writeOpinionDraft } from './opinionDraft.ts';

export type FilledForm = {
  readonly on: (issueId: string) => IssueDraft;
  readonly change: (issueId: string, part: Partial<IssueDraft>) => void;
  readonly overall: string;
  readonly changeOverall: (overall: string) => void;
  /** As it would be given now; questions still open are missing from it. */
  readonly answers: OfficerOpinion['answers'];
  readonly missing: number;
  readonly kept: string;
  readonly savedAt: number | null;
  readonly forget: () => void;
};

/** `key` names the draft within the hearing; `initial` stands until something is filled in. */
export function useOpinionDraft(key: string, initial: OfficerOpinion | null = null): FilledForm {
  const { meeting } = useMeeting();
  const [kept, keep, forget, savedAt] = useDraft(key, initial ? writeOpinionDraft(draftOf(initial)) : '');
  const draft = readOpinionDraft(kept);
  const issues = meeting.plan?.issues ?? [];
  const on = (issueId: string): IssueDraft => draft.issues[issueId] ?? { answer: null, reasons: '' };
  const answers = issues.flatMap(({ id }) => {
    const { answer, reasons } = on(id);
    return answer === null ? [] : [{ issueId: id, answer, reasons: reasons.trim() }];
  });
  return {
    on,
    change: (issueId, part) =>
      keep(
        writeOpinionDraft({ ...draft, issues: { ...draft.issues, [issueId]: { ...on(issueId), ...part } } }),
      ),
    overall: draft.overall,
    changeOverall: (overall) => keep(writeOpinionDraft({ ...draft, overall })),
    answers,
    missing: issues.length - answers.length,
    kept,
    savedAt,
    forget,
  };
}

const draftOf = ({ answers, overall }: OfficerOpinion): OpinionDraft => ({
  issues: Object.fromEntries(answers.map(({ issueId, answer, reasons }) => [issueId, { answer, reasons }])),
  overall,
});
