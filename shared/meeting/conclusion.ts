/** What a conference found: counted by the system, summed up by the chair; whoever attended confirms his own words. */
import { refuse } from '#shared/kernel/decider.ts';
import type { ViewGroup, ViewResult } from './conferenceEvents.ts';
import type { ViewsRound } from './conferenceState.ts';
import { isOver, may } from './procedure.ts';
import { foundRound } from './rounds.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isAttendee, isRecused, seatOf } from './seats.ts';
import type { Meeting } from './state.ts';

/** How the views of a round fall on one issue; a member recused since no longer counts (K16). */
export const resultOn = (meeting: Meeting, round: ViewsRound, issueId: string): ViewResult => {
  const isCounted = (id: string) => !isRecused(meeting, id);
  const views = (round.revealed?.views ?? []).filter(({ memberId }) => isCounted(memberId));
  const missing = (round.revealed?.missing ?? []).filter(isCounted);
  const groups: ViewGroup[] = [];
  for (const { memberId, answers } of views) {
    const answer = answers.find((one) => one.issueId === issueId);
    if (!answer) continue;
    const index = groups.findIndex(
      (group) => group.answer === answer.answer && group.conclusion === answer.conclusion,
    );
    const group = groups[index];
    if (group) groups[index] = { ...group, memberIds: [...group.memberIds, memberId] };
    else groups.push({ answer: answer.answer, conclusion: answer.conclusion, memberIds: [memberId] });
  }
  groups.sort((one, other) => other.memberIds.length - one.memberIds.length);
  return {
    issueId,
    of: views.length + missing.length,
    groups,
    ...outcomeOf(groups, views.length + missing.length),
  };
};

/** K16 A majority is more than half of the members present; to reserve is no finding; a tie and "no majority" are results. */
const outcomeOf = (groups: readonly ViewGroup[], of: number): Pick<ViewResult, 'outcome' | 'majority'> => {
  const [first, second] = groups.filter(({ answer }) => answer !== 'reserve');
  if (first && first.memberIds.length * 2 > of) return { outcome: 'majority', majority: first };
  const isTie = first !== undefined && first.memberIds.length === second?.memberIds.length;
  return { outcome: isTie ? 'tie' : 'noMajority', majority: null };
};

export const resultsOf = (meeting: Meeting, round: ViewsRound | undefined): readonly ViewResult[] =>
  round ? (meeting.plan?.issues ?? []).map(({ id }) => resultOn(meeting, round, id)) : [];

/** Has the conference a majority on any question? Then the handler follows it, or departs and it is escalated. */
export const hasFinding = (meeting: Meeting): boolean =>
  resultsOf(meeting, foundRound(meeting)).some(({ majority }) => majority !== null);

/** What somebody said or answered that stands in the record word for word, in order. */
export const wordsOf = (
  meeting: Meeting,
  personId: string,
): readonly { readonly at: number; readonly text: string }[] =>
  [
    ...meeting.statements.filter(({ byId }) => byId === personId),
    ...Object.values(meeting.questions).flatMap(({ byId, toId, text, at, answer }) => [
      ...(byId === personId ? [{ text, at }] : []),
      ...(toId === personId && answer ? [answer] : []),
    ]),
  ]
    .map(({ at, text }) => ({ at, text }))
    .sort((one, other) => one.at - other.at);

export const conclusionRules: RulesFor<'concludeConference' | 'confirmWords'> = {
  /** K17 The chair sums up once, in his own words; what the system counted stands beside them. */
  concludeConference(meeting, { text }, { by }) {
    if (!meeting.conference) return refuse('otherKind');
    if (meeting.suspension) return refuse('suspended');
    if (!may(meeting, by.id, 'sumUp')) return refuse('noRightInThisStep');
    if (meeting.summary) return refuse('summedUpAlready');
    const round = foundRound(meeting);
    return [
      {
        type: 'conferenceConcluded',
        text,
        round: round?.number ?? 0,
        results: resultsOf(meeting, round),
      },
    ];
  },
  /** K20 Whoever attends without a vote does not sign; he confirms what of his own words stands in the record. */
  confirmWords(meeting, { count }, { by }) {
    const seat = seatOf(meeting, by.id);
    if (!meeting.conference) return refuse('otherKind');
    if (!seat || !isAttendee(seat) || seat.whereabouts === 'withdrawn' || seat.whereabouts === 'recused')
      return refuse('participantUnknown');
    // His confirmation is none of the signed text: it may come after the last signature, until it is filed.
    if (!isOver(meeting.stage) || meeting.stage === 'archived') return refuse('wrongStage');
    const words = wordsOf(meeting, by.id).length;
    if (words === 0) return refuse('noWords');
    if (words !== count) return refuse('wordsChanged');
    if (Object.hasOwn(meeting.conference.confirmedWords, by.id)) return [];
    return [{ type: 'wordsConfirmed', participantId: by.id, count }];
  },
};

export const conclusionSteps: StepsFor<'conferenceConcluded' | 'wordsConfirmed'> = {
  conferenceConcluded: (meeting, { text, results }, { at }) => ({
    ...meeting,
    summary: { text, announcedDecision: '', at },
    conference: meeting.conference && { ...meeting.conference, results },
  }),
  wordsConfirmed: (meeting, { participantId, count }, { at }) => ({
    ...meeting,
    conference: meeting.conference && {
      ...meeting.conference,
      confirmedWords: { ...meeting.conference.confirmedWords, [participantId]: { count, at } },
    },
  }),
};
