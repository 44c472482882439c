/** What the officers thought, in tables: the tally with majority and minority, and votes taken in the room. */
import { majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import { isRecused } from '#shared/meeting/seats.ts';
import type { Meeting, Vote } from '#shared/meeting/state.ts';
import { answers, type OpinionAnswer } from '#shared/meeting/terms.ts';
import { resultOf } from '#shared/meeting/vote.ts';
import type { Block, Table } from './paper.ts';
import { cellsOf, type PlannedSource, paragraph } from './paperFrame.ts';
import { nameOf, namesOf } from './paperPeople.ts';

/** Opinions that count: those of officers recused afterwards do not (D7). */
const counted = (meeting: Meeting) =>
  (meeting.announcedOpinions?.opinions ?? []).filter(({ officerId }) => !isRecused(meeting, officerId));

const holders = (meeting: Meeting, issueId: string, answer: OpinionAnswer): readonly string[] =>
  counted(meeting)
    .filter((opinion) => opinion.answers.some((one) => one.issueId === issueId && one.answer === answer))
    .map(({ officerId }) => officerId);

/** Majority and minority on one issue, each with who holds it. */
const conclusion = (source: PlannedSource, issueId: string): string => {
  const { meeting, words } = source;
  const { tally, clauses } = words.paper;
  const majority = majorityOn(meeting, issueId);
  const held = answers
    .map((answer) => ({ answer, by: holders(meeting, issueId, answer) }))
    .filter(({ by }) => by.length > 0);
  const said = ({ answer, by }: (typeof held)[number]) =>
    tally.held(words.terms.answers[answer], namesOf(source, by));
  if (majority === null) return [tally.noMajority, clauses(held.map(said))].filter(Boolean).join('\n');
  const most = held.find(({ answer }) => answer === majority);
  const others = held.filter(({ answer }) => answer !== majority);
  const isUnanimous = most?.by.length === tallyOf(meeting, issueId).of;
  const answer = words.terms.answers[majority];
  if (isUnanimous || !most) return tally.unanimous(answer);
  return [
    tally.majority(said(most)),
    ...(others.length > 0 ? [tally.minority(clauses(others.map(said)))] : []),
  ].join('\n');
};

export const tallyTable = (source: PlannedSource, caption?: string): readonly Block[] => {
  const { meeting, plan, words } = source;
  const { tally, numbered } = words.paper;
  const table: Table = {
    block: 'table',
    ...(caption === undefined ? {} : { caption }),
    columns: [
      { share: 4.2 },
      { share: 1.2, align: 'center' },
      { share: 1.5, align: 'center' },
      { share: 1.8, align: 'center' },
      { share: 4.8 },
    ],
    head: [{ cells: cellsOf(tally.heads) }],
    rows: plan.issues.map((issue, index) => {
      const { agree, disagree, reserve } = tallyOf(meeting, issue.id);
      return {
        cells: cellsOf([
          numbered(index, issue.text),
          ...[agree, disagree, reserve].map(String),
          conclusion(source, issue.id),
        ]),
      };
    }),
  };
  return [table, ...remarks(source)];
};

const remarks = (source: PlannedSource): readonly Block[] => {
  const { meeting, words } = source;
  const { tally } = words.paper;
  const announced = meeting.announcedOpinions;
  const missing = (announced?.missing ?? []).filter((id) => !isRecused(meeting, id));
  const recused = (announced?.opinions ?? [])
    .map(({ officerId }) => officerId)
    .filter((id) => isRecused(meeting, id));
  const copied = counted(meeting).flatMap(({ officerId, transcribedBy }) =>
    transcribedBy === undefined
      ? []
      : [paragraph(words.record.fromPaper(nameOf(source, officerId), nameOf(source, transcribedBy)))],
  );
  return [
    ...copied,
    ...(missing.length > 0 ? [paragraph(tally.missing(namesOf(source, missing)))] : []),
    ...(recused.length > 0 ? [paragraph(tally.discounted(namesOf(source, recused)))] : []),
  ];
};

/** Votes in the room; those of the deliberation are the officers' own. A secret vote shows counts, never names. */
export const votesTable = (source: PlannedSource, caption?: string): readonly Block[] => {
  const votes = Object.values(source.meeting.votes).filter(
    ({ inDeliberation, counts, cancelled }) => !inDeliberation && (counts !== null || cancelled !== null),
  );
  if (votes.length === 0) return [];
  const { vote: names } = source.words.paper;
  return [
    {
      block: 'table',
      ...(caption === undefined ? {} : { caption }),
      columns: [
        { share: 4 },
        { share: 1.6, align: 'center' },
        { share: 4.4 },
        { share: 2.6, align: 'center' },
      ],
      head: [{ cells: cellsOf(names.heads) }],
      rows: votes.map((vote) => ({
        cells: cellsOf([
          vote.question,
          vote.secret ? names.secret : names.named,
          ballotsOf(source, vote),
          outcomeOf(source, vote),
        ]),
      })),
    },
  ];
};

const ballotsOf = (source: PlannedSource, vote: Vote): string => {
  const { vote: names } = source.words.paper;
  const { counts } = vote;
  if (counts === null) return '';
  return vote.options
    .map(({ id, text }) => {
      const count = names.counted(text, counts[id] ?? 0);
      if (vote.secret) return count;
      const voters = Object.entries(vote.ballots).flatMap(([voter, choice]) =>
        choice === id ? [voter] : [],
      );
      return names.by(count, voters.length > 0 ? namesOf(source, voters) : '');
    })
    .join('\n');
};

const outcomeOf = ({ words }: PlannedSource, vote: Vote): string => {
  const result = resultOf(vote);
  if (vote.cancelled !== null) return words.paper.vote.cancelled(vote.cancelled);
  if (result.outcome !== 'carried') return words.record.results[result.outcome];
  const text = vote.options.find(({ id }) => id === result.optionId)?.text ?? '';
  return words.paper.vote.carried(text);
};
