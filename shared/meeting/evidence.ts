/** Exhibits: brought in, shown page by page on every screen, withdrawn. The file is known by its SHA-256. */
import { refuse } from '#shared/kernel/decider.ts';
import { may } from './procedure.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isAttendee, isOnDuty, isParty, prepares, seatOf } from './seats.ts';
import type { Exhibit, Meeting } from './state.ts';
import { isStep } from './terms.ts';

/** A conference's material may be added while the head still decides on it. */
const takesExhibits = ({ kind, stage }: Meeting) =>
  (kind === 'conference' && stage === 'awaitingApproval') ||
  stage === 'draft' ||
  stage === 'refused' ||
  stage === 'preparing' ||
  stage === 'checkIn' ||
  isStep(stage);

const exhibitOf = (meeting: Meeting, exhibitId: string): Exhibit | undefined =>
  Object.hasOwn(meeting.exhibits, exhibitId) ? meeting.exhibits[exhibitId] : undefined;

/** In a conference, what is for those with a voice alone may be shown while nobody else is in the room. */
const isAmongMembers = ({ kind, seats }: Meeting): boolean =>
  kind === 'conference' &&
  !Object.values(seats).some((seat) => isAttendee(seat) && seat.whereabouts === 'admitted');

export const evidenceRules: RulesFor<'addExhibit' | 'withdrawExhibit' | 'showExhibit' | 'hideExhibit'> = {
  /** E1 Those who prepare bring in exhibits, and a party in the room his own; E2 each is numbered once, in order. */
  addExhibit(meeting, { type: _, ...exhibit }, { by }) {
    if (!meeting.plan) return refuse('hearingUnknown');
    const seat = seatOf(meeting, by.id);
    const isPartyHere = seat !== undefined && isParty(seat) && seat.whereabouts === 'admitted';
    if (!prepares(meeting, by) && !isPartyHere) return refuse('notPreparing');
    if (!takesExhibits(meeting)) return refuse('wrongStage');
    if (exhibitOf(meeting, exhibit.exhibitId)) return refuse('exhibitTaken');
    const audience = isPartyHere && !prepares(meeting, by) ? 'room' : exhibit.audience;
    return [{ type: 'exhibitAdded', ...exhibit, audience, number: Object.keys(meeting.exhibits).length + 1 }];
  },
  /** E6 A withdrawn exhibit leaves the screens; it is hidden by whoever showed it or staff on duty. */
  withdrawExhibit(meeting, { exhibitId, reason }, { by }) {
    const exhibit = exhibitOf(meeting, exhibitId);
    if (!exhibit) return refuse('exhibitUnknown');
    if (!prepares(meeting, by) && exhibit.addedBy !== by.id) return refuse('notPreparing');
    if (!takesExhibits(meeting)) return refuse('wrongStage');
    return exhibit.withdrawn === null ? [{ type: 'exhibitWithdrawn', exhibitId, reason }] : [];
  },
  /** E3 Who may show in this step shows; a party only his own. E4 What is for the officers alone is not shown in the room. */
  showExhibit(meeting, { exhibitId, page }, { by }) {
    const exhibit = exhibitOf(meeting, exhibitId);
    if (!exhibit) return refuse('exhibitUnknown');
    if (exhibit.withdrawn !== null) return refuse('exhibitWithdrawn');
    if (meeting.suspension) return refuse('suspended');
    if (!may(meeting, by.id, 'show')) return refuse('noRightInThisStep');
    const seat = seatOf(meeting, by.id);
    if (seat && !isOnDuty(seat) && exhibit.addedBy !== by.id) return refuse('notYours');
    if (exhibit.audience === 'officers' && !isAmongMembers(meeting)) return refuse('exhibitNotForHere');
    if (page > exhibit.pages) return refuse('noSuchPage');
    if (meeting.showing?.exhibitId === exhibitId && meeting.showing.page === page) return [];
    const { number, title, sha256, mime, pages, audience } = exhibit;
    return [
      {
        type: 'exhibitShown',
        exhibitId,
        page,
        participantId: by.id,
        number,
        title,
        sha256,
        mime,
        pages,
        audience,
      },
    ];
  },
  hideExhibit(meeting, _, { by }) {
    if (!meeting.showing) return refuse('nothingShown');
    const seat = seatOf(meeting, by.id);
    if (meeting.showing.byId !== by.id && !(seat && isOnDuty(seat))) return refuse('notYours');
    return [{ type: 'exhibitHidden' }];
  },
};

export const evidenceSteps: StepsFor<'exhibitAdded' | 'exhibitWithdrawn' | 'exhibitShown' | 'exhibitHidden'> =
  {
    exhibitAdded: (meeting, { type: _, exhibitId, ...exhibit }, { by }) => ({
      ...meeting,
      exhibits: {
        ...meeting.exhibits,
        [exhibitId]: { id: exhibitId, ...exhibit, addedBy: by, withdrawn: null, shownAt: null },
      },
    }),
    exhibitWithdrawn: (meeting, { exhibitId, reason }) => {
      const exhibit = exhibitOf(meeting, exhibitId);
      if (!exhibit) return meeting;
      return {
        ...meeting,
        showing: meeting.showing?.exhibitId === exhibitId ? null : meeting.showing,
        exhibits: { ...meeting.exhibits, [exhibitId]: { ...exhibit, withdrawn: reason } },
      };
    },
    exhibitShown: (
      meeting,
      { exhibitId, page, participantId, number, title, sha256, mime, pages, audience },
      { at },
    ) => {
      const known = exhibitOf(meeting, exhibitId);
      const exhibit: Exhibit = known ?? {
        id: exhibitId,
        number,
        title,
        source: '',
        fileName: title,
        sha256,
        mime,
        bytes: 0,
        pages,
        audience,
        addedBy: participantId,
        withdrawn: null,
        shownAt: null,
      };
      return {
        ...meeting,
        showing: { exhibitId, page, byId: participantId, at },
        exhibits: { ...meeting.exhibits, [exhibitId]: { ...exhibit, shownAt: exhibit.shownAt ?? at } },
      };
    },
    exhibitHidden: (meeting) => ({ ...meeting, showing: null }),
  };
