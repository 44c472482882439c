/** 听证结果反馈函: the decision, its reasons, and how the opinion of the one it is written to was treated (rule Arts. 16–17). */
import { hasMajority } from '#shared/meeting/deliberation.ts';
import type { Seat } from '#shared/meeting/state.ts';
import type { Block, Paper } from './paper.ts';
import {
  caseName,
  closedMark,
  framed,
  heldFrom,
  holdWords,
  type PlannedSource,
  paragraph,
  section,
  timed,
} from './paperFrame.ts';
import { nameOf, rolesText } from './paperPeople.ts';

export function resultFeedback(source: PlannedSource, seat: Seat): Paper {
  const { meeting, office, plan, words } = source;
  const { feedback: names, date } = words.paper;
  const held = timed(heldFrom(meeting) ?? plan.startsAt, date);
  const at = seat.treatment?.at ?? plan.startsAt;
  const chapters = [...decided(source), ...given(source, seat), ...treated(source, seat)];
  return {
    ...framed(source, {
      kind: 'resultFeedback',
      name: names.name,
      at,
      blocks: [
        { block: 'addressee', text: names.addressee(seat.name) },
        paragraph(names.lead(held, caseName(plan), holdWords(source), rolesText(source, seat))),
        ...chapters.flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
        ...(plan.openness === 'closed' ? [paragraph(names.confidential)] : []),
        { block: 'closing', text: names.closing },
        { block: 'dateline', issuer: office.name, date: timed(at, date), sealed: true },
        { block: 'note', text: names.contact(nameOf(source, plan.handlerId), office.phone) },
      ],
    }),
    ...closedMark(source),
  };
}

type Chapter = readonly [name: string, blocks: readonly Block[]];

const decided = ({ meeting, plan, words }: PlannedSource): readonly Chapter[] => {
  const { feedback: names } = words.paper;
  const made = meeting.decision;
  if (!made) return [];
  const departs = hasMajority(meeting) ? names.departs : names.withoutMajority;
  return [
    [plan.openness === 'closed' ? names.closedDecision : names.decision, [paragraph(made.text)]],
    [names.reasons, [paragraph(made.reasons), paragraph(made.followsMajority ? names.follows : departs)]],
  ];
};

const given = ({ meeting, plan, words }: PlannedSource, seat: Seat): readonly Chapter[] => {
  const { feedback: names, numeral } = words.paper;
  const opinion = meeting.announcedOpinions?.opinions.find(({ officerId }) => officerId === seat.id);
  if (!opinion) return [];
  const lines = plan.issues.flatMap((issue, index) => {
    const one = opinion.answers.find(({ issueId }) => issueId === issue.id);
    return one
      ? [names.answered(numeral(index), issue.text, words.terms.answers[one.answer], one.reasons)]
      : [];
  });
  return [[names.yours, [...lines, opinion.overall].filter(Boolean).map(paragraph)]];
};

const treated = ({ words }: PlannedSource, { treatment }: Seat): readonly Chapter[] => {
  const { feedback: names } = words.paper;
  if (!treatment) return [];
  const said =
    treatment.treatment === 'notAdopted'
      ? names.notAdopted(treatment.reasons)
      : names.treated(words.terms.treatments[treatment.treatment], treatment.reasons);
  return [[names.treatment, [paragraph(said)]]];
};
