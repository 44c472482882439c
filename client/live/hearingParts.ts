/** The parts of a hearing's page, named in its address (?part=people), so that a task leads straight to its place. */
import type { TaskKind } from '#shared/http.ts';

export const parts = ['overview', 'people', 'notices', 'exhibits', 'after', 'papers', 'record'] as const;
export type Part = (typeof parts)[number];

export const partOf = (asked: string | null): Part => parts.find((part) => part === asked) ?? 'overview';

/** The parts that say something else of a conference. */
const conferenceParts = ['overview', 'people', 'notices', 'after'] as const satisfies readonly Part[];
export type ConferencePart = (typeof conferenceParts)[number];
export const isConferencePart = (part: Part): part is ConferencePart =>
  conferenceParts.some((one) => one === part);

/** Where on the page a task is done; null when it is done elsewhere. */
export const placeOfTask: Readonly<Record<TaskKind, Part | null>> = {
  askApproval: 'overview',
  approve: 'overview',
  reviseRefused: 'overview',
  composePanel: 'people',
  briefPanel: 'people',
  serveNotices: 'notices',
  announce: 'notices',
  invite: 'notices',
  openCheckIn: null,
  hold: null,
  transcribeForms: null,
  decideRecusal: null,
  answerCorrections: null,
  circulateMinutes: null,
  sign: null,
  answerNoted: null,
  seal: 'after',
  consentDeparture: 'after',
  decide: 'after',
  tell: 'after',
  archive: 'after',
  reviewConference: 'overview',
  reviseDeclined: 'overview',
  sendMaterial: 'notices',
  readMaterial: 'notices',
  convene: null,
  holdConference: null,
  sealView: null,
  revealViews: null,
  confirmWords: 'after',
  takePosition: 'after',
  escalate: 'after',
  decideEscalation: 'after',
  recordCommittee: 'after',
  fileConference: 'after',
};
