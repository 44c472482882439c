/** When a conference sat: each sitting from its opening to its end. */
import { beijingClock } from './beijingClock.ts';
import type { PlannedSource } from './paperFrame.ts';

export const conferenceTime = ({ meeting, plan, words }: PlannedSource): string => {
  const { conference: names, moment, span } = words.paper;
  const sittings = meeting.conference?.sittings ?? [];
  const ends = [
    ...(meeting.conference?.adjournments ?? []).map(({ at }) => at),
    ...(meeting.enteredAt.closed === undefined ? [] : [meeting.enteredAt.closed]),
  ];
  if (sittings.length === 0) return moment(beijingClock(plan.startsAt));
  const times = sittings.map(({ convenedAt }) => {
    const until = ends.find((end) => end >= convenedAt);
    const from = beijingClock(convenedAt);
    return until === undefined ? moment(from) : span(from, beijingClock(until));
  });
  return times.length === 1
    ? (times[0] ?? '')
    : times.map((time, index) => names.sitting(index + 1, time)).join('\n');
};
