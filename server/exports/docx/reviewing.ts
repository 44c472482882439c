/** Comments and tracked changes, as an office program keeps them. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  type ICommentOptions,
  InsertedTextRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Remark, Run } from '#shared/papers/paper.ts';

type Said = { readonly by: string; readonly at: number; readonly text: string; readonly parentId?: number };

/** Gathers the remarks of one paper as they are met, and numbers them and its changes. */
export type Reviewing = {
  readonly written: (run: Run, options: IRunOptions) => readonly ParagraphChild[];
  readonly comments: () => readonly ICommentOptions[];
};

export function createReviewing(): Reviewing {
  const said: Said[] = [];
  let changes = 0;

  /** The numbers of a remark and its answers. */
  const noted = ({ answers, ...remark }: Remark): readonly number[] => {
    const parentId = said.push(remark) - 1;
    return [parentId, ...answers.map((answer) => said.push({ ...answer, parentId }) - 1)];
  };

  const changed = ({ text, tracked }: Run, options: IRunOptions): ParagraphChild => {
    if (!tracked) return new TextRun({ ...options, text });
    const change = { id: changes++, author: tracked.by, date: new Date(tracked.at).toISOString() };
    return tracked.kind === 'inserted'
      ? new InsertedTextRun({ ...options, ...change, text })
      : new DeletedTextRun({ ...options, ...change, text });
  };

  return {
    written: (run, options) => {
      const numbers = (run.remarks ?? []).flatMap(noted);
      return [
        ...numbers.map((number) => new CommentRangeStart(number)),
        changed(run, options),
        ...numbers.flatMap((number) => [
          new CommentRangeEnd(number),
          new TextRun({ children: [new CommentReference(number)] }),
        ]),
      ];
    },
    comments: () =>
      said.map(({ by, at, text, parentId }, id) => ({
        id,
        author: by,
        initials: [...by][0] ?? '',
        date: new Date(at),
        children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
        ...(parentId === undefined ? {} : { parentId }),
      })),
  };
}
