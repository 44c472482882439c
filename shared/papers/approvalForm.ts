/** 听证审批表: the handler asks, the chief prosecutor decides (rule Arts. 4, 12). */
import { seatsWith } from '#shared/meeting/seats.ts';
import type { Cell, Paper, Row } from './paper.ts';
import { framed, label, type PlannedSource, placeWords, recordCheck, timed } from './paperFrame.ts';
import { nameOf, namesOf } from './paperPeople.ts';

/** Drawn up before there is a hearing to number: the case number stands in the form. */
export function approvalForm(source: PlannedSource): Paper {
  const { meeting, plan, words } = source;
  const { paper } = words;
  const approval = meeting.approval;
  const at = approval?.decision?.at ?? approval?.requestedAt ?? plan.startsAt;
  const { number: _, ...form } = framed(source, {
    kind: 'approvalForm',
    name: paper.approval.name,
    at,
    blocks: [
      {
        block: 'table',
        columns: [{ share: 1.3 }, { share: 2 }, { share: 4.2 }, { share: 2.2 }, { share: 3.2 }],
        rows: [...caseRows(source), ...hearingRows(source), ...opinionRows(source)],
      },
    ],
  });
  return { ...form, ...recordCheck(source) };
}

const wide = (name: string, text: string): readonly Cell[] => [label(name), { text, span: 3 }];

const caseRows = ({ plan, words }: PlannedSource): readonly Row[] => {
  const { approval, heads } = words.paper;
  return [
    {
      cells: [
        label(approval.theCase, { rowSpan: plan.digest === '' ? 3 : 4 }),
        label(heads.caseNo),
        { text: plan.caseNo },
        label(heads.caseType),
        { text: words.terms.caseTypes[plan.caseType] },
      ],
    },
    { cells: wide(heads.caseName, plan.title) },
    {
      cells: [
        label(heads.cause),
        { text: plan.cause },
        label(approval.minorParty),
        { text: plan.minorParty ? approval.yes : approval.no },
      ],
    },
    ...(plan.digest === '' ? [] : [{ cells: wide(approval.digest, plan.digest) }]),
  ];
};

const hearingRows = (source: PlannedSource): readonly Row[] => {
  const { meeting, plan, words } = source;
  const { approval, heads, appointment, numbered } = words.paper;
  const officers = seatsWith(meeting, 'officer').map(({ id }) => id);
  const panel = officers.length === 0 ? words.paper.undecided : namesOf(source, officers);
  return [
    {
      cells: [
        label(approval.theHearing, { rowSpan: 6 }),
        ...wide(heads.issues, plan.issues.map(({ text }, index) => numbered(index, text)).join('\n')),
      ],
    },
    {
      cells: wide(
        heads.openness,
        approval.openness(words.terms.opennesses[plan.openness], plan.opennessReason),
      ),
    },
    { cells: wide(heads.time, timed(plan.startsAt, appointment)) },
    { cells: wide(heads.place, placeWords(source)) },
    {
      cells: [
        label(heads.presider),
        { text: nameOf(source, plan.presiderId) },
        label(heads.handler),
        { text: nameOf(source, plan.handlerId) },
      ],
    },
    { cells: wide(heads.officers, panel) },
  ];
};

const opinionRows = (source: PlannedSource): readonly Row[] => {
  const { meeting, plan, words } = source;
  const { approval: names, date, blankDate, toSign } = words.paper;
  const request = meeting.approval;
  const decision = request?.decision;
  const proposal = request?.opinion || names.proposes(words.terms.opennesses[plan.openness]);
  const signed = (personId: string, at: number) => `${nameOf(source, personId)}　${timed(at, date)}`;
  const empty = toSign + blankDate;
  const row = (name: string, text: string, foot: string): Row => ({
    height: 17,
    cells: [label(name, { span: 2 }), { text, foot, span: 3 }],
  });
  return [
    row(names.handlerOpinion, proposal, request ? signed(plan.handlerId, request.requestedAt) : empty),
    row(names.headOpinion, '', empty),
    decision
      ? row(names.chiefOpinion, decided(source, decision), signed(decision.by, decision.at))
      : row(names.chiefOpinion, '', empty),
  ];
};

const decided = (
  { words }: PlannedSource,
  { approved, words: said }: { readonly approved: boolean; readonly words: string },
): string => {
  const { agreed, refused } = words.paper.approval;
  if (approved) return said || agreed;
  return said ? `${refused}${said}` : refused;
};
