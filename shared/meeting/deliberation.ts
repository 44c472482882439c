/** Step four and five of Art. 15: officers alone; each his own opinion form, sealed until all are announced at once. */
import { refuse } from '#shared/kernel/decider.ts';
import type { OfficerOpinion } from './events.ts';
import { may } from './procedure.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isAdmitted, isOfficer, isPresider, isRecused, officersPresent, sits } from './seats.ts';
import type { Meeting } from './state.ts';
import type { OpinionAnswer } from './terms.ts';

export const deliberationRules: RulesFor<
  'noteDeliberation' | 'chooseSpokesperson' | 'submitOpinion' | 'announceOpinions'
> = {
  /** D1 Only the officers are in the deliberation room; nobody else writes or reads there. */
  noteDeliberation(meeting, { text }, { by, newId }) {
    if (!isOfficer(meeting, by)) return refuse('notOfficer');
    if (!may(meeting, by.id, 'deliberate')) return refuse('notInDeliberation');
    return [{ type: 'deliberationNoted', noteId: newId(), participantId: by.id, text }];
  },
  /** D2 The officers may name one of them to speak for all (Art. 15 (5)). */
  chooseSpokesperson(meeting, { participantId }, { by }) {
    if (!isOfficer(meeting, by)) return refuse('notOfficer');
    if (!may(meeting, by.id, 'deliberate')) return refuse('notInDeliberation');
    if (!sits(meeting, participantId, 'officer') || !isAdmitted(meeting, participantId))
      return refuse('notOnPanel');
    if (meeting.spokespersonId === participantId) return [];
    return [{ type: 'spokespersonChosen', participantId, chosenBy: by.id }];
  },
  /** D3 Each officer answers every issue: agree, disagree or reserve. D4 Given once; sealed until announced. */
  submitOpinion(meeting, { answers, overall }, { by, at }) {
    if (!isOfficer(meeting, by)) return refuse('notOfficer');
    if (meeting.announcedOpinions) return refuse('opinionsAnnounced');
    if (meeting.suspension) return refuse('suspended');
    if (!isAdmitted(meeting, by.id)) return refuse('notInRoom');
    if (meeting.stage !== 'deliberation' && meeting.stage !== 'opinions') return refuse('notInDeliberation');
    if (hasGiven(meeting, by.id)) return refuse('opinionGiven');
    const flaw = answersFlaw(meeting, answers);
    if (flaw) return refuse(flaw);
    return [{ type: 'opinionSubmitted', opinion: { officerId: by.id, answers, overall, at } }];
  },
  /**
   * D5 In the fifth step all forms are announced at once, by each or by the spokesperson; missing ones are named.
   * D11 Nothing is announced while a form handed in on paper is still closed.
   */
  announceOpinions(meeting, { spokenBy }, { by }) {
    if (meeting.stage !== 'opinions') return refuse('wrongStage');
    if (meeting.suspension) return refuse('suspended');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (meeting.announcedOpinions) return refuse('opinionsAnnounced');
    if (spokenBy !== null && !sits(meeting, spokenBy, 'officer')) return refuse('notOnPanel');
    if (formsGiven(meeting).some((id) => !Object.hasOwn(meeting.sealedOpinions, id)))
      return refuse('paperFormsClosed');
    const opinions = Object.values(meeting.sealedOpinions).sort((one, other) =>
      one.officerId < other.officerId ? -1 : 1,
    );
    if (opinions.length === 0) return refuse('noOpinions');
    const missing = officersPresent(meeting)
      .map((seat) => seat.id)
      .filter((id) => !Object.hasOwn(meeting.sealedOpinions, id));
    return [{ type: 'opinionsAnnounced', spokenBy, opinions, missing }];
  },
};

export const deliberationSteps: StepsFor<
  'deliberationNoted' | 'spokespersonChosen' | 'opinionSubmitted' | 'opinionsAnnounced'
> = {
  deliberationNoted: (meeting, { noteId, participantId, text }, { at }) => ({
    ...meeting,
    notes: [...meeting.notes, { id: noteId, byId: participantId, text, at }],
  }),
  spokespersonChosen: (meeting, { participantId }) => ({ ...meeting, spokespersonId: participantId }),
  opinionSubmitted: (meeting, { opinion }) => ({
    ...meeting,
    sealedOpinions: { ...meeting.sealedOpinions, [opinion.officerId]: opinion },
  }),
  opinionsAnnounced: (meeting, { spokenBy, opinions, missing }, { at }) => ({
    ...meeting,
    announcedOpinions: { opinions, spokenBy, missing, at },
  }),
};

/** Officers who gave their form, on a device or on paper. */
export const formsGiven = (meeting: Meeting): readonly string[] => [
  ...new Set([...Object.keys(meeting.sealedOpinions), ...Object.keys(meeting.paperForms)]),
];

export const hasGiven = (meeting: Meeting, officerId: string): boolean =>
  Object.hasOwn(meeting.sealedOpinions, officerId) || Object.hasOwn(meeting.paperForms, officerId);

/** Every issue of the plan is answered, each once, and nothing else. */
export const answersFlaw = (
  meeting: Meeting,
  answers: OfficerOpinion['answers'],
): 'opinionIncomplete' | null => {
  const issueIds = meeting.plan?.issues.map((issue) => issue.id) ?? [];
  const answered = new Set(answers.map((answer) => answer.issueId));
  const isComplete =
    answered.size === answers.length &&
    answers.length === issueIds.length &&
    issueIds.every((issueId) => answered.has(issueId));
  return isComplete ? null : 'opinionIncomplete';
};

export type IssueTally = Readonly<Record<OpinionAnswer, number>> & { readonly of: number };

/**
 * How the announced opinions fall on one issue; `of` = officers present, missing forms included.
 * D7 The opinion of an officer recused afterwards no longer counts.
 */
export const tallyOf = (meeting: Meeting, issueId: string): IssueTally => {
  const announced = meeting.announcedOpinions;
  const given =
    announced?.opinions
      .filter(({ officerId }) => !isRecused(meeting, officerId))
      .map((opinion) => opinion.answers.find((answer) => answer.issueId === issueId)?.answer) ?? [];
  const count = (answer: OpinionAnswer) => given.filter((one) => one === answer).length;
  return {
    agree: count('agree'),
    disagree: count('disagree'),
    reserve: count('reserve'),
    of: given.length + (announced?.missing.filter((id) => !isRecused(meeting, id)).length ?? 0),
  };
};

/** D6 A majority is more than half of the officers present; a tie is no majority. */
export const majorityOn = (meeting: Meeting, issueId: string): OpinionAnswer | null => {
  const tally = tallyOf(meeting, issueId);
  if (tally.agree * 2 > tally.of) return 'agree';
  if (tally.disagree * 2 > tally.of) return 'disagree';
  return tally.reserve * 2 > tally.of ? 'reserve' : null;
};

/** Has the panel a majority on any issue? Then a decision follows it, or departs with consent (Art. 16). */
export const hasMajority = (meeting: Meeting): boolean =>
  meeting.announcedOpinions !== null &&
  (meeting.plan?.issues ?? []).some((issue) => majorityOn(meeting, issue.id) !== null);
