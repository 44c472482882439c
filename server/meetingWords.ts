/** What search finds a hearing by, for whoever searches. */
import { nameCoverFor } from '#shared/meeting/protectedNames.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { looksOn, type Viewer } from '#shared/meeting/viewer.ts';

export const wordsIn = (text: string | undefined): readonly string[] =>
  (text ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 6);

const wordsOfPlan = ({ plan }: Meeting): readonly string[] =>
  plan
    ? [plan.title, plan.caseNo, plan.cause, plan.place.room, ...plan.issues.map((issue) => issue.text)]
    : [];

/** What search finds a hearing by. */
export const wordsOf = (meeting: Meeting): string =>
  [
    ...wordsOfPlan(meeting),
    ...Object.values(meeting.seats).flatMap((seat) => [seat.name, seat.protectedAs ?? '', seat.unit]),
  ].join('\n');

export const isFoundBy = (meeting: Meeting, viewer: Viewer, text: string | undefined): boolean => {
  const words = wordsIn(text);
  if (words.length === 0) return true;
  const all = wordsShown(meeting, viewer).toLowerCase();
  return words.every((word) => all.includes(word.toLowerCase()));
};

/** Nobody learns by searching what he is not shown: a protected name finds nothing for those who may not read it (L3). */
const wordsShown = (meeting: Meeting, viewer: Viewer): string => {
  if (!looksOn(meeting, viewer)) return wordsOf(meeting);
  const shown = [
    ...wordsOfPlan(meeting),
    ...Object.values(meeting.seats).flatMap((seat) =>
      seat.protectedAs === null ? [seat.name, seat.unit] : [seat.protectedAs],
    ),
  ];
  return nameCoverFor(meeting, viewer)(shown.join('\n'));
};
