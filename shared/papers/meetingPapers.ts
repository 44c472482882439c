/** Every paper of a meeting, of whichever kind it is. */
import { type ConferencePaperKind, conferencePaperKinds } from './conferencePaperAccess.ts';
import { conferencePaper } from './conferencePapers.ts';
import { type HearingPaperKind, hearingPaper, paperKinds } from './hearingPapers.ts';
import type { Paper } from './paper.ts';
import type { PaperRefusal, PaperSource } from './paperSource.ts';

export type MeetingPaperKind = HearingPaperKind | ConferencePaperKind;
export const meetingPaperKinds: readonly MeetingPaperKind[] = [...paperKinds, ...conferencePaperKinds];

const isOfConference = (kind: MeetingPaperKind): kind is ConferencePaperKind =>
  (conferencePaperKinds as readonly MeetingPaperKind[]).includes(kind);

/** The text of the minutes is printed in these. */
export const printsMinutes = (kind: MeetingPaperKind): boolean =>
  kind === 'minutes' || kind === 'conferenceRecord';

/** One paper, or why this viewer gets none now. The same state and viewer always give the same paper. */
export const meetingPaper = (
  kind: MeetingPaperKind,
  source: PaperSource,
): Paper | { readonly refused: PaperRefusal } =>
  isOfConference(kind) ? conferencePaper(kind, source) : hearingPaper(kind, source);
