/** 听证员评议意见汇总: tally, each opinion with reasons, majority and minority, and what became of them (rule Art. 16). */
import { hasMajority } from '#shared/meeting/deliberation.ts';
import { tallyTable, votesTable } from './opinionTables.ts';
import type { Block, Paper } from './paper.ts';
import {
  caseName,
  cellsOf,
  closedMark,
  framed,
  hearingTime,
  type PlannedSource,
  paragraph,
  recessTimes,
  recordCheck,
  section,
  timed,
} from './paperFrame.ts';
import { nameOf, rolesText, seatsInOrder } from './paperPeople.ts';

export function opinionSummary(source: PlannedSource): Paper {
  const { meeting, plan, words } = source;
  const { opinionSummary: names, heads } = words.paper;
  const votes = votesTable(source);
  const chapters: readonly (readonly [name: string, blocks: readonly Block[]])[] = [
    [names.deliberation, [paragraph(deliberated(source))]],
    [names.tally, tallyTable(source)],
    [names.opinions, opinions(source)],
    ...(votes.length > 0 ? ([[names.votes, votes]] as const) : []),
    [names.treatment, treatment(source)],
  ];
  return {
    ...framed(source, {
      kind: 'opinionSummary',
      name: names.name,
      at: meeting.announcedOpinions?.at ?? plan.startsAt,
      blocks: [
        {
          block: 'facts',
          look: 'ruled',
          rows: [
            [{ label: heads.caseName, value: caseName(plan) }],
            [{ label: heads.time, value: hearingTime(source) }],
            [
              { label: heads.presider, value: nameOf(source, plan.presiderId) },
              { label: heads.handler, value: nameOf(source, plan.handlerId) },
            ],
          ],
        },
        ...chapters.flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
        {
          block: 'signatures',
          rows: [
            { role: names.summedUpBy, name: '' },
            { role: heads.handler, name: nameOf(source, plan.handlerId) },
          ],
        },
      ],
    }),
    ...closedMark(source),
    ...recordCheck(source),
  };
}

const deliberated = (source: PlannedSource): string => {
  const { meeting, words } = source;
  const { opinionSummary: names } = words.paper;
  const announced = meeting.announcedOpinions;
  const present = (announced?.opinions.length ?? 0) + (announced?.missing.length ?? 0);
  const spoken = announced?.spokenBy ? names.spokenBy(nameOf(source, announced.spokenBy)) : names.each;
  return names.deliberated(present, recessTimes(source)) + spoken;
};

const opinions = (source: PlannedSource): readonly Block[] => {
  const { meeting, plan, words } = source;
  const { opinionSummary: names, numbered } = words.paper;
  const given = meeting.announcedOpinions?.opinions ?? [];
  const table = (caption: string, rows: readonly (readonly string[])[]): Block => ({
    block: 'table',
    caption,
    columns: [{ share: 2, align: 'center' }, { share: 2, align: 'center' }, { share: 8 }],
    head: [{ cells: cellsOf(names.heads) }],
    rows: rows.map((texts) => ({ cells: cellsOf(texts) })),
  });
  const overall = given.filter((opinion) => opinion.overall !== '');
  return [
    ...plan.issues.map((issue, index) =>
      table(
        numbered(index, issue.text),
        given.flatMap(({ officerId, answers }) =>
          answers
            .filter(({ issueId }) => issueId === issue.id)
            .map(({ answer, reasons }) => [nameOf(source, officerId), words.terms.answers[answer], reasons]),
        ),
      ),
    ),
    ...(overall.length === 0
      ? []
      : [
          paragraph([{ text: names.overall, bold: true }]),
          ...overall.map(({ officerId, overall: text }) =>
            paragraph(words.paper.labelled(nameOf(source, officerId), text)),
          ),
        ]),
  ];
};

const treatment = (source: PlannedSource): readonly Block[] => {
  const { meeting, words } = source;
  const { opinionSummary: names, date } = words.paper;
  const told = seatsInOrder(source).flatMap((seat) => {
    const { treatment: how } = seat;
    if (!how) return [];
    return [
      [
        seat.name,
        rolesText(source, seat),
        words.terms.treatments[how.treatment],
        how.reasons,
        timed(how.at, date),
      ],
    ];
  });
  return [
    ...departure(source),
    ...decision(source),
    ...(meeting.decision ? [] : [paragraph(names.undecided)]),
    ...(told.length === 0
      ? []
      : [
          {
            block: 'table' as const,
            columns: [
              { share: 1.8, align: 'center' as const },
              { share: 2, align: 'center' as const },
              { share: 1.8, align: 'center' as const },
              { share: 4.4 },
              { share: 2.6, align: 'center' as const },
            ],
            head: [{ cells: cellsOf(names.treatmentHeads) }],
            rows: told.map((texts) => ({ cells: cellsOf(texts) })),
          },
        ]),
  ];
};

const decision = ({ meeting, plan, words }: PlannedSource): readonly Block[] => {
  const { opinionSummary: names } = words.paper;
  const made = meeting.decision;
  if (!made) return [];
  const says = plan.openness === 'closed' ? names.closedDecision : names.decision;
  const departs = hasMajority(meeting) ? names.departs : names.withoutMajority;
  return [
    paragraph(says(made.text)),
    paragraph(names.reasons(made.reasons)),
    paragraph(made.followsMajority ? names.follows : departs),
  ];
};

const departure = (source: PlannedSource): readonly Block[] => {
  const { meeting, words } = source;
  const { opinionSummary: names, date } = words.paper;
  const asked = meeting.departure;
  if (!asked) return [];
  const answer = asked.answer;
  const say = answer?.consented ? names.consented : names.declined;
  return [
    paragraph(names.departure(asked.intended, asked.reasons)),
    ...(answer ? [paragraph(say(nameOf(source, answer.by), timed(answer.at, date), answer.words))] : []),
  ];
};
