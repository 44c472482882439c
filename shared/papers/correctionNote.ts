/** 更正说明, annexed to the minutes: what was noted after the seal, and what those who signed say to it (G8, G9). */
import type { NotedCorrection } from '#shared/meeting/noted.ts';
import { notedCorrections, toldOf } from '#shared/meeting/notedCorrections.ts';
import { seatOf } from '#shared/meeting/seats.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import type { Annex, Block, Paper } from './paper.ts';
import { label, type PlannedSource, paragraph, timed } from './paperFrame.ts';
import { nameOf, namesOf, rolesText } from './paperPeople.ts';

export const correctionNote = (source: PlannedSource): Pick<Paper, 'annex'> => {
  const { meeting, words } = source;
  const { correctionNote: names } = words.paper;
  const noted = notedCorrections(meeting);
  if (noted.length === 0 || !meeting.minutes) return {};
  const annex: Annex = {
    title: names.name,
    blocks: [
      paragraph(names.lead(inGroups(meeting.minutes.sha256))),
      ...noted.map((correction, index) => correctionTable(source, correction, index)),
    ],
  };
  return { annex };
};

/** So that a line may break within it. */
const inGroups = (hash: string): string => hash.match(/.{1,16}/g)?.join(' ') ?? hash;

const correctionTable = (source: PlannedSource, correction: NotedCorrection, index: number): Block => {
  const { correctionNote: names, numeral } = source.words.paper;
  const rows = [
    [names.stands, correction.stands],
    [names.shouldSay, correction.shouldSay],
    [names.reason, correction.reason],
    [names.noted, notedBy(source, correction)],
    [names.answers, answersTo(source, correction)],
  ] as const;
  return {
    block: 'table',
    caption: names.number(numeral(index)),
    columns: [{ share: 2.4 }, { share: 10 }],
    rows: rows.map(([name, text]) => ({ cells: [label(name), { text }] })),
  };
};

const notedBy = (source: PlannedSource, { notedBy: by, at }: NotedCorrection): string => {
  const { correctionNote: names, stamp } = source.words.paper;
  const seat = seatOf(source.meeting, by);
  return names.by(nameOf(source, by), seat ? rolesText(source, seat) : '', timed(at, stamp));
};

/** An objection's words are for those inside and for him whose they are. */
const answersTo = (source: PlannedSource, correction: NotedCorrection): string => {
  const { meeting, viewer, words } = source;
  const { correctionNote: names, stamp } = words.paper;
  const given = Object.entries(correction.answers).map(([personId, answer]) => {
    const mayRead = isInside(meeting, viewer) || viewer.personId === personId;
    const say = answer.agrees ? names.acknowledged : names.objected;
    return say(nameOf(source, personId), mayRead ? answer.words : '', timed(answer.at, stamp));
  });
  const owing = toldOf(meeting, correction)
    .map(({ id }) => id)
    .filter((id) => !Object.hasOwn(correction.answers, id));
  return [...given, ...(owing.length > 0 ? [names.unanswered(namesOf(source, owing))] : [])].join('\n');
};
