/** The office itself: one stream, ruled by the office decider. */
import { isAppointed } from '#shared/office/appointments.ts';
import type { OfficeCommand } from '#shared/office/commands.ts';
import type { OfficeEvent, OfficeRefusal } from '#shared/office/events.ts';
import { type OfficeContext, officeDecider } from '#shared/office/office.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { OwnAccount } from './sessions/identity.ts';
import type { Store } from './store/store.ts';
import { createStreams, type Folded, type News, type StreamAnswer, type Trouble } from './streams.ts';

export type Offices = {
  readonly execute: (
    by: OfficeContext['by'],
    commandId: string,
    command: OfficeCommand,
  ) => Promise<StreamAnswer<OfficeRefusal>>;
  readonly read: () => Promise<Folded<Office, OfficeEvent>>;
  /** The office roles somebody holds now; none for outsiders and the retired. */
  readonly rolesOf: (personId: string) => Promise<readonly OfficeRole[]>;
  /** Is he an assistant within his term? */
  readonly isAppointed: (personId: string) => Promise<boolean>;
  /** Does whoever signed in by this account still belong to the office? */
  readonly isOfOffice: (account: OwnAccount) => Promise<boolean>;
  /** The name of somebody of the office or of its assistants. */
  readonly nameOf: (personId: string) => Promise<string>;
  readonly onNews: (listener: (news: News<Office, OfficeEvent>) => void) => () => void;
};

const STREAM = 'office';

export type OfficesOptions = {
  readonly store: Store;
  readonly now: () => number;
  readonly newId: () => string;
  readonly onTrouble: (trouble: Trouble) => void;
};

export function createOffices({ store, now, newId, onTrouble }: OfficesOptions): Offices {
  const streams = createStreams<Office, OfficeCommand, OfficeEvent, OfficeRefusal, OfficeContext>({
    ...{ decider: officeDecider, store, now, newId, onTrouble },
    contextFor: ({ by, at, newId: id }) => ({ by, at, newId: id }),
  });
  const rolesOf: Offices['rolesOf'] = async (personId) => {
    const { people } = (await streams.read(STREAM)).state;
    const person = Object.hasOwn(people, personId) ? people[personId] : undefined;
    return person && !person.retired ? person.roles : [];
  };
  const appointed: Offices['isAppointed'] = async (personId) =>
    isAppointed((await streams.read(STREAM)).state, personId, now());
  return {
    execute: (by, commandId, command) => streams.execute(STREAM, by, commandId, command),
    read: () => streams.read(STREAM),
    rolesOf,
    isAppointed: appointed,
    isOfOffice: async ({ kind, personId }) =>
      kind === 'assistant' ? appointed(personId) : (await rolesOf(personId)).length > 0,
    nameOf: async (personId) => {
      const { people, assistants } = (await streams.read(STREAM)).state;
      const [person] = [people, assistants].flatMap((list) =>
        Object.hasOwn(list, personId) ? [list[personId]] : [],
      );
      return person?.name ?? '';
    },
    onNews: (listener) => streams.subscribe(STREAM, listener),
  };
}
