/** The expert opinions: one stream each, ruled by the opinion decider, who is told what it may know of text and case. */
import type { Office } from '#shared/office/state.ts';
import type { OpinionCommand } from '#shared/opinion/commands.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import type { OpinionRefusal } from '#shared/opinion/refusals.ts';
import type { OpinionContext, TextFacts } from '#shared/opinion/rules.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import { type NamedStreams, nameStreams } from './namedStreams.ts';
import type { Store } from './store/store.ts';
import { createStreams, type Folded, type Trouble } from './streams.ts';

export type OpinionFolded = Folded<Opinion, OpinionEvent>;
export type Opinions = NamedStreams<
  Opinion,
  OpinionCommand,
  OpinionEvent,
  OpinionRefusal,
  OpinionContext['by']
>;

const PREFIX = 'opinion:';

export type OpinionsOptions = {
  readonly store: Store;
  readonly now: () => number;
  readonly newId: () => string;
  readonly office: () => Promise<Office>;
  /** Hearing officers of hearings under this case number. */
  readonly caseOfficers: (caseNo: string) => OpinionContext['caseOfficers'];
  /** Those who preside over or handle this meeting. */
  readonly askersOf: (meetingId: string) => Promise<readonly string[]>;
  readonly textFacts: (opinion: Opinion) => Promise<TextFacts | null>;
  readonly onTrouble: (trouble: Trouble) => void;
};

export function createOpinions(options: OpinionsOptions): Opinions {
  const { store, now, newId, office, caseOfficers, askersOf, textFacts, onTrouble } = options;
  const streams = createStreams<Opinion, OpinionCommand, OpinionEvent, OpinionRefusal, OpinionContext>({
    ...{ decider: opinionDecider, store, now, newId, onTrouble },
    contextFor: async ({ by, at, newId: id, stream, state, command }) => {
      const asksWhom = command.type === 'inviteExpert' || command.type === 'replaceExpert';
      const asksText = command.type === 'submitOpinion' || command.type === 'labelVersion';
      return {
        ...{ by, at, newId: id, opinionId: stream.slice(PREFIX.length), office: await office() },
        caseOfficers: asksWhom ? caseOfficers(state.brief?.caseNo ?? '') : [],
        originAskers: 'brief' in command ? await originAskers(command.brief) : null,
        text: asksText ? await textFacts(state) : null,
      };
    },
  });
  const originAskers = async ({ origin }: NonNullable<Opinion['brief']>) =>
    origin.kind === 'consultation' ? null : askersOf(origin.meetingId);

  return nameStreams({
    ...{ prefix: PREFIX, store, streams, unknown: 'opinionUnknown' },
    founds: ({ type }) => type === 'requestOpinion',
  });
}
