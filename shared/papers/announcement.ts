/** 听证会公告: for everybody to read (rule Art. 10 (4)), so that protected names are covered whoever asks for it. */
import { nameCover } from '#shared/meeting/protectedNames.ts';
import type { Block, Paper } from './paper.ts';
import {
  caseName,
  framed,
  holdWords,
  listed,
  type PlannedSource,
  paragraph,
  placeWithAddress,
  section,
  timed,
} from './paperFrame.ts';

export function announcement(uncovered: PlannedSource): Paper {
  const source = covered(uncovered);
  const { meeting, plan, office, words } = source;
  const { announcement: names, date } = words.paper;
  const at = meeting.announcement?.at ?? plan.startsAt;
  return framed(source, {
    kind: 'announcement',
    name: names.name,
    at,
    blocks: [
      paragraph(names.lead(caseName(plan), holdWords(source))),
      ...chapters(source).flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
      { block: 'closing', text: names.closing },
      { block: 'dateline', issuer: office.name, date: timed(at, date), sealed: true },
    ],
  });
}

/** The source with protected names covered in everything that is printed of it. */
const covered = (source: PlannedSource): PlannedSource => {
  const { meeting, plan } = source;
  const cover = nameCover(meeting);
  if (!cover) return source;
  const said = meeting.announcement;
  return {
    ...source,
    meeting: { ...meeting, announcement: said && { ...said, contact: cover(said.contact) } },
    plan: {
      ...plan,
      title: cover(plan.title),
      caseNo: cover(plan.caseNo),
      issues: plan.issues.map(({ id, text }) => ({ id, text: cover(text) })),
      place: { ...plan.place, room: cover(plan.place.room) },
    },
  };
};

const chapters = (source: PlannedSource): readonly (readonly [name: string, blocks: readonly Block[]])[] => {
  const { meeting, plan, words } = source;
  const { announcement: names, appointment, sentence } = words.paper;
  return [
    [names.time, [paragraph(sentence(timed(plan.startsAt, appointment)))]],
    [names.place, [paragraph(sentence(placeWithAddress(source)))]],
    [names.form, [paragraph(names.open), ...observing(source)]],
    [
      names.issues,
      listed(
        source,
        plan.issues.map(({ text }) => text),
      ),
    ],
    [
      names.mind,
      [
        ...listed(source, names.reminders),
        ...(meeting.announcement ? [paragraph(names.contact(meeting.announcement.contact))] : []),
      ],
    ],
  ];
};

const observing = ({ meeting, words }: PlannedSource): readonly Block[] => {
  const { announcement: names, moment } = words.paper;
  const said = meeting.announcement;
  if (!said) return [];
  if (said.observerPlaces === 0) return [paragraph(names.noPlaces)];
  return [
    paragraph(names.apply(timed(said.observersUntil, moment), said.contact)),
    paragraph(names.places(said.observerPlaces)),
  ];
};
