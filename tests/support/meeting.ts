/**
 * The language of the domain's tests: given(story).when(who, command, fields).records(…) | .refused(code) | .nothing().
 * A story is a value: what is asked of it makes a new one, so that stories can be built once and told on in many ways.
 */
import { expect } from 'vitest';
import { isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import type { CommandOf, MeetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import type { MeetingContext } from '#shared/meeting/rules.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import type { Office } from '#shared/office/state.ts';
import { actor, type Name, outsiders, office as theOffice, today } from './people.ts';

type Type = MeetingCommand['type'];
type Fields<T extends Type> = Omit<CommandOf<T>, 'type'>;
/** A command without fields is asked without them. */
type Asked<T extends Type> = keyof Fields<T> extends never ? [] : [fields: Fields<T>];

type Expected = { readonly type: MeetingEvent['type'] } & Readonly<Record<string, unknown>>;

export type Answer = {
  /** Exactly these events, each with at least these fields. */
  readonly records: (...events: Expected[]) => Story;
  readonly refused: (code: MeetingRefusal) => void;
  /** Accepted, and already so. */
  readonly nothing: () => void;
};

export type Story = {
  readonly meeting: Meeting;
  readonly records: readonly Recorded<MeetingEvent>[];
  readonly now: number;
  readonly office: Office;
  readonly when: <T extends Type>(who: Name, type: T, ...fields: Asked<T>) => Answer;
  /** The story with this done as well; the test fails where it is refused. */
  readonly and: <T extends Type>(who: Name, type: T, ...fields: Asked<T>) => Story;
  /** The same for several people in turn. */
  readonly each: (names: readonly Name[], act: (story: Story, name: Name) => Story) => Story;
  readonly at: (now: number) => Story;
  readonly inOffice: (office: Office) => Story;
  /** What lies in the ballot box. */
  readonly box: (box: Readonly<Record<string, number>>) => Story;
  /** What somebody is shown of the record, from the first number. */
  readonly shownTo: (who: Name | 'public') => readonly MeetingEvent[];
  /** The hearing as it looks to somebody. */
  readonly seenBy: (who: Name | 'public') => Meeting;
};

export const viewer = (who: Name | 'public'): Viewer => {
  if (who === 'public') return thePublic;
  const { id, roles } = actor(who);
  return { personId: id, roles: roles.filter((role) => role !== 'system') };
};

const idOfName = Object.fromEntries(Object.entries(outsiders).map(([id, name]) => [name, id]));

type Told = {
  readonly records: readonly Recorded<MeetingEvent>[];
  readonly meeting: Meeting;
  readonly now: number;
  readonly office: Office;
  readonly box: Readonly<Record<string, number>> | null;
};

export const contextOf = (
  told: Pick<Told, 'now' | 'office' | 'box' | 'records' | 'meeting'>,
  who: Name,
  command: MeetingCommand,
): MeetingContext => {
  const id = command.type === 'nameParticipant' ? idOfName[command.name] : undefined;
  const named = id && !Object.hasOwn(told.meeting.seats, id) ? id : undefined;
  let made = 0;
  return {
    by: actor(who),
    at: told.now,
    newId: () => named ?? `id-${told.records.length + 1}-${++made}`,
    meetingId: 'm1',
    office: told.office,
    ...(told.box ? { box: told.box } : {}),
  };
};

export const appended = (
  records: readonly Recorded<MeetingEvent>[],
  events: readonly MeetingEvent[],
  by: string,
  at: number,
): readonly Recorded<MeetingEvent>[] =>
  events.map((event, index) => ({ seq: records.length + index + 1, at, by, event }));

const tell = (told: Told): Story => {
  const decide = (who: Name, command: MeetingCommand) =>
    meetingDecider.decide(told.meeting, command, contextOf(told, who, command));
  const after = (who: Name, events: readonly MeetingEvent[]): Story => {
    const fresh = appended(told.records, events, actor(who).id, told.now);
    return tell({
      ...told,
      records: [...told.records, ...fresh],
      meeting: meetingDecider.replay(fresh, told.meeting),
      now: told.now + 1000,
    });
  };
  const asked = <T extends Type>(type: T, fields: Asked<T>): MeetingCommand =>
    // The fields belong to the type by the signature of `when`.
    ({ type, ...fields[0] }) as unknown as MeetingCommand;

  const story: Story = {
    meeting: told.meeting,
    records: told.records,
    now: told.now,
    office: told.office,
    when: (who, type, ...fields) => {
      const answer = decide(who, asked(type, fields));
      return {
        records: (...events) => {
          expect(answer).toMatchObject(events);
          return after(who, isRefusal(answer) ? [] : answer);
        },
        refused: (code) => expect(answer).toEqual({ refused: code }),
        nothing: () => expect(answer).toEqual([]),
      };
    },
    and: (who, type, ...fields) => {
      const answer = decide(who, asked(type, fields));
      if (isRefusal(answer)) throw new Error(`${who} ${type}: ${answer.refused} (${told.meeting.stage})`);
      return after(who, answer);
    },
    each: (names, act) => names.reduce(act, story),
    at: (now) => tell({ ...told, now }),
    inOffice: (office) => tell({ ...told, office }),
    box: (box) => tell({ ...told, box }),
    shownTo: (who) =>
      told.records.flatMap((record) => seenBy(viewer(who), record, told.meeting)?.event ?? []),
    seenBy: (who) =>
      meetingDecider.replay(
        told.records.flatMap((record) => seenBy(viewer(who), record, told.meeting) ?? []),
      ),
  };
  return story;
};

export const nothingYet: Story = tell({
  records: [],
  meeting: meetingDecider.initial,
  now: today,
  office: theOffice,
  box: null,
});

export const given = (story: Story): Story => story;
