/** The papers of a joint conference, built from its state. */
import { type ConferencePaperKind, conferencePaperRefusal } from './conferencePaperAccess.ts';
import { conferenceRecord } from './conferenceRecord.ts';
import { conferenceSummary } from './conferenceSummary.ts';
import type { Paper } from './paper.ts';
import type { PaperRefusal, PaperSource } from './paperSource.ts';

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
