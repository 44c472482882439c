/** The few acts that are mine in this step, in their order; whether each may be done now is the rule's to say. */

import { hasGiven } from '#shared/meeting/deliberation.ts';
import { isUnderWay } from '#shared/meeting/procedure.ts';
import { isParty } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { isHearingStep } from '#shared/meeting/terms.ts';
import { isOpen } from '#shared/meeting/vote.ts';
import { questionsTo } from '../../features/statements/questionsTo.ts';
import { conferenceActs } from './conferenceActs.ts';

export type ActId =
  | 'openCheckIn'
  | 'nextSpeaker'
  | 'chooseSpeaker'
  | 'announce'
  | 'sumUp'
  | 'answer'
  | 'state'
  | 'question'
  | 'opinion'
  | 'paperForms'
  | 'ballot'
  | 'myFloor'
  | 'exhibits'
  | 'addExhibit'
  | 'recusal'
  | 'openVote'
  | 'view'
  | 'reveal'
  | 'again'
  | 'conclude'
  | 'showOpinion';

export type MyActs = {
  readonly acts: readonly ActId[];
  /** The one thing I am here to do now; null where the procedure above (or nothing) is it. */
  readonly primary: ActId | null;
};

export function myActs(meeting: Meeting, seat: Seat | undefined): MyActs {
  if (seat?.whereabouts !== 'admitted') return { acts: [], primary: null };
  const has = (...roles: Seat['roles'][number][]) => roles.some((role) => seat.roles.includes(role));
  const { stage } = meeting;
  const inStep = isHearingStep(stage);
  const alone = stage === 'deliberation';
  const acts: ActId[] = [];
  const hasQuestion = questionsTo(meeting, seat.id).length > 0;
  const mayVote = Object.values(meeting.votes).some(
    (vote) => isOpen(vote) && vote.electorate.includes(seat.id) && !Object.hasOwn(vote.ballots, seat.id),
  );
  if (mayVote) acts.push('ballot');
  if (hasQuestion) acts.push('answer');
  if (meeting.kind === 'conference') return conferenceActs(meeting, seat, acts);
  if (has('clerk', 'presider') && stage === 'preparing') acts.push('openCheckIn');
  if (has('presider') && inStep && !alone) acts.push('nextSpeaker', 'chooseSpeaker');
  if (has('presider') && stage === 'opinions' && !meeting.announcedOpinions) acts.push('announce');
  if (has('presider') && stage === 'summary' && !meeting.summary) acts.push('sumUp');
  if (has('officer') && inStep && !alone && stage !== 'opinions') acts.push('question');
  if (has('officer') && (alone || stage === 'opinions') && !hasGiven(meeting, seat.id)) acts.push('opinion');
  if (has('clerk') && (alone || stage === 'opinions') && !meeting.announcedOpinions) acts.push('paperForms');
  if (mayEverState(seat) && inStep && !alone) acts.push('state');
  if (inStep && !alone && !has('presider', 'clerk', 'bailiff')) acts.push('myFloor');
  if (has('presider', 'handler', 'clerk') && !alone) acts.push('exhibits');
  if (isParty(seat) || has('handler', 'clerk')) acts.push('addExhibit');
  // Reasons may come to light at any time, not only when he was asked (CPL Art. 29).
  if (isParty(seat) && isUnderWay(stage)) acts.push('recusal');
  const isVoting = Object.values(meeting.votes).some(isOpen);
  if (inStep && !isVoting && (alone ? has('officer') : has('presider'))) acts.push('openVote');
  return { acts, primary: primaryOf(meeting, seat, acts) };
}

const mayEverState = (seat: Seat): boolean =>
  isParty(seat) ||
  seat.roles.some(
    (role) =>
      role === 'handler' ||
      role === 'caseOfficer' ||
      role === 'witness' ||
      role === 'appraiser' ||
      role === 'specialAssistant' ||
      role === 'supervisor',
  );

function primaryOf(meeting: Meeting, seat: Seat, acts: readonly ActId[]): ActId | null {
  const is = (act: ActId) => acts.includes(act);
  for (const act of ['ballot', 'answer', 'openCheckIn', 'announce', 'sumUp', 'opinion'] as const)
    if (is(act)) return act;
  if (is('nextSpeaker')) return meeting.floor.queue.length > 0 ? 'nextSpeaker' : null;
  if (is('question') && meeting.stage === 'questions') return 'question';
  const states = { introduction: ['handler'], statements: null, finalStatements: null } as const;
  if (is('state') && meeting.stage in states)
    return meeting.stage !== 'introduction' || seat.roles.includes('handler') ? 'state' : null;
  return is('myFloor') ? 'myFloor' : null;
}
