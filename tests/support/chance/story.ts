/** A whole story by chance: from one of many beginnings, one act after another, refused ones passed over. */
import fc from 'fast-check';
import { isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import { type MeetingCommand, meetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import * as conferences from '../conference.ts';
import {
  announced,
  approved,
  atCheckIn,
  atStep,
  checkInOpen,
  closed,
  decided,
  opinionsGiven,
  paperFormsIn,
  planned,
  prepared,
  sealed,
  secretVoting,
  signing,
  voting,
} from '../hearing.ts';
import { appended, contextOf, nothingYet, type Story } from '../meeting.ts';
import { actor, everybody, type Name } from '../people.ts';
import { secret } from './asking.ts';
import { askedBy, commandTypes } from './makers.ts';
import { forwards } from './onwards.ts';
import { picking } from './picking.ts';

export type Records = readonly Recorded<MeetingEvent>[];

export const beginnings: readonly (() => Story)[] = [
  () => nothingYet,
  planned,
  approved,
  prepared,
  checkInOpen,
  atCheckIn,
  () => atStep('introduction'),
  () => atStep('statements'),
  () => atStep('questions'),
  voting,
  secretVoting,
  opinionsGiven,
  paperFormsIn,
  announced,
  closed,
  signing,
  sealed,
  decided,
  () => atStep('deliberation').and('li', 'noteDeliberation', { text: secret('panel') }),
  () => closed().and('wang', 'requestCorrection', { quote: '', text: secret('correction:', 'wang') }),
  () => sealed().and('zheng', 'requestDeparture', { intended: secret('inside'), reasons: secret('inside') }),
  conferences.requested,
  conferences.scheduled,
  conferences.materialSent,
  conferences.gathered,
  conferences.inReport,
  () => conferences.inStep('inquiry'),
  () => conferences.inStep('views'),
  conferences.viewsRevealed,
  conferences.concluded,
  conferences.sealedAgainst,
];

/** What happened: the record, the state after each accepted command, and what lies in the ballot boxes. */
export type Chance = { readonly start: number; readonly acts: readonly number[] };
const chances: fc.Arbitrary<Chance> = fc.record({
  start: fc.nat(beginnings.length - 1),
  acts: fc.array(fc.nat(0x7fffffff), { minLength: 25, maxLength: 70 }),
});

export type Told = {
  records: Records;
  meeting: Meeting;
  now: number;
  office: Story['office'];
  box: Record<string, number>;
};
type OnAccepted = (told: Told, fresh: Records) => void;

const boxes = new WeakMap<Told, Map<string, Record<string, number>>>();

export const decide = (told: Told, who: Name, command: MeetingCommand) => {
  const box = command.type === 'closeVote' ? (boxes.get(told)?.get(command.voteId) ?? {}) : {};
  return meetingDecider.decide(told.meeting, command, contextOf({ ...told, box }, who, command));
};

/** One act: anything by anybody, what moves the hearing on, or something that somebody may do now. */
const act = (told: Told, seed: number): readonly [Name, MeetingCommand] => {
  const pick = picking(seed);
  const mode = pick([
    'anything',
    'onwards',
    'onwards',
    'possible',
    'possible',
    'possible',
    'possible',
  ] as const);
  const who = pick(everybody);
  const ask = { pick, meeting: told.meeting, who, now: told.now };
  if (mode === 'onwards') return forwards(ask);
  return (mode === 'possible' ? possible(told, seed) : null) ?? [who, askedBy(pick(commandTypes), ask)];
};

/** A hearing that is always stopped again goes nowhere: what stops it comes by chance alone. */
const stopping: readonly MeetingCommand['type'][] = [
  'cancelHearing',
  'postpone',
  'suspendHearing',
  'orderOut',
  'adjournConference',
];
const likely = commandTypes.filter((type) => !stopping.includes(type));

/** A few tries to find an act that is not refused. */
const possible = (told: Told, seed: number): readonly [Name, MeetingCommand] | null => {
  for (let turn = 1; turn <= 6; turn++) {
    const type = picking(seed + turn)(likely);
    const start = everybody.indexOf(picking(seed - turn)(everybody));
    for (const who of [...everybody.slice(start), ...everybody.slice(0, start)]) {
      const command = askedBy(type, {
        pick: picking(seed * turn),
        meeting: told.meeting,
        who,
        now: told.now,
      });
      const answer = decide(told, who, command);
      if (!isRefusal(answer) && answer.length > 0) return [who, command];
    }
  }
  return null;
};

export const tell = ({ start, acts }: Chance, onAccepted: OnAccepted = () => undefined): Told => {
  const begun = (beginnings[start] ?? planned)();
  const told: Told = {
    records: begun.records,
    meeting: begun.meeting,
    now: begun.now,
    office: begun.office,
    box: {},
  };
  boxes.set(told, new Map());
  for (const seed of acts) {
    told.now += 1000 + (seed % 9000);
    const [who, raw] = act(told, seed);
    const command = meetingCommand.parse(raw);
    const answer = decide(told, who, command);
    if (isRefusal(answer)) continue;
    const fresh = appended(told.records, answer, actor(who).id, told.now);
    if (command.type === 'castBallot' && told.meeting.votes[command.voteId]?.secret) {
      const inBox = boxes.get(told)?.get(command.voteId) ?? {};
      boxes.get(told)?.set(command.voteId, {
        ...inBox,
        [command.choice]: (Object.hasOwn(inBox, command.choice) ? (inBox[command.choice] ?? 0) : 0) + 1,
      });
    }
    told.records = [...told.records, ...fresh];
    told.meeting = meetingDecider.replay(fresh, told.meeting);
    onAccepted(told, fresh);
  }
  return told;
};

/** The same stories at every run; others with another FAST_CHECK_SEED, more of them with FAST_CHECK_TIMES. */
export const holds = (law: (chance: Chance) => void, numRuns: number) => {
  const seed = Number(process.env.FAST_CHECK_SEED ?? 20_261_122);
  const times = Number(process.env.FAST_CHECK_TIMES ?? 1);
  const told = (chance: Chance) => {
    try {
      law(chance);
    } catch (error) {
      throw new Error(
        `seed ${seed}, the story: ${deedsOf(chance).join(', ')}: ${String(error).slice(0, 400)}`,
        { cause: error },
      );
    }
  };
  fc.assert(fc.property(chances, told), {
    numRuns: numRuns * times,
    seed,
    endOnFailure: true,
    includeErrorInReport: true,
  });
};

/** What was done in a story, up to where it fails. */
const deedsOf = (chance: Chance): readonly string[] => {
  const deeds = [`${chance.start}`];
  try {
    tell(chance, (_, fresh) =>
      deeds.push(`${fresh[0]?.by} ${fresh.map(({ event }) => event.type).join('+')}`),
    );
  } catch (error) {
    deeds.push(String(error));
  }
  return deeds;
};
