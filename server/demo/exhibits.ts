/** The exhibits of the demonstration: real PDF files, set in type here, taken in like any upload. */
import { Readable } from 'node:stream';
import type { ExhibitAudience } from '#shared/meeting/terms.ts';
import type { Block, Paper } from '#shared/papers/paper.ts';
import type { Press } from '../exports/press.ts';
import type { Files } from '../files/files.ts';
import type { Stage } from './stage.ts';

export type Exhibits = {
  readonly add: (
    stage: Stage,
    meetingId: string,
    personId: string,
    exhibit: {
      readonly exhibitId: string;
      readonly title: string;
      readonly source: string;
      readonly audience: ExhibitAudience;
      readonly blocks: readonly Block[];
    },
  ) => Promise<void>;
};

export function createExhibits(press: Press, files: Files): Exhibits {
  return {
    add: async (stage, meetingId, personId, { exhibitId, title, source, audience, blocks }) => {
      const paper: Paper = {
        ...{ kind: 'hearingPlan', language: 'zh', title, office: source, generatedAt: stage.at(), blocks },
      };
      const bytes = await press.pdf(paper);
      const received = await files.receive(Readable.from([Buffer.from(bytes)]), {
        declaredName: `${title}.pdf`,
        declaredType: 'application/pdf',
        maxBytes: 20_000_000,
      });
      if ('refused' in received) throw new Error(`demo: exhibit ${title}: ${received.refused}`);
      const { file, name } = received;
      await stage.act(meetingId, personId, {
        ...{ type: 'addExhibit', exhibitId, title, source, audience, fileName: name },
        ...{ sha256: file.sha256, mime: file.mime, bytes: file.bytes, pages: file.pages ?? 1 },
      });
    },
  };
}

/** A table of text with its head row; shares of the width are equal unless given. */
export const tableOf = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares?: readonly number[],
): Block => ({
  block: 'table',
  columns: head.map((_, index) => ({ share: shares?.[index] ?? 1 })),
  head: [{ cells: head.map((text) => ({ text, label: true })) }],
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
});

export const say = (text: string): Block => ({ block: 'paragraph', text });
