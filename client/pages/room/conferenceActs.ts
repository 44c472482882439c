/** The few acts that are mine in this step of a joint conference, in their order; the rule says whether each may be done now. */
import { isUnderWay, may } from '#shared/meeting/procedure.ts';
import { hasGivenView, lastRound } from '#shared/meeting/rounds.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { isStep } from '#shared/meeting/terms.ts';
import { isOpen } from '#shared/meeting/vote.ts';
import type { ActId, MyActs } from './myActs.ts';

export function conferenceActs(meeting: Meeting, seat: Seat, first: readonly ActId[]): MyActs {
  const has = (...roles: Seat['roles'][number][]) => roles.some((role) => seat.roles.includes(role));
  const { stage } = meeting;
  const inStep = isStep(stage);
  const round = stage === 'views' ? lastRound(meeting) : undefined;
  const isWriting = round?.revealed === null;
  const acts: ActId[] = [...first];
  if (has('clerk', 'presider') && stage === 'preparing') acts.push('openCheckIn');
  if (isWriting && has('member') && !hasGivenView(meeting, seat.id)) acts.push('view');
  if (isWriting && has('presider')) acts.push('reveal');
  if (has('presider') && inStep && !isWriting) acts.push('nextSpeaker', 'chooseSpeaker');
  if (has('presider') && stage === 'conclusion' && !meeting.summary) acts.push('conclude');
  if (has('presider') && round?.revealed) acts.push('again');
  if (has('member') && stage === 'inquiry') acts.push('question');
  if (inStep && may(meeting, seat.id, 'state')) acts.push('state');
  if (inStep && !isWriting && !has('presider', 'clerk') && may(meeting, seat.id, 'speak'))
    acts.push('myFloor');
  if (has('presider', 'handler', 'clerk')) acts.push('showOpinion', 'exhibits');
  if (has('handler', 'clerk')) acts.push('addExhibit');
  if (has('member') && isUnderWay(stage)) acts.push('recusal');
  const votes = stage === 'views' || stage === 'conclusion';
  if (has('presider') && votes && !Object.values(meeting.votes).some(isOpen)) acts.push('openVote');
  return { acts, primary: primaryOf(meeting, seat, acts) };
}

function primaryOf(meeting: Meeting, seat: Seat, acts: readonly ActId[]): ActId | null {
  const is = (act: ActId) => acts.includes(act);
  for (const act of ['ballot', 'answer', 'openCheckIn', 'view', 'reveal', 'conclude'] as const)
    if (is(act)) return act;
  const isNext = meeting.stage === 'views' || meeting.floor.queue.length > 0;
  if (is('nextSpeaker')) return isNext ? 'nextSpeaker' : null;
  if (is('state') && meeting.stage === 'report' && seat.roles.includes('handler')) return 'state';
  if (is('state') && meeting.floor.speaker?.participantId === seat.id) return 'state';
  if (is('question')) return 'question';
  return is('myFloor') ? 'myFloor' : null;
}
