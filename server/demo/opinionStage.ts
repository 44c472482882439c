/** A stage for expert opinions: real commands through the real rules, and text written in its authors' names through the gate. */
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Anchor, OpinionCommand } from '#shared/opinion/commands.ts';
import { type Opinion, opinionDocument } from '#shared/opinion/state.ts';
import type { Section } from '#shared/richText.ts';
import { sayUnder } from '../documents/writingAs.ts';
import type { Rooms } from '../rooms.ts';
import type { Clock } from './stage.ts';

export type OpinionStage = {
  readonly setClock: (at: number) => void;
  /** Lets time pass, in hours. */
  readonly wait: (hours: number) => void;
  readonly act: (opinionId: string, personId: string, command: OpinionCommand) => Promise<void>;
  /** An expert says he has no interest and accepts. */
  readonly accept: (opinionId: string, personId: string) => Promise<void>;
  /** An author writes under a heading. */
  readonly write: (
    opinionId: string,
    personId: string,
    part: { readonly section: Section; readonly question?: string },
    ...paragraphs: readonly string[]
  ) => Promise<void>;
  /** Where these words stand, which this author has just written or may write. */
  readonly anchorOn: (opinionId: string, personId: string, quote: string) => Promise<Anchor>;
  readonly stateOf: (opinionId: string) => Promise<Opinion>;
};

export function createOpinionStage(rooms: Rooms, clock: Clock): OpinionStage {
  const { offices, opinions, opinionReactions, documents } = rooms;

  const act: OpinionStage['act'] = async (opinionId, personId, command) => {
    const by = { id: personId, roles: await offices.rolesOf(personId) };
    const answer = await opinions.execute(opinionId, by, randomUUID(), command);
    if ('refused' in answer) throw new Error(`demo: ${personId} ${command.type} refused: ${answer.refused}`);
    await opinionReactions.settled();
  };
  const inTextOf = async (opinionId: string, personId: string, work: (root: Y.XmlFragment) => void) => {
    const person = { id: personId, name: await offices.nameOf(personId) };
    const written = await documents.writeAs(opinionDocument(opinionId), person, work);
    if ('refused' in written) throw new Error(`demo: ${personId} could not write: ${written.refused}`);
  };

  return {
    setClock: (at) => {
      clock.at = at;
    },
    wait: (hours) => {
      clock.at += hours * 3_600_000;
    },
    act,
    accept: async (opinionId, personId) => {
      await act(opinionId, personId, { type: 'declareConflict', conflict: false, statement: '' });
      await act(opinionId, personId, { type: 'acceptInvitation', keepsSecrecy: true });
    },
    write: (opinionId, personId, { section, question = null }, ...paragraphs) =>
      inTextOf(opinionId, personId, (root) => sayUnder(root, { section, question }, paragraphs)),
    anchorOn: async (opinionId, personId, quote) => {
      let anchor: Anchor | null = null;
      await inTextOf(opinionId, personId, (root) => {
        anchor = anchorIn(root, quote);
      });
      if (!anchor) throw new Error(`demo: nothing says ${quote}`);
      return anchor;
    },
    stateOf: async (opinionId) => (await opinions.read(opinionId)).state,
  };
}

function anchorIn(root: Y.XmlFragment, quote: string): Anchor | null {
  for (const text of textsIn(root)) {
    const at = text
      .toJSON()
      .replace(/<[^>]*>/g, '')
      .indexOf(quote);
    if (at === -1) continue;
    const place = (index: number, side: -1 | 0) =>
      Buffer.from(
        Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side)),
      ).toString('base64');
    return { start: place(at, 0), end: place(at + quote.length, -1), quote };
  }
  return null;
}

const textsIn = (node: Y.XmlFragment): readonly Y.XmlText[] =>
  node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
