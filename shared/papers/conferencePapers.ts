/** The papers of a joint conference: who may have them, when they are ready, and what they say. */
import { isOver } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import { conferenceRecord } from './conferenceRecord.ts';
import { conferenceSummary } from './conferenceSummary.ts';
import type { Paper } from './paper.ts';
import type { PaperRefusal, PaperSource } from './paperSource.ts';

export const conferencePaperKinds = ['conferenceRecord', 'conferenceSummary'] as const;
export type ConferencePaperKind = (typeof conferencePaperKinds)[number];

const isReady: Readonly<Record<ConferencePaperKind, (meeting: Meeting) => boolean>> = {
  conferenceRecord: ({ stage }) => isOver(stage),
  conferenceSummary: ({ stage, summary }) => isOver(stage) && summary !== null,
};

/** K27 They are of the internal file: for those inside alone. Asks the state, so that a button can ask before it is pressed. */
const conferencePaperRefusal = (
  kind: ConferencePaperKind,
  { meeting, viewer }: Pick<PaperSource, 'meeting' | 'viewer'>,
): PaperRefusal | null => {
  if (meeting.kind !== 'conference' || !isInside(meeting, viewer)) return 'notForYou';
  return isReady[kind](meeting) ? null : 'paperNotReady';
};

/** One paper, or why this viewer gets none now. */
export function conferencePaper(
  kind: ConferencePaperKind,
  source: PaperSource,
): Paper | { readonly refused: PaperRefusal } {
  const refused = conferencePaperRefusal(kind, source);
  if (refused) return { refused };
  const { plan } = source.meeting;
  if (!plan) return { refused: 'paperNotReady' };
  return kind === 'conferenceRecord'
    ? conferenceRecord({ ...source, plan })
    : conferenceSummary({ ...source, plan });
}
