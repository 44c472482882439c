/** A request being filled in, and what is still missing of it. */
import type { Brief } from '#shared/opinion/commands.ts';

export type RequestDraft = {
  /** The number of the opinion to be: sent twice, it is still one. */
  readonly opinionId: string;
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly background: string;
  readonly supervisedOrgan: string;
  readonly confidentiality: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly deadline: number | null;
  /** Chosen experts, each with why he is asked where that has to be said. */
  readonly experts: Readonly<Record<string, string>>;
};

export const blankDraft = (opinionId: string, questionId: string): RequestDraft => ({
  ...{
    opinionId,
    title: '',
    caseNo: '',
    cause: '',
    background: '',
    supervisedOrgan: '',
    confidentiality: '',
  },
  ...{ questions: [{ id: questionId, text: '' }], deadline: null, experts: {} },
});

export type RequestField = 'title' | 'caseNo' | 'cause' | 'questions' | 'deadline' | 'experts';

export function missingOf(draft: RequestDraft): readonly RequestField[] {
  const lines = (['title', 'caseNo', 'cause'] as const).filter((field) => draft[field].trim() === '');
  return [
    ...lines,
    ...(asked(draft).length === 0 ? (['questions'] as const) : []),
    ...(draft.deadline === null ? (['deadline'] as const) : []),
    ...(Object.keys(draft.experts).length === 0 ? (['experts'] as const) : []),
  ];
}

export const asked = ({ questions }: RequestDraft) => questions.filter(({ text }) => text.trim() !== '');

/** The conference an opinion is asked for: its case is known already. */
export type AskedFor = Pick<RequestDraft, 'title' | 'caseNo' | 'cause'> & { readonly meetingId: string };

/** Where the draft of a request is kept: one for each conference, one for all else. */
export const draftKey = (askedFor: AskedFor | null): string =>
  askedFor ? `request.${askedFor.meetingId}` : 'request';

export function briefOf(draft: RequestDraft, askedFor: AskedFor | null): Brief | null {
  const { title, caseNo, cause, background, supervisedOrgan, confidentiality, deadline } = draft;
  const questions = asked(draft);
  if (deadline === null || questions.length === 0) return null;
  return {
    ...{ title, caseNo, cause, background, questions, supervisedOrgan, deadline, confidentiality },
    origin: askedFor ? { kind: 'conference', meetingId: askedFor.meetingId } : { kind: 'consultation' },
  };
}

/** What was kept on this device; null where it is not of this shape (kept by an older page, or spoilt). */
export function readRequest(text: string): RequestDraft | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(kept) || typeof kept.opinionId !== 'string') return null;
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const questions = (Array.isArray(kept.questions) ? kept.questions : []).flatMap((one: unknown) =>
    isRecord(one) && typeof one.id === 'string' ? [{ id: one.id, text: word(one.text) }] : [],
  );
  const experts = Object.entries(isRecord(kept.experts) ? kept.experts : {});
  if (questions.length === 0) return null;
  return {
    ...{
      opinionId: kept.opinionId,
      title: word(kept.title),
      caseNo: word(kept.caseNo),
      cause: word(kept.cause),
    },
    ...{ background: word(kept.background), supervisedOrgan: word(kept.supervisedOrgan) },
    ...{ confidentiality: word(kept.confidentiality), questions },
    deadline: typeof kept.deadline === 'number' ? kept.deadline : null,
    experts: Object.fromEntries(experts.map(([id, why]) => [id, word(why)])),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
