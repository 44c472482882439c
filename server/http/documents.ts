/** Co-edited documents over HTTP: who wrote what, earlier versions, what changed between two, and bringing one back. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { compareVersions } from '#shared/authorship/compare.ts';
import { authorshipView } from '#shared/authorship/view.ts';
import type { AttributedVersion, Documents, Person } from '../documents/documents.ts';
import { createTurns } from '../turns.ts';
import type { PersonFor } from '../writers.ts';
import { answering, parsed } from './answering.ts';
import { createQuota } from './quota.ts';

export type DocumentRoutes = {
  readonly documents: Documents;
  readonly personFor: PersonFor;
  readonly now: () => number;
  /** Records that somebody brought an earlier version back. */
  readonly noteRestore: (document: string, person: Person, from: number, seq: number) => Promise<unknown>;
};

const number = z.coerce.number().int().min(1);
const twoVersions = z.object({ from: number, to: number.optional() });

/** More than anybody's page asks in a minute in good faith are refused. */
const ASKED_A_MINUTE = 120;
/** Of them earlier versions, each read again from the log: what somebody leafs through and compares. */
const LEAFED_A_MINUTE = 40;

export function documentRoutes({ documents, personFor, noteRestore, now }: DocumentRoutes): Router {
  const router = Router();
  const asked = createQuota({ each: ASKED_A_MINUTE, within: 60_000, now });
  const leafed = createQuota({ each: LEAFED_A_MINUTE, within: 60_000, now });
  const turns = createTurns();

  /** Runs the work for whoever may read the document; nobody else is told whether there is one. */
  const forReaders = (work: (document: string, person: Person, request: Request) => Promise<unknown>) =>
    answering(async (request) => {
      const document = String(request.params.document);
      const known = await personFor(request, document);
      if (!known) return { refused: 'notSignedIn' };
      const { person } = known;
      if (!asked.take(person.id)) return { refused: 'tooFast' };
      const isThere =
        (await documents.accessTo(document, person)) !== 'none' && (await documents.stateOf(document));
      return isThere ? work(document, person, request) : { refused: 'notForYou' };
    });

  /** The same for what is read from the log, one at a time, so that others are served in between. */
  const forLeafing = (work: (document: string, person: Person, request: Request) => Promise<unknown>) =>
    forReaders(async (document, person, request) =>
      leafed.take(person.id)
        ? turns.take('version', () => work(document, person, request))
        : { refused: 'tooFast' },
    );

  const versionOf = async (
    document: string,
    asked: unknown,
  ): Promise<AttributedVersion | { readonly refused: string; readonly status: number }> => {
    const seq = parsed(number, asked);
    if ('refused' in seq) return { refused: 'malformed', status: 400 };
    return (await documents.attributed(document, seq.value)) ?? { refused: 'versionUnknown', status: 404 };
  };

  router.get(
    '/documents/:document/authorship',
    forReaders(async (document) => {
      const version = await documents.attributed(document);
      return version ? authorshipView(version) : { refused: 'notForYou' };
    }),
  );

  router.get(
    '/documents/:document/versions',
    forReaders(async (document) => ({ stretches: await documents.history(document) })),
  );

  router.get(
    '/documents/:document/versions/:seq',
    forLeafing(async (document, _person, request) => {
      const version = await versionOf(document, request.params.seq);
      return 'refused' in version ? version : { ...authorshipView(version), text: version.text };
    }),
  );

  router.get(
    '/documents/:document/compare',
    forLeafing(async (document, _person, request) => {
      const ends = parsed(twoVersions, request.query);
      if ('refused' in ends) return ends;
      const { from, to } = ends.value;
      const before = await versionOf(document, from);
      if ('refused' in before) return before;
      const after = to === undefined ? await documents.attributed(document) : await versionOf(document, to);
      if (after === null || 'refused' in after) return after ?? { refused: 'notForYou' };
      return {
        document,
        from: before.seq,
        to: after.seq,
        differences: compareVersions(before.blocks, after.blocks),
      };
    }),
  );

  router.post(
    '/documents/:document/versions/:seq/restore',
    forLeafing(async (document, person, request) => {
      const seq = parsed(number, request.params.seq);
      if ('refused' in seq) return seq;
      const restored = await documents.restore(document, seq.value, person);
      if (!('refused' in restored)) await noteRestore(document, person, seq.value, restored.seq);
      return restored;
    }),
  );
  return router;
}
