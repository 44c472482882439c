/** 检察官联席会议纪要, in the format of GB/T 9704-2012 §10.3: red mark, what was found, and who was there below the text. */

import type { Plan } from '#shared/meeting/commands.ts';
import { resultsOf, wordsOf } from '#shared/meeting/conclusion.ts';
import type { ViewGroup, ViewResult } from '#shared/meeting/conferenceEvents.ts';
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { foundRound } from '#shared/meeting/rounds.ts';
import { attendees, membersExcused, membersPresent, namesByUnit } from './conferencePeople.ts';
import { answerText } from './conferenceTables.ts';
import { signatureRows } from './minutesEnd.ts';
import type { Block, Paper, Roster } from './paper.ts';
import { framed, listed, type PlannedSource, paragraph, section, timed } from './paperFrame.ts';
import { nameOf, namesOf, personLine, seatsOf, standingOf } from './paperPeople.ts';

export function conferenceSummary(source: PlannedSource): Paper {
  const { meeting, office, plan, words } = source;
  const { conference: names, date } = words.paper;
  const at = meeting.summary?.at ?? plan.startsAt;
  const frame = framed(source, {
    kind: 'conferenceSummary',
    name: names.summary,
    at,
    blocks: [
      paragraph(names.lead(timed(heldAt(source), date), chairText(source), discussed(plan))),
      ...chapters(source).flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
      {
        block: 'signatures',
        rows: signatureRows(source, 'presider').map((row) => ({ ...row, role: names.chairSigns })),
      },
      attendance(source),
    ],
  });
  return {
    ...frame,
    title: names.summaryTitle(discussed(plan)),
    redHead: { mark: office.name + (source.language === 'zh' ? '' : ' ') + names.summary },
    secrecy: [names.inside],
    colophon: { printedBy: office.name, printedOn: names.colophonDate(timed(at, date)) },
  };
}

/** The case without the word for its conference. */
const discussed = ({ title }: Plan): string =>
  title.replace(/[\s（(]*(?:检察官)?联席会议[)）]?$/, '') || title;

const heldAt = ({ meeting, plan }: PlannedSource): number =>
  meeting.conference?.sittings.at(-1)?.convenedAt ?? plan.startsAt;

const chairText = (source: PlannedSource): string => {
  const [chair] = seatsOf(source, 'presider');
  return chair ? standingOf(source, chair) + chair.name : '';
};

type Chapter = readonly [name: string, blocks: readonly Block[]];

const chapters = (source: PlannedSource): readonly Chapter[] => {
  const { meeting, plan, words } = source;
  const { conference: names } = words.paper;
  const texts = plan.issues.map(({ text }) => text);
  const parts: readonly Chapter[] = [
    [
      names.theCase,
      [paragraph(names.facts(plan.cause, plan.caseNo)), ...(plan.digest ? [paragraph(plan.digest)] : [])],
    ],
    [names.questions, listed(source, texts)],
    [names.experts, experts(source)],
    [names.findings, findings(source)],
    [names.conclusion, meeting.summary ? [paragraph(meeting.summary.text)] : []],
  ];
  return parts.filter(([, blocks]) => blocks.length > 0);
};

const experts = (source: PlannedSource): readonly Block[] =>
  attendees(source).flatMap((seat) =>
    wordsOf(source.meeting, seat.id).map(({ text }) =>
      paragraph(source.words.paper.conference.said(personLine(source, seat), text)),
    ),
  );

/** Question by question: each view with who holds it, and the reasons each gave. */
const findings = (source: PlannedSource): readonly Block[] => {
  const { meeting, plan, words } = source;
  const round = foundRound(meeting);
  if (!round) return [];
  return resultsOf(meeting, round).flatMap((result) => {
    const index = plan.issues.findIndex(({ id }) => id === result.issueId);
    const text = plan.issues[index]?.text ?? '';
    return [
      { block: 'heading', level: 3, text: words.paper.numbered(index, text) } as const,
      ...result.groups.flatMap((group) => groupBlocks(source, round, result, group)),
    ];
  });
};

const shareOf = (
  { of, majority }: ViewResult,
  group: ViewGroup,
): 'all' | 'majority' | 'minority' | 'other' => {
  if (majority === group) return group.memberIds.length === of ? 'all' : 'majority';
  return majority ? 'minority' : 'other';
};

const groupBlocks = (
  source: PlannedSource,
  round: ViewsRound,
  result: ViewResult,
  group: ViewGroup,
): readonly Block[] => {
  const { conference: names } = source.words.paper;
  const share = names.shares[shareOf(result, group)];
  const reasons = group.memberIds.flatMap((memberId) => {
    const view = round.revealed?.views.find((one) => one.memberId === memberId);
    const given = view?.answers.find(({ issueId }) => issueId === result.issueId);
    return given ? [names.because(nameOf(source, memberId), given.reasons)] : [];
  });
  return [
    paragraph(names.held(share, answerText(source, group), namesOf(source, group.memberIds))),
    ...reasons.map(paragraph),
  ];
};

/** §10.3.2: 出席, 请假, 列席, each under the other where there is somebody. */
const attendance = (source: PlannedSource): Roster => {
  const { attendance: names } = source.words.paper.conference;
  const rows = [
    { label: names.present, names: namesByUnit(source, membersPresent(source)) },
    { label: names.absent, names: namesByUnit(source, membersExcused(source)) },
    { label: names.attending, names: namesByUnit(source, attendees(source)) },
  ];
  return { block: 'roster', rows: rows.filter((row) => row.names !== '') };
};
