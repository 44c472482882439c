/** Which papers of a hearing there are for this viewer, whose they are, and why one is not there yet: as the server rules. */

import type { Words } from '#shared/i18n/zh.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import {
  type ConferencePaperKind,
  conferencePaperKinds,
  conferencePaperRefusal,
} from '#shared/papers/conferencePaperAccess.ts';
import { isPersonal, paperOwners, paperRefusal } from '#shared/papers/paperAccess.ts';
import { type HearingPaperKind, paperKinds } from '#shared/papers/paperSource.ts';

export type PaperGroup = keyof Words['papers']['groups'];
export type PaperWhy = keyof Words['papers']['why'];

type PaperKind = HearingPaperKind | ConferencePaperKind;

export type PaperRow = {
  readonly kind: PaperKind;
  readonly group: PaperGroup;
  /** Null when it can be had. */
  readonly why: PaperWhy | null;
  /** Whose they are, for those made for each person; null for a paper of the hearing. */
  readonly seats: readonly Seat[] | null;
};

const places: Readonly<Record<PaperKind, { readonly group: PaperGroup; readonly why: PaperWhy }>> = {
  plan: { group: 'before', why: 'nobody' },
  approval: { group: 'before', why: 'approval' },
  panel: { group: 'before', why: 'panel' },
  notice: { group: 'before', why: 'notice' },
  announcement: { group: 'before', why: 'announcement' },
  attendance: { group: 'during', why: 'checkIn' },
  rights: { group: 'during', why: 'checkIn' },
  opinionForm: { group: 'during', why: 'opinion' },
  opinionSummary: { group: 'during', why: 'opinion' },
  minutes: { group: 'after', why: 'minutes' },
  feedback: { group: 'after', why: 'feedback' },
  conferenceRecord: { group: 'after', why: 'minutes' },
  conferenceSummary: { group: 'after', why: 'summary' },
};

export const papersOf = (meeting: Meeting, viewer: Viewer): readonly PaperRow[] =>
  meeting.kind === 'conference'
    ? conferencePaperKinds.map((kind) => theConferences(kind, meeting, viewer))
    : paperKinds.map((kind) =>
        isPersonal(kind) ? eachOnes(kind, meeting, viewer) : theHearings(kind, meeting, viewer),
      );

function theConferences(kind: ConferencePaperKind, meeting: Meeting, viewer: Viewer): PaperRow {
  const { group, why } = places[kind];
  const refused = conferencePaperRefusal(kind, { meeting, viewer });
  return { kind, group, seats: null, why: refused === null ? null : refused === 'notForYou' ? refused : why };
}

function theHearings(kind: HearingPaperKind, meeting: Meeting, viewer: Viewer): PaperRow {
  const { group, why } = places[kind];
  if (paperRefusal(kind, { meeting, viewer, personId: null }) === null)
    return { kind, group, why: null, seats: null };
  const isNever = kind === 'announcement' && meeting.plan?.openness === 'closed';
  return { kind, group, why: isNever ? 'closedHearing' : why, seats: null };
}

function eachOnes(kind: HearingPaperKind, meeting: Meeting, viewer: Viewer): PaperRow {
  const { group, why } = places[kind];
  const ready = paperOwners(kind, meeting).filter(
    (personId) => paperRefusal(kind, { meeting, viewer, personId }) === null,
  );
  const seats = ready.flatMap((personId) => meeting.seats[personId] ?? []);
  return { kind, group, seats, why: seats.length > 0 ? null : why };
}
