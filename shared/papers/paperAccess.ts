/** Who may have which paper, and when there is one. Asks the state alone, so that a button can ask before it is pressed. */
import { minutesAccess } from '#shared/meeting/access.ts';
import { toBeTold } from '#shared/meeting/decision.ts';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { isOnDuty, seatOf, takesPart } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { isInside, mayFollow, seatOfViewer, type Viewer } from '#shared/meeting/viewer.ts';
import type { HearingPaperKind, PaperRefusal, PaperSource } from './paperSource.ts';

type Question = Pick<PaperSource, 'meeting' | 'viewer' | 'personId'>;

/** Made for each person: whom for, and when his own is ready. Those inside may draw it up before he may have it. */
type Personal = {
  readonly isFor: (meeting: Meeting, seat: Seat) => boolean;
  readonly isReady: (meeting: Meeting, seat: Seat) => boolean;
  readonly isHis?: (seat: Seat) => boolean;
};

const isApproved = (meeting: Meeting): boolean => meeting.approval?.decision?.approved === true;
const isOpened = ({ stage }: Meeting): boolean => isUnderWay(stage) || isOver(stage);

const personal: Partial<Record<HearingPaperKind, Personal>> = {
  notice: {
    isFor: (_, seat) => seat.noticeAt !== null || (takesPart(seat) && !isOnDuty(seat)),
    isReady: isApproved,
    isHis: (seat) => seat.noticeAt !== null,
  },
  rights: {
    isFor: (_, seat) => seat.rightsAt !== null || (takesPart(seat) && !isOnDuty(seat)),
    isReady: isOpened,
  },
  opinionForm: {
    isFor: ({ announcedOpinions: announced }, seat) =>
      announced
        ? announced.missing.includes(seat.id) ||
          announced.opinions.some(({ officerId }) => officerId === seat.id)
        : seat.roles.includes('officer'),
    isReady: ({ announcedOpinions }) => announcedOpinions !== null,
  },
  feedback: {
    isFor: (meeting, seat) => toBeTold(meeting).some(({ id }) => id === seat.id),
    isReady: (_, seat) => seat.treatment !== null,
  },
};

/** Those inside have every paper; the minutes whoever may read them; the announcement everybody who may follow. */
const isReader = (kind: HearingPaperKind, meeting: Meeting, viewer: Viewer): boolean => {
  if (kind === 'announcement') return true;
  if (kind === 'minutes') return minutesAccess(meeting, viewer) !== 'none';
  return isInside(meeting, viewer);
};

const ready: Partial<Record<HearingPaperKind, (meeting: Meeting) => boolean>> = {
  approval: (meeting) => meeting.approval !== null,
  plan: (meeting) => meeting.plan !== null,
  panel: (meeting) => meeting.panel !== null,
  announcement: (meeting) => meeting.announcement !== null,
  attendance: isOpened,
  minutes: ({ stage }) => isOver(stage),
  opinionSummary: (meeting) => meeting.announcedOpinions !== null,
};

/** Whose paper is asked for: of the person named, else the viewer's own. */
export const paperOwner = ({ meeting, viewer, personId }: Question): Seat | undefined =>
  personId === null ? seatOfViewer(meeting, viewer) : seatOf(meeting, personId);

/** Is this paper made once for each person? */
export const isPersonal = (kind: HearingPaperKind): boolean => personal[kind] !== undefined;

/** Everybody a personal paper is made for, by id. */
export const paperOwners = (kind: HearingPaperKind, meeting: Meeting): readonly string[] =>
  Object.values(meeting.seats)
    .filter((seat) => personal[kind]?.isFor(meeting, seat) ?? false)
    .map((seat) => seat.id);

/** Why this viewer gets no such paper now; null when he does. */
export function paperRefusal(kind: HearingPaperKind, question: Question): PaperRefusal | null {
  const { meeting, viewer } = question;
  if (!meeting.plan || !mayFollow(meeting, viewer)) return 'notForYou';
  // A conference has papers of its own.
  if (meeting.kind !== 'hearing') return 'notForYou';
  const each = personal[kind];
  if (each) return personalRefusal(each, question);
  if (!isReader(kind, meeting, viewer)) return 'notForYou';
  return ready[kind]?.(meeting) ? null : 'paperNotReady';
}

/** Somebody not inside has his own only, and is not told whether there is one for others. */
function personalRefusal(each: Personal, question: Question): PaperRefusal | null {
  const { meeting, viewer } = question;
  const inside = isInside(meeting, viewer);
  const seat = paperOwner(question);
  const isOwn = seat !== undefined && seat.id === viewer.personId && belongs(seat);
  if (!inside && !isOwn) return 'notForYou';
  if (!seat || !each.isFor(meeting, seat)) return 'participantUnknown';
  if (!each.isReady(meeting, seat)) return 'paperNotReady';
  return inside || (each.isHis?.(seat) ?? true) ? null : 'paperNotReady';
}

const belongs = ({ whereabouts }: Seat): boolean => whereabouts !== 'withdrawn' && whereabouts !== 'recused';
