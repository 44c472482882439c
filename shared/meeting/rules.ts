/** The types every ability's file is made of. */
import type { Context, Rules, Steps } from '#shared/kernel/decider.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { Meeting } from './state.ts';

export type MeetingContext = Context<OfficeRole | 'system'> & {
  /** The stream this command was sent to. */
  readonly meetingId: string;
  /** People, bank, roster, rooms and policy as they are now. */
  readonly office: Office;
  /** What lies in a secret vote's box, counted by choice; asked for at closing. */
  readonly box?: Readonly<Record<string, number>>;
};

type AllRules = Rules<Meeting, MeetingCommand, MeetingEvent, MeetingRefusal, MeetingContext>;
type AllSteps = Steps<Meeting, MeetingEvent>;
export type RulesFor<Type extends MeetingCommand['type']> = Pick<AllRules, Type>;
export type StepsFor<Type extends MeetingEvent['type']> = Pick<AllSteps, Type>;
