/** What the wall says at this moment: one sentence and one number, from the state of the hearing alone. */
import type { Words } from '#shared/i18n/zh.ts';
import { stepNumber } from '#shared/meeting/procedure.ts';
import { hasGivenView, lastRound } from '#shared/meeting/rounds.ts';
import { takesPart, votersPresent } from '#shared/meeting/seats.ts';
import { issueOf, type Meeting, type Seat, type Vote } from '#shared/meeting/state.ts';
import { isStep, stepsOf } from '#shared/meeting/terms.ts';
import { roleWords } from '../../live/roleWords.ts';
import { formatSpan } from '../../ui/clock.ts';

export type WallNumber = {
  readonly label: string;
  readonly who?: string;
  readonly role?: string;
  readonly text: string;
  readonly isOver?: boolean;
};

export type WallScene = {
  /** 三: the number of the step. */
  readonly mark: string;
  readonly heading: string;
  readonly lead: string;
  readonly sentence: string;
  readonly number: WallNumber | null;
  readonly shows: 'sentence' | 'exhibit' | 'results';
};

/** The wall hangs where everybody sees it: a protected person stands there under the other name. */
const wallName = (seat: Seat | undefined): string => seat?.protectedAs ?? seat?.name ?? '';

export function wallScene(meeting: Meeting, now: number, words: Words): WallScene {
  const { wall } = words.gallery;
  const title = meeting.plan?.title ?? wall.none;
  const base: WallScene = {
    mark: isStep(meeting.stage) ? (words.gallery.room.marks[stepNumber(meeting.stage) - 1] ?? '') : '',
    heading: words.terms.stages[meeting.stage],
    lead: '',
    sentence: title,
    number: null,
    shows: 'sentence',
  };
  if (meeting.stage === 'cancelled') return { ...base, sentence: wall.cancelled, lead: title };
  if (meeting.suspension)
    return {
      ...base,
      lead: wall.suspendedMore,
      sentence: wall.suspended,
      number: { label: wall.suspendedFor, text: gone(now, meeting.suspension.at) },
    };
  if (meeting.stage === 'checkIn')
    return { ...base, lead: wall.order, number: attendance(meeting, now, words) };
  if (isStep(meeting.stage)) return { ...base, ...stepScene(meeting, now, words) };
  const { closed } = meeting.enteredAt;
  const [first] = stepsOf[meeting.kind];
  const opened = first && meeting.enteredAt[first];
  if (closed !== undefined)
    return {
      ...base,
      heading: wall.closed,
      lead: meeting.stage === 'closed' || meeting.stage === 'signing' ? wall.closedMore : '',
      number: opened === undefined ? null : { label: wall.duration, text: formatSpan(closed - opened) },
    };
  return { ...base, heading: wall.begins, lead: wall.order, number: until(meeting, now, words) };
}

function stepScene(meeting: Meeting, now: number, words: Words): Partial<WallScene> {
  const { wall } = words.gallery;
  if (meeting.stage === 'deliberation') {
    const since = meeting.enteredAt.deliberation ?? now;
    return {
      lead: wall.deliberationMore,
      sentence: wall.deliberation,
      number: { label: wall.since, text: gone(now, since) },
    };
  }
  const number = speaking(meeting, now, words);
  const opinion = meeting.conference?.showingOpinion;
  if (opinion && !openVote(meeting))
    return {
      lead: words.conferenceRoom.wall.opinion,
      sentence: opinion.title,
      number,
    };
  const vote = openVote(meeting);
  if (vote)
    return {
      lead: wall.vote,
      sentence: vote.question,
      number: {
        label: wall.cast,
        text: wall.castOf(Object.keys(vote.ballots).length, vote.electorate.length),
      },
    };
  const round = meeting.stage === 'views' ? lastRound(meeting) : undefined;
  if (round && !round.revealed) return writing(meeting, words);
  if (meeting.showing && meeting.exhibits[meeting.showing.exhibitId]) return { number, shows: 'exhibit' };
  if (meeting.announcedOpinions && meeting.stage === 'opinions')
    return { lead: wall.results, number, shows: 'results' };
  return { ...asked(meeting, words), ...(round && { lead: words.conferenceRoom.wall.revealed }), number };
}

/** The question that waits for its answer, else the question before the hearing, else its title. */
function asked(meeting: Meeting, words: Words): Partial<WallScene> {
  const { wall, room } = words.gallery;
  const open = Object.values(meeting.questions).filter((question) => question.answer === null);
  const last = meeting.stage === 'questions' || meeting.stage === 'inquiry' ? open.at(-1) : undefined;
  if (last) {
    const [from, to] = [wallName(meeting.seats[last.byId]), wallName(meeting.seats[last.toId])];
    return { lead: wall.question(from, to), sentence: last.text };
  }
  // What was turned to in the questions is not what is said at the end.
  const turnedTo = meeting.stage === 'statements' || meeting.stage === 'questions' ? meeting.issueId : null;
  const issue = issueOf(meeting, meeting.floor.speaker?.issueId ?? turnedTo);
  if (!issue) return {};
  const index = meeting.plan?.issues.findIndex(({ id }) => id === issue.id) ?? 0;
  return { lead: wall.issue(room.marks[index] ?? String(index + 1)), sentence: issue.text };
}

/** Views are for those who give them: the wall says how many are given, never what. */
function writing(meeting: Meeting, words: Words): Partial<WallScene> {
  const { wall } = words.conferenceRoom;
  const members = votersPresent(meeting);
  const given = members.filter(({ id }) => hasGivenView(meeting, id)).length;
  return {
    lead: wall.writingMore,
    sentence: wall.writing,
    number: { label: wall.sealed, text: words.gallery.wall.presentOf(given, members.length) },
  };
}

const openVote = (meeting: Meeting): Vote | undefined =>
  Object.values(meeting.votes).find(
    (vote) => !vote.inDeliberation && vote.counts === null && vote.cancelled === null,
  );

function speaking(meeting: Meeting, now: number, words: Words): WallNumber | null {
  const { speaker } = meeting.floor;
  const seat = speaker ? meeting.seats[speaker.participantId] : undefined;
  if (!speaker || !seat) return null;
  const spent = Math.max(0, now - speaker.since);
  const left = speaker.seconds * 1000 - spent;
  return {
    label: words.gallery.wall.speaking,
    who: wallName(seat),
    role: roleWords(words, seat),
    text: formatSpan(speaker.seconds === 0 ? Math.floor(spent / 1000) * 1000 : left),
    isOver: speaker.seconds > 0 && left < 0,
  };
}

function attendance(meeting: Meeting, now: number, words: Words): WallNumber {
  const seats = Object.values(meeting.seats).filter(takesPart);
  const here = seats.filter((seat) => seat.whereabouts === 'admitted').length;
  // The public is not told who has come.
  if (here === 0) return until(meeting, now, words);
  return { label: words.gallery.wall.present, text: words.gallery.wall.presentOf(here, seats.length) };
}

function until(meeting: Meeting, now: number, words: Words): WallNumber {
  const { wall } = words.gallery;
  const left = (meeting.plan?.startsAt ?? now) - now;
  return left >= 0
    ? { label: wall.in, text: formatSpan(left) }
    : { label: wall.late, text: formatSpan(-left) };
}

const gone = (now: number, since: number): string =>
  formatSpan(Math.floor(Math.max(0, now - since) / 1000) * 1000);
