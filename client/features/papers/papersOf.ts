/** Which papers of a hearing there are, for whom, and why one is not there yet. */

import type { Words } from '#shared/i18n/zh.ts';
import { toBeTold } from '#shared/meeting/decision.ts';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { isOnDuty, mustSign, seatsWith, takesPart } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { isHearingStep } from '#shared/meeting/terms.ts';
import type { HearingPaperKind } from '#shared/papers/hearingPapers.ts';

export type PaperGroup = keyof Words['papers']['groups'];
export type PaperWhy = keyof Words['papers']['why'];

export type PaperRow = {
  readonly kind: HearingPaperKind;
  readonly group: PaperGroup;
  /** Null when it can be had. */
  readonly why: PaperWhy | null;
  /** Whose they are, for those made for each person; null for a paper of the hearing. */
  readonly seats: readonly Seat[] | null;
};

export function papersOf(meeting: Meeting): readonly PaperRow[] {
  const { stage, approval, plan } = meeting;
  const seats = Object.values(meeting.seats).filter(takesPart);
  const outside = seats.filter((seat) => !isOnDuty(seat));
  const officers = seatsWith(meeting, 'officer');
  const approved = approval?.decision?.approved === true;
  const hasOpened = isUnderWay(stage) || isOver(stage);
  const hasBegun = isHearingStep(stage) || isOver(stage);
  const given = Object.values(meeting.seats).filter((seat) =>
    meeting.announcedOpinions?.opinions.some((opinion) => opinion.officerId === seat.id),
  );
  const came = Object.values(meeting.seats).filter((seat) => mustSign(seat) && !isOnDuty(seat));
  const told = toBeTold(meeting).filter((seat) => seat.treatment !== null);
  const row = (
    group: PaperGroup,
    kind: HearingPaperKind,
    why: PaperWhy | null,
    whose: readonly Seat[] | null = null,
  ): PaperRow => ({ group, kind, why: why ?? (whose?.length === 0 ? 'nobody' : null), seats: whose });
  return [
    row('before', 'plan', null),
    row('before', 'approval', approval ? null : 'approval'),
    row('before', 'panel', officers.length > 0 ? null : 'panel'),
    row('before', 'notice', approved && outside.length > 0 ? null : 'notice', outside),
    row(
      'before',
      'announcement',
      plan?.openness === 'closed' ? 'closedHearing' : meeting.announcement ? null : 'announcement',
    ),
    row('during', 'attendance', hasOpened ? null : 'checkIn'),
    row('during', 'rights', hasOpened ? null : 'checkIn', hasBegun ? came : outside),
    row('during', 'opinionForm', meeting.announcedOpinions ? null : 'opinion', given),
    row('during', 'opinionSummary', meeting.announcedOpinions ? null : 'opinion'),
    row('after', 'minutes', isOver(stage) ? null : 'minutes'),
    row('after', 'feedback', told.length > 0 ? null : 'feedback', told),
  ];
}
