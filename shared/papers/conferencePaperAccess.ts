/** Which papers a joint conference has, who may have them, and when. Asks the state alone, so that a button can ask before it is pressed. */
import { isOver } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import type { PaperRefusal, PaperSource } from './paperSource.ts';

export const conferencePaperKinds = ['conferenceRecord', 'conferenceSummary'] as const;
export type ConferencePaperKind = (typeof conferencePaperKinds)[number];

const isReady: Readonly<Record<ConferencePaperKind, (meeting: Meeting) => boolean>> = {
  conferenceRecord: ({ stage }) => isOver(stage),
  conferenceSummary: ({ stage, summary }) => isOver(stage) && summary !== null,
};

/** K27 They are of the internal file: for those inside alone. */
export const conferencePaperRefusal = (
  kind: ConferencePaperKind,
  { meeting, viewer }: Pick<PaperSource, 'meeting' | 'viewer'>,
): PaperRefusal | null => {
  if (meeting.kind !== 'conference' || !isInside(meeting, viewer)) return 'notForYou';
  return isReady[kind](meeting) ? null : 'paperNotReady';
};
