/** Comments beside the text: the prosecutor comments on, and never edits, what the experts write. */
import { type Refusal, refuse } from '#shared/kernel/decider.ts';
import { isAsker, isAuthor } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { OpinionContext, RulesFor, StepsFor } from './rules.ts';
import type { Comment, Opinion } from './state.ts';

const commentOf = (opinion: Opinion, commentId: string): Comment | undefined =>
  Object.hasOwn(opinion.comments, commentId) ? opinion.comments[commentId] : undefined;

export const openComments = (opinion: Opinion): readonly Comment[] =>
  Object.values(opinion.comments).filter(({ resolved }) => resolved === null);

/** U17 Who asked and the authors remark on the text while it is drafted and once it is handed in. */
export const remarkFlaw = (opinion: Opinion, { by }: Pick<OpinionContext, 'by'>): OpinionRefusal | null => {
  if (!isAsker(opinion, by) && !isAuthor(opinion, by.id)) return 'mayNotRemark';
  return opinion.stage === 'drafting' || opinion.stage === 'submitted' ? null : 'opinionStageWrong';
};

const openComment = (
  opinion: Opinion,
  commentId: string,
  context: Pick<OpinionContext, 'by'>,
): Comment | Refusal<OpinionRefusal> => {
  const flaw = remarkFlaw(opinion, context);
  if (flaw) return refuse(flaw);
  const comment = commentOf(opinion, commentId);
  if (!comment) return refuse('commentUnknown');
  return comment.resolved ? refuse('commentResolved') : comment;
};

export const commentRules: RulesFor<'addComment' | 'replyComment' | 'resolveComment'> = {
  addComment(opinion, { anchor, questionId, text }, { by, newId }) {
    const flaw = remarkFlaw(opinion, { by });
    if (flaw) return refuse(flaw);
    if (questionId !== null && !opinion.brief?.questions.some(({ id }) => id === questionId))
      return refuse('questionUnasked');
    return [{ type: 'commentAdded', commentId: newId(), anchor, questionId, text }];
  },
  replyComment(opinion, { commentId, text }, { by, newId }) {
    const comment = openComment(opinion, commentId, { by });
    return 'refused' in comment ? comment : [{ type: 'commentReplied', commentId, replyId: newId(), text }];
  },
  resolveComment(opinion, { commentId }, { by }) {
    const comment = openComment(opinion, commentId, { by });
    return 'refused' in comment ? comment : [{ type: 'commentResolved', commentId }];
  },
};

const withComment = (
  opinion: Opinion,
  commentId: string,
  change: (comment: Comment) => Partial<Comment>,
): Opinion => {
  const comment = commentOf(opinion, commentId);
  return comment
    ? { ...opinion, comments: { ...opinion.comments, [commentId]: { ...comment, ...change(comment) } } }
    : opinion;
};

export const commentSteps: StepsFor<'commentAdded' | 'commentReplied' | 'commentResolved'> = {
  commentAdded: (opinion, { commentId, anchor, questionId, text }, { at, by }) => ({
    ...opinion,
    comments: {
      ...opinion.comments,
      [commentId]: { id: commentId, byId: by, at, text, anchor, questionId, replies: [], resolved: null },
    },
  }),
  commentReplied: (opinion, { commentId, replyId, text }, { at, by }) =>
    withComment(opinion, commentId, ({ replies }) => ({
      replies: [...replies, { id: replyId, byId: by, at, text }],
    })),
  commentResolved: (opinion, { commentId }, { at, by }) =>
    withComment(opinion, commentId, () => ({ resolved: { byId: by, at } })),
};
