/** 听证员评议表, one for each officer, once the opinions are announced. */
import { isRecused } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { answers, type OpinionAnswer } from '#shared/meeting/terms.ts';
import type { Paper, Row } from './paper.ts';
import { closedMark, framed, label, type PlannedSource, recordCheck, timed } from './paperFrame.ts';
import { nameOf, standingOf } from './paperPeople.ts';

const opinionOf = ({ announcedOpinions }: Meeting, officerId: string) =>
  announcedOpinions?.opinions.find((opinion) => opinion.officerId === officerId);

export function opinionForm(source: PlannedSource, seat: Seat): Paper {
  const { meeting, plan, words } = source;
  const { heads, opinionForm: names } = words.paper;
  const announced = meeting.announcedOpinions;
  return {
    ...framed(source, {
      kind: 'opinionForm',
      name: names.name,
      at: opinionOf(meeting, seat.id)?.at ?? announced?.at ?? plan.startsAt,
      blocks: [
        {
          block: 'table',
          size: 'large',
          columns: [{ share: 2.2 }, { share: 3.6 }, { share: 2.2 }, { share: 4.4 }],
          rows: [
            { cells: [label(heads.caseName), { text: plan.title, span: 3 }] },
            {
              cells: [
                label(heads.officers),
                { text: seat.name },
                label(heads.standing),
                { text: standingOf(source, seat) },
              ],
            },
            ...issueRows(source, seat),
            overallRow(source, seat),
            { height: 16, cells: [label(heads.remarks), { text: remarks(source, seat), span: 3 }] },
          ],
        },
        { block: 'signatures', rows: [{ role: names.signature, name: '' }] },
      ],
    }),
    ...closedMark(source),
    ...recordCheck(source),
  };
}

const issueRows = ({ meeting, plan, words }: PlannedSource, seat: Seat): readonly Row[] => {
  const { opinionForm: names, numeral } = words.paper;
  const given = opinionOf(meeting, seat.id);
  return plan.issues.map((issue, index) => {
    const one = given?.answers.find(({ issueId }) => issueId === issue.id);
    const lines = [
      issue.text,
      boxes(words.terms.answers, one?.answer ?? null),
      ...(one && one.reasons !== '' ? [names.reasons(one.reasons)] : []),
    ];
    return {
      height: 34,
      cells: [label(names.issue(numeral(index))), { text: lines.join('\n'), span: 3 }],
    };
  });
};

/** ☑同意　☐不同意　☐保留意见 */
const boxes = (names: Readonly<Record<OpinionAnswer, string>>, chosen: OpinionAnswer | null): string =>
  answers.map((answer) => `${answer === chosen ? '☑' : '☐'}${names[answer]}`).join('　');

const overallRow = ({ meeting, words }: PlannedSource, seat: Seat): Row => {
  const { opinionForm: names, stamp } = words.paper;
  const given = opinionOf(meeting, seat.id);
  return {
    height: 34,
    cells: [
      label(names.overall),
      {
        text: given?.overall ?? '',
        span: 3,
        ...(given ? { foot: names.submitted(timed(given.at, stamp)) } : {}),
      },
    ],
  };
};

const remarks = (source: PlannedSource, seat: Seat): string => {
  const { meeting, words } = source;
  const { opinionForm: names, stamp } = words.paper;
  const announced = meeting.announcedOpinions;
  if (!announced) return '';
  const copiedBy = opinionOf(meeting, seat.id)?.transcribedBy;
  const spoken =
    announced.spokenBy === null || announced.spokenBy === seat.id
      ? names.spokenBySelf
      : names.spokenBy(nameOf(source, announced.spokenBy));
  return [
    names.announced(timed(announced.at, stamp)),
    announced.missing.includes(seat.id) ? names.missing : spoken,
    ...(copiedBy === undefined ? [] : [words.paper.fromPaper(nameOf(source, copiedBy))]),
    ...(isRecused(meeting, seat.id) ? [names.recused] : []),
  ].join('');
};
