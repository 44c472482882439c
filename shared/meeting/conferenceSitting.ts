/** A joint conference sits: convened with its quorum, an expert opinion on the stage, adjourned for more evidence. */
import { refuse } from '#shared/kernel/decider.ts';
import { unreadMaterial } from './conferenceMaterial.ts';
import type { Conference } from './conferenceState.ts';
import { endFloorOf } from './floor.ts';
import { may } from './procedure.ts';
import { hasQuorum, quorumOf } from './quorum.ts';
import type { MeetingRefusal } from './refusals.ts';
import { unrevealedRound } from './rounds.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { comingAgain, isPresider, seatsWith, sits, takesPart } from './seats.ts';
import type { Meeting } from './state.ts';
import { doorFlaw, leaderFlaw } from './steps.ts';
import { conferenceSteps, isConferenceStep } from './terms.ts';
import { isOpen } from './vote.ts';

/** K7 What stands in the way of convening; null when nothing does. */
const conveningFlaw = (
  meeting: Meeting,
  { office }: Pick<MeetingContext, 'office'>,
): MeetingRefusal | null => {
  const flaw = leaderFlaw(meeting) ?? doorFlaw(meeting);
  if (flaw) return flaw;
  const isHandlerHere = seatsWith(meeting, 'handler').some((seat) => seat.whereabouts === 'admitted');
  if (!isHandlerHere) return 'handlerAbsent';
  const isBarred = seatsWith(meeting, 'specialAssistant').some(
    (seat) => seat.whereabouts === 'admitted' && seat.conflict?.conflict,
  );
  if (isBarred) return 'conflictOutstanding';
  return hasQuorum(quorumOf(meeting, office)) ? null : 'belowQuorum';
};

export const conferenceSittingRules: RulesFor<
  'convene' | 'adjournConference' | 'showOpinion' | 'hideOpinion'
> = {
  /** K7 The chair convenes it with quorum and handler in the room; it begins with the report. Unread material is named. */
  convene(meeting, _, context) {
    if (!meeting.conference) return refuse('otherKind');
    if (meeting.stage !== 'checkIn') return refuse('wrongStage');
    if (!isPresider(meeting, context.by)) return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    const flaw = conveningFlaw(meeting, context);
    if (flaw) return refuse(flaw);
    return [
      {
        type: 'conferenceConvened',
        ...quorumOf(meeting, context.office),
        unread: unreadMaterial(meeting),
      },
      { type: 'stepEntered', step: conferenceSteps[0], skipped: [], skipReason: '' },
    ];
  },
  /** K18 The chair adjourns it to another day, for more evidence; sealed views are revealed first. It comes back to the report. */
  adjournConference(meeting, { reason, startsAt }, { by, at }) {
    if (!meeting.conference) return refuse('otherKind');
    if (!isConferenceStep(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (startsAt <= at) return refuse('inThePast');
    if (Object.values(meeting.votes).some(isOpen)) return refuse('voteStillOpen');
    if (unrevealedRound(meeting)) return refuse('viewsUnrevealed');
    if (meeting.summary) return refuse('summedUpAlready');
    return [
      ...endFloorOf(meeting, null, at),
      { type: 'conferenceAdjourned', reason, from: meeting.plan?.startsAt ?? at, startsAt },
    ];
  },
  /** K19 Whoever may show in this step puts an expert opinion on the stage; it is taken off by him or staff on duty. */
  showOpinion(meeting, { opinionId, title }, { by }) {
    if (!meeting.conference) return refuse('otherKind');
    if (meeting.suspension) return refuse('suspended');
    if (!may(meeting, by.id, 'show')) return refuse('noRightInThisStep');
    if (meeting.conference.showingOpinion?.opinionId === opinionId) return refuse('opinionOnStage');
    return [{ type: 'expertOpinionShown', opinionId, title, participantId: by.id }];
  },
  hideOpinion(meeting, _, { by }) {
    if (!meeting.conference?.showingOpinion) return refuse('noOpinionOnStage');
    if (!sits(meeting, by.id, 'presider', 'handler', 'clerk')) return refuse('notYours');
    return [{ type: 'expertOpinionHidden' }];
  },
};

const withConference = (meeting: Meeting, change: Partial<Conference>): Meeting => ({
  ...meeting,
  conference: meeting.conference && { ...meeting.conference, ...change },
});

export const conferenceSittingSteps: StepsFor<
  'conferenceConvened' | 'conferenceAdjourned' | 'expertOpinionShown' | 'expertOpinionHidden'
> = {
  conferenceConvened: (meeting, { type: _, ...sitting }, { at }) =>
    withConference(meeting, {
      sittings: [...(meeting.conference?.sittings ?? []), { ...sitting, convenedAt: at }],
    }),
  conferenceAdjourned: (meeting, { reason, from, startsAt }, { seq, at }) => ({
    ...withConference(meeting, {
      showingOpinion: null,
      adjournments: [...(meeting.conference?.adjournments ?? []), { from, to: startsAt, reason, at }],
    }),
    stage: 'preparing',
    plan: meeting.plan && { ...meeting.plan, startsAt },
    suspension: null,
    floor: { queue: [], speaker: null },
    showing: null,
    seats: Object.fromEntries(
      Object.entries(meeting.seats).map(([id, seat]) => [
        id,
        takesPart(seat) ? { ...seat, ...comingAgain(seat, seq, at) } : seat,
      ]),
    ),
  }),
  expertOpinionShown: (meeting, { opinionId, title, participantId }, { at }) => ({
    ...withConference(meeting, {
      showingOpinion: { opinionId, title, byId: participantId, at },
      opinionsShown: [
        ...(meeting.conference?.opinionsShown ?? []).filter((one) => one.opinionId !== opinionId),
        { opinionId, title },
      ],
    }),
    showing: null,
  }),
  expertOpinionHidden: (meeting) => withConference(meeting, { showingOpinion: null }),
};
