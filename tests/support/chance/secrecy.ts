/** The rules of secrecy once more, in other words than the table of who sees what. */
import { expect } from 'vitest';
import type { Meeting } from '#shared/meeting/state.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import { viewer } from '../meeting.ts';
import { everybody, type Name } from '../people.ts';
import { secret } from './asking.ts';
import { expectNoConferenceSecret } from './conferenceSecrecy.ts';
import type { Records } from './story.ts';

export type Watcher = Name | 'public';

export const watchers: readonly Watcher[] = [...everybody.filter((name) => name !== 'server'), 'public'];
export const shown = (who: Watcher, records: Records, meeting: Meeting): Records =>
  records.flatMap((record) => seenBy(viewer(who), record, meeting) ?? []);

const officersEver: readonly Watcher[] = ['li', 'wu', 'zhao', 'xu', 'lin', 'xiao'];
const neverInside: readonly Watcher[] = [
  ...officersEver,
  'wang',
  'gao',
  'he',
  'shen',
  'ma',
  'chen',
  'ji',
  'tang',
  'public',
];

/** Fails when what somebody is shown holds what is not for him. */
export const expectNoSecret = (who: Watcher, records: Records, meeting: Meeting): void => {
  if (meeting.kind === 'conference') expectNoConferenceSecret(who, records, meeting);
  else expectNoHearingSecret(who, records, meeting);
};

const expectNoHearingSecret = (who: Watcher, records: Records, meeting: Meeting): void => {
  const text = JSON.stringify(records);
  const hides = (what: string) => expect([who, what, text.includes(what)]).toEqual([who, what, false]);
  if (!officersEver.includes(who)) hides(secret('panel'));
  const copiedOut = records.flatMap(({ event }) =>
    event.type === 'paperFormTranscribed' && event.opinion.transcribedBy === who
      ? [event.opinion.officerId]
      : [],
  );
  if (!meeting.announcedOpinions)
    for (const author of [...officersEver, '李', '吴', '赵'])
      if (
        author !== who &&
        !copiedOut.includes(author) &&
        !(who === 'li' && author === '李') &&
        !(who === 'wu' && author === '吴') &&
        !(who === 'zhao' && author === '赵')
      )
        for (const what of [secret('opinion:', author), `${author}的理由`]) hides(what);
  for (const { event } of records)
    if (event.type === 'ballotCast' && event.voterId !== who) expect(event.choice).toBeNull();
  if (!neverInside.includes(who)) return;
  for (const what of [secret('inside'), '争议较大，建议听证']) hides(what);
  for (const other of everybody.filter((name) => name !== who))
    for (const what of [
      'identity:',
      'conflict:',
      'contact:',
      'correction:',
      'treatment:',
      'invitation:',
      'answer:',
    ]
      .map((kind) => secret(kind, other))
      .concat(`139-${other}-000`))
      hides(what);
  if (!officersEver.includes(who))
    for (const what of [secret('officers'), secret('digest'), '案情摘要']) hides(what);
  const belongs =
    who !== 'public' &&
    Object.hasOwn(meeting.seats, who) &&
    !['withdrawn', 'recused'].includes(meeting.seats[who]?.whereabouts ?? '');
  if (belongs) return;
  // What was said to himself he may go on reading.
  if (who === 'public' || !Object.hasOwn(meeting.seats, who))
    for (const what of ['room', 'noted']) hides(secret(what));
  for (const seat of Object.values(meeting.seats)) if (seat.protectedAs !== null) hides(seat.name);
};
