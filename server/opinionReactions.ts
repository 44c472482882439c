/**
 * What the server does of itself to an expert opinion's text: its structure when drafting begins, freezing and binding
 * when it is closed, opening again, and asking anew who may write. Each may be done again without harm, so that a server
 * that died in the middle finishes at its next start.
 */
import { opinion as words } from '#shared/i18n/zh/opinion.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { outlineOf } from '#shared/opinion/outline.ts';
import { type Opinion, opinionDocument } from '#shared/opinion/state.ts';
import type { Documents } from './documents/documents.ts';
import type { Log } from './log.ts';
import { theServer } from './meetings.ts';
import type { Opinions } from './opinions.ts';
import type { Reactions } from './reactions.ts';
import { createTurns } from './turns.ts';

export type OpinionReactionsOptions = {
  readonly opinions: Opinions;
  readonly documents: Documents;
  readonly newId: () => string;
  readonly log: Log;
};

/** After these, who may read or write the text may be somebody else. */
const changesRights: ReadonlySet<OpinionEvent['type']> = new Set<OpinionEvent['type']>([
  'invitationAccepted',
  'expertWithdrawn',
  'opinionSubmitted',
  'revisionAsked',
  'textReopened',
  'opinionCancelled',
]);

export function createOpinionReactions(options: OpinionReactionsOptions): Reactions {
  const { opinions, documents, newId, log } = options;
  const turns = createTurns();

  const layOut = async (opinion: Opinion): Promise<void> => {
    // The office writes Chinese: the headings are part of the text that is signed, whatever language a page speaks.
    const parts = outlineOf(opinion, words);
    await documents.edit(opinionDocument(opinion.id), (writing) => writing.writeOutline(parts));
  };
  const bind = async (opinion: Opinion): Promise<void> => {
    if (opinion.stage !== 'signing' || opinion.text) return;
    const { sha256, authorshipSha256, generation } = await documents.freeze(opinionDocument(opinion.id));
    const authors = authorshipSha256 === null ? {} : { authorshipSha256 };
    await opinions.execute(opinion.id, theServer, newId(), {
      ...{ type: 'bindText', sha256, generation },
      ...authors,
    });
  };
  const reopen = async (opinionId: string): Promise<void> => {
    const document = opinionDocument(opinionId);
    if ((await documents.stateOf(document))?.status === 'frozen') await documents.reopen(document);
  };

  const off = opinions.onNews(({ id, records, state }) => {
    const types = new Set(records.map(({ event }) => event.type));
    turns
      .take(id, async () => {
        if (types.has('textReopened')) await reopen(id);
        if (types.has('draftingBegun')) await layOut(state);
        if (records.some(({ event }) => changesRights.has(event.type)))
          await documents.rightsChanged(opinionDocument(id));
        if (types.has('textClosed')) await bind(state);
      })
      .catch((error: unknown) =>
        log.error('a reaction failed', {
          opinion: id,
          error: error instanceof Error ? error : String(error),
        }),
      );
  });

  const finish = async (opinion: Opinion): Promise<void> => {
    if (opinion.stage === 'drafting') {
      await reopen(opinion.id);
      await layOut(opinion);
    }
    await bind(opinion);
  };
  return {
    catchUp: async () => {
      for (const id of await opinions.ids()) {
        const { state } = await opinions.read(id);
        await turns.take(id, () => finish(state));
      }
    },
    settled: turns.settled,
    close: off,
  };
}
