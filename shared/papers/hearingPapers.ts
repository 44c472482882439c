/** Every paper of a hearing, built from its state: who may have it, when it is ready, and what it says. */
import { announcement } from './announcement.ts';
import { approvalForm } from './approvalForm.ts';
import { attendanceSheet } from './attendanceSheet.ts';
import { hearingPlan } from './hearingPlan.ts';
import { minutesPaper } from './minutesPaper.ts';
import { notice } from './notice.ts';
import { opinionForm } from './opinionForm.ts';
import { opinionSummary } from './opinionSummary.ts';
import { panelRecord } from './panelRecord.ts';
import type { Paper } from './paper.ts';
import { paperOwner, paperRefusal } from './paperAccess.ts';
import type { PlannedSource } from './paperFrame.ts';
import type { HearingPaperKind, PaperRefusal, PaperSource } from './paperSource.ts';
import { resultFeedback } from './resultFeedback.ts';
import { rightsConfirmation } from './rightsConfirmation.ts';

export { type HearingPaperKind, type PaperRefusal, type PaperSource, paperKinds } from './paperSource.ts';

/** One paper, or why this viewer gets none now. The same state and viewer always give the same paper. */
export function hearingPaper(
  kind: HearingPaperKind,
  source: PaperSource,
): Paper | { readonly refused: PaperRefusal } {
  const refused = paperRefusal(kind, source);
  if (refused) return { refused };
  const { plan } = source.meeting;
  if (!plan) return { refused: 'paperNotReady' };
  return built(kind, { ...source, plan });
}

function built(kind: HearingPaperKind, source: PlannedSource): Paper | { readonly refused: PaperRefusal } {
  const owner = paperOwner(source);
  switch (kind) {
    case 'approval':
      return approvalForm(source);
    case 'plan':
      return hearingPlan(source);
    case 'panel':
      return panelRecord(source);
    case 'announcement':
      return announcement(source);
    case 'attendance':
      return attendanceSheet(source);
    case 'minutes':
      return minutesPaper(source);
    case 'opinionSummary':
      return opinionSummary(source);
    case 'notice':
      return owner ? notice(source, owner) : { refused: 'participantUnknown' };
    case 'rights':
      return owner ? rightsConfirmation(source, owner) : { refused: 'participantUnknown' };
    case 'opinionForm':
      return owner ? opinionForm(source, owner) : { refused: 'participantUnknown' };
    case 'feedback':
      return owner ? resultFeedback(source, owner) : { refused: 'participantUnknown' };
  }
}
