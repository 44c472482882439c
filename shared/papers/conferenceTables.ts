/** What the members of a conference concluded, in tables: each with reasons, and how the views fall. */
import { resultsOf } from '#shared/meeting/conclusion.ts';
import type { ViewAnswerGiven } from '#shared/meeting/conferenceCommands.ts';
import type { ViewResult } from '#shared/meeting/conferenceEvents.ts';
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { foundRound } from '#shared/meeting/rounds.ts';
import { isRecused } from '#shared/meeting/seats.ts';
import { outcomeText } from '#shared/record/viewLines.ts';
import { recusedMembers } from './conferencePeople.ts';
import type { Block, Cell } from './paper.ts';
import { cellsOf, label, type PlannedSource, paragraph } from './paperFrame.ts';
import { nameOf, namesOf } from './paperPeople.ts';

export const answerText = (
  { words }: PlannedSource,
  { answer, conclusion }: Pick<ViewAnswerGiven, 'answer' | 'conclusion'>,
): string => conclusion || words.conference.answers[answer];

/** Every revealed round, each member's view on each question. */
export const viewsTables = (source: PlannedSource): readonly Block[] =>
  (source.meeting.conference?.rounds ?? []).flatMap((round) => roundTables(source, round));

const roundTables = (source: PlannedSource, round: ViewsRound): readonly Block[] => {
  const { meeting, plan, words } = source;
  const { conference: names, numbered } = words.paper;
  const { revealed } = round;
  if (!revealed) return [];
  const heading = names.round(round.number, round.reason);
  const rows = plan.issues.flatMap((issue, index) => [
    { cells: [label(numbered(index, issue.text), { span: 3, align: 'left' as const })] },
    ...revealed.views.flatMap((view) => {
      const given = view.answers.find(({ issueId }) => issueId === issue.id);
      return given ? [{ cells: viewCells(source, view.memberId, given) }] : [];
    }),
  ]);
  const missing = revealed.missing.filter((id) => !isRecused(meeting, id));
  return [
    {
      block: 'table',
      ...(heading === '' ? {} : { caption: heading }),
      columns: [{ share: 2.2, align: 'center' }, { share: 3 }, { share: 7 }],
      head: [{ cells: cellsOf(names.viewHeads) }],
      rows,
    },
    ...(missing.length > 0 ? [paragraph(names.missing(namesOf(source, missing), revealed.reason))] : []),
  ];
};

const viewCells = (source: PlannedSource, memberId: string, given: ViewAnswerGiven): readonly Cell[] =>
  cellsOf([nameOf(source, memberId), answerText(source, given), given.reasons]);

/** What was counted, question by question, with who holds which view. */
export const resultsTable = (source: PlannedSource): readonly Block[] => {
  const { meeting, plan, words } = source;
  const { conference: names, numbered } = words.paper;
  const recused = recusedMembers(source);
  const rows = resultsOf(meeting, foundRound(meeting)).flatMap((result) => {
    const index = plan.issues.findIndex(({ id }) => id === result.issueId);
    return resultRows(source, result, numbered(index, plan.issues[index]?.text ?? ''));
  });
  if (rows.length === 0) return [];
  return [
    {
      block: 'table',
      columns: [
        { share: 3.6 },
        { share: 2.6 },
        { share: 1.1, align: 'center' },
        { share: 3 },
        { share: 2.4 },
      ],
      head: [{ cells: cellsOf(names.resultHeads) }],
      rows,
    },
    ...(recused.length > 0
      ? [paragraph(names.recused(words.paper.and(recused.map((seat) => seat.name))))]
      : []),
  ];
};

const resultRows = (
  source: PlannedSource,
  result: ViewResult,
  question: string,
): readonly { readonly cells: readonly Cell[] }[] => {
  const { words } = source;
  const groups = result.groups.length > 0 ? result.groups : [null];
  return groups.map((group, index) => {
    const own = cellsOf(
      group
        ? [answerText(source, group), String(group.memberIds.length), namesOf(source, group.memberIds)]
        : [words.paper.conference.none, '0', ''],
    );
    if (index > 0) return { cells: own };
    const rowSpan = groups.length;
    return {
      cells: [{ text: question, rowSpan }, ...own, { text: outcomeText(result, words), rowSpan }],
    };
  });
};
