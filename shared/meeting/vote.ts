/** Votes, named or secret: electorate frozen at opening, one ballot once, no running tally, results by rule (Y5). */
import { refuse } from '#shared/kernel/decider.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { isAdmitted, isOfficer, isPresider, sits, votersPresent } from './seats.ts';
import type { Meeting, Vote } from './state.ts';
import { isStep } from './terms.ts';

const voteOf = (meeting: Meeting, voteId: string): Vote | undefined =>
  Object.hasOwn(meeting.votes, voteId) ? meeting.votes[voteId] : undefined;

export const isOpen = (vote: Vote): boolean => vote.counts === null && vote.cancelled === null;

/** V7 The presider leads votes in the room; the officers those of their own deliberation. */
const leads = (meeting: Meeting, { by }: MeetingContext, inDeliberation: boolean): MeetingRefusal | null => {
  if (inDeliberation) return isOfficer(meeting, by) && isAdmitted(meeting, by.id) ? null : 'notOfficer';
  return isPresider(meeting, by) ? null : 'notPresider';
};

export const voteRules: RulesFor<'openVote' | 'castBallot' | 'closeVote' | 'cancelVote'> = {
  /** V1 The electorate is of officers in the room and frozen at opening. V2 Before a secret vote, what its result would disclose has been seen. K26 A conference votes in its last two steps, among its members in the room. */
  openVote(meeting, { type: _, disclosureSeen, ...vote }, context) {
    if (!isStep(meeting.stage)) return refuse('wrongStage');
    if (meeting.kind === 'conference' && meeting.stage !== 'views' && meeting.stage !== 'conclusion')
      return refuse('noRightInThisStep');
    if (meeting.suspension) return refuse('suspended');
    const inDeliberation = meeting.stage === 'deliberation';
    const flaw = leads(meeting, context, inDeliberation);
    if (flaw) return refuse(flaw);
    if (voteOf(meeting, vote.voteId)) return refuse('voteTaken');
    if (Object.values(meeting.votes).some(isOpen)) return refuse('voteOpen');
    if (new Set(vote.options.map((option) => option.id)).size < vote.options.length)
      return refuse('optionTwice');
    const present = votersPresent(meeting).map((seat) => seat.id);
    if (!vote.electorate.every((id) => present.includes(id))) return refuse('notElector');
    if (new Set(vote.electorate).size < vote.electorate.length) return refuse('officerTwice');
    if (vote.quorum > vote.electorate.length) return refuse('quorumTooHigh');
    if (vote.secret && !disclosureSeen) return refuse('disclosureUnseen');
    return [{ type: 'voteOpened', ...vote, inDeliberation }];
  },
  /**
   * V3 An elector casts one ballot while the vote is open. V4 A ballot, once cast, stands. V5 The record of a secret vote
   * never holds the choice. V10 He casts it as an officer in the room, not while the hearing is suspended.
   */
  castBallot(meeting, { voteId, choice }, { by }) {
    const vote = voteOf(meeting, voteId);
    if (!vote) return refuse('voteUnknown');
    if (!vote.electorate.includes(by.id)) return refuse('notElector');
    if (!isOpen(vote)) return refuse('voteClosed');
    if (Object.hasOwn(vote.ballots, by.id)) return refuse('alreadyVoted');
    if (!sits(meeting, by.id, meeting.kind === 'conference' ? 'member' : 'officer'))
      return refuse('notElector');
    if (meeting.suspension) return refuse('suspended');
    if (!isAdmitted(meeting, by.id)) return refuse('notInRoom');
    if (!vote.options.some((option) => option.id === choice)) return refuse('optionUnknown');
    return [{ type: 'ballotCast', voteId, voterId: by.id, choice: vote.secret ? null : choice }];
  },
  /**
   * V6 The tally is recorded at closing; nobody sees a running one. V11 A secret vote with so few ballots that the tally
   * would tell whose they are is not closed but cancelled, its box unread.
   */
  closeVote(meeting, { voteId }, context) {
    const vote = voteOf(meeting, voteId);
    if (!vote) return refuse('voteUnknown');
    const flaw = leads(meeting, context, vote.inDeliberation);
    if (flaw) return refuse(flaw);
    if (!isOpen(vote)) return refuse('voteClosed');
    if (!vote.secret) {
      const ballots = Object.fromEntries(
        Object.entries(vote.ballots).map(([voter, choice]) => [voter, choice ?? '']),
      );
      return [{ type: 'voteClosed', voteId, counts: counted(vote, Object.values(ballots)), ballots }];
    }
    if (tellsWhose(vote)) return refuse('ballotsTooFew');
    if (!context.box) return refuse('boxMissing');
    const box = context.box;
    const counts = Object.fromEntries(
      vote.options.map(({ id }) => [id, Object.hasOwn(box, id) ? (box[id] ?? 0) : 0]),
    );
    return [{ type: 'voteClosed', voteId, counts, ballots: null }];
  },
  cancelVote(meeting, { voteId, reason }, context) {
    const vote = voteOf(meeting, voteId);
    if (!vote) return refuse('voteUnknown');
    const flaw = leads(meeting, context, vote.inDeliberation);
    if (flaw) return refuse(flaw);
    return isOpen(vote) ? [{ type: 'voteCancelled', voteId, reason }] : refuse('voteClosed');
  },
};

/** One or two ballots of more electors: who voted is of record, and the tally would say what. */
const tellsWhose = ({ ballots, electorate }: Vote): boolean => {
  const cast = Object.keys(ballots).length;
  return cast > 0 && cast < Math.min(3, electorate.length);
};

const counted = (vote: Vote, choices: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    vote.options.map((option) => [option.id, choices.filter((choice) => choice === option.id).length]),
  );

export const voteSteps: StepsFor<'voteOpened' | 'ballotCast' | 'voteClosed' | 'voteCancelled'> = {
  voteOpened: (meeting, { type: _, voteId, ...vote }, { at }) => ({
    ...meeting,
    votes: {
      ...meeting.votes,
      [voteId]: { id: voteId, ...vote, openedAt: at, ballots: {}, counts: null, cancelled: null },
    },
  }),
  ballotCast: (meeting, { voteId, voterId, choice }) =>
    withVote(meeting, voteId, (vote) => ({ ballots: { ...vote.ballots, [voterId]: choice } })),
  voteClosed: (meeting, { voteId, counts, ballots }) =>
    withVote(meeting, voteId, (vote) => ({ counts, ballots: ballots ?? vote.ballots })),
  voteCancelled: (meeting, { voteId, reason }) => withVote(meeting, voteId, () => ({ cancelled: reason })),
};

const withVote = (meeting: Meeting, voteId: string, change: (vote: Vote) => Partial<Vote>): Meeting => {
  const vote = voteOf(meeting, voteId);
  return vote ? { ...meeting, votes: { ...meeting.votes, [voteId]: { ...vote, ...change(vote) } } } : meeting;
};

export type VoteResult =
  | { readonly outcome: 'open' | 'cancelled' | 'noQuorum' | 'tie' | 'noMajority' }
  | { readonly outcome: 'carried'; readonly optionId: string };

/** V8 Quorum first, then the majority of its base; a tie and "no majority" are results. */
export const resultOf = (vote: Vote): VoteResult => {
  if (vote.cancelled !== null) return { outcome: 'cancelled' };
  if (!vote.counts) return { outcome: 'open' };
  const ranked = Object.entries(vote.counts).sort(([, one], [, other]) => other - one);
  const cast = ranked.reduce((sum, [, count]) => sum + count, 0);
  if (cast < vote.quorum) return { outcome: 'noQuorum' };
  const [first, second] = ranked;
  if (!first || first[1] === 0) return { outcome: 'noMajority' };
  if (second && second[1] === first[1]) return { outcome: 'tie' };
  const base = vote.base === 'cast' ? cast : vote.electorate.length;
  const carried = {
    simple: true,
    absolute: first[1] * 2 > base,
    twoThirds: first[1] * 3 >= base * 2,
  }[vote.majority];
  return carried ? { outcome: 'carried', optionId: first[0] } : { outcome: 'noMajority' };
};

/** V9 With so few electors, what does a result tell of single choices? Seen by the presider before a secret vote. */
export const disclosureOf = (electors: number): 'everything' | 'much' | 'little' =>
  electors <= 2 ? 'everything' : electors <= 5 ? 'much' : 'little';
