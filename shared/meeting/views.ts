/** The views of a conference: each member's conclusion and reasons, sealed, revealed at once, then spoken in order. */
import { refuse } from '#shared/kernel/decider.ts';
import type { View } from './conferenceEvents.ts';
import { hasQuorum, quorumOf } from './quorum.ts';
import { hasGivenView, inOrder, lastRound, viewsAwaited, withRound, withRounds } from './rounds.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isAdmitted, isPresider, sits } from './seats.ts';
import type { Meeting } from './state.ts';

const isComplete = (meeting: Meeting, answers: View['answers']): boolean => {
  const issueIds = meeting.plan?.issues.map((issue) => issue.id) ?? [];
  const answered = new Set(answers.map((answer) => answer.issueId));
  return (
    answered.size === answers.length &&
    answers.length === issueIds.length &&
    issueIds.every((issueId) => answered.has(issueId)) &&
    answers.every(({ answer, conclusion }) => answer !== 'other' || conclusion !== '')
  );
};

export const viewRules: RulesFor<'sealView' | 'revealViews' | 'openViewsRound'> = {
  /**
   * K10 Each member in the room writes a conclusion with reasons on every question, once a round. K11 It is sealed from
   * everybody but its author. K14 Where the office lets views be stated openly, each waits for those before him.
   */
  sealView(meeting, { answers }, { by, at }) {
    const round = lastRound(meeting);
    if (!meeting.conference) return refuse('otherKind');
    if (!sits(meeting, by.id, 'member')) return refuse('notMember');
    if (meeting.stage !== 'views' || !round) return refuse('wrongStage');
    if (meeting.suspension) return refuse('suspended');
    if (!isAdmitted(meeting, by.id)) return refuse('notInRoom');
    if (round.revealed) return refuse('viewsRevealed');
    if (hasGivenView(meeting, by.id)) return refuse('viewGiven');
    if (!isComplete(meeting, answers)) return refuse('viewIncomplete');
    const view: View = {
      memberId: by.id,
      answers: answers.map((answer) => (answer.answer === 'other' ? answer : { ...answer, conclusion: '' })),
      at,
    };
    if (round.sealed) return [{ type: 'viewSealed', round: round.number, view }];
    if (viewsAwaited(meeting)[0] !== by.id) return refuse('outOfTurn');
    return [{ type: 'viewStated', round: round.number, view }];
  },
  /**
   * K12 The chair reveals all views at once when every member in the room has given one, or says why some are missing.
   * K28 So does he where a recusal has left fewer than the quorum.
   */
  revealViews(meeting, { missingReason }, { by, office }) {
    const round = lastRound(meeting);
    if (!meeting.conference) return refuse('otherKind');
    if (meeting.stage !== 'views' || !round) return refuse('wrongStage');
    if (meeting.suspension) return refuse('suspended');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (round.revealed) return refuse('viewsRevealed');
    if (Object.keys(round.views).length === 0) return refuse('noViews');
    const missing = viewsAwaited(meeting);
    if (missing.length > 0 && missingReason === '') return refuse('viewsMissing');
    const isBelow = !hasQuorum(quorumOf(meeting, office));
    if (isBelow && missingReason === '') return refuse('belowQuorum');
    const views = inOrder(meeting, Object.keys(round.views)).flatMap((id) => round.views[id] ?? []);
    return [
      {
        type: 'viewsRevealed',
        round: round.number,
        views,
        missing,
        reason: missing.length > 0 || isBelow ? missingReason : '',
      },
    ];
  },
  /** K15 After discussion the chair may have views given anew; the earlier round stays as it was. */
  openViewsRound(meeting, { reason }, { by, office }) {
    const round = lastRound(meeting);
    if (!meeting.conference) return refuse('otherKind');
    if (meeting.stage !== 'views' || !round) return refuse('wrongStage');
    if (meeting.suspension) return refuse('suspended');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (!round.revealed) return refuse('viewsUnrevealed');
    return [
      { type: 'viewsOpened', round: round.number + 1, sealed: office.policy.conference.sealed, reason },
    ];
  },
};

const given = (meeting: Meeting, number: number, view: View): Meeting =>
  withRound(meeting, number, ({ views }) => ({ views: { ...views, [view.memberId]: view } }));

export const viewSteps: StepsFor<'viewsOpened' | 'viewSealed' | 'viewStated' | 'viewsRevealed'> = {
  viewsOpened: (meeting, { round, sealed, reason }, { at }) =>
    withRounds(meeting, [
      ...(meeting.conference?.rounds ?? []),
      { number: round, sealed, reason, openedAt: at, views: {}, revealed: null, spoken: [] },
    ]),
  viewSealed: (meeting, { round, view }) => given(meeting, round, view),
  viewStated: (meeting, { round, view }) => given(meeting, round, view),
  viewsRevealed: (meeting, { round, views, missing, reason }, { at }) =>
    withRound(meeting, round, (known) => ({
      views: { ...known.views, ...Object.fromEntries(views.map((view) => [view.memberId, view])) },
      revealed: { views, missing, reason, at },
    })),
};
