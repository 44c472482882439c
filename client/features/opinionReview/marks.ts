/** What of the margin is drawn into the text: comments still open, and changes not yet answered. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Comment, Opinion, Suggestion } from '#shared/opinion/state.ts';
import type { MarginMark } from '../../editor/opinionDesk.ts';

export const openComments = ({ comments }: Opinion): readonly Comment[] =>
  Object.values(comments).filter(({ resolved }) => resolved === null);

export const openSuggestions = ({ suggestions }: Opinion): readonly Suggestion[] =>
  Object.values(suggestions).filter(({ answer }) => answer === null);

export function marksOf(
  opinion: Opinion,
  nameOf: (personId: string) => string,
  { margin }: Words['opinionDesk'],
): readonly MarginMark[] {
  const comments = openComments(opinion).flatMap(({ id, byId, anchor }): readonly MarginMark[] =>
    anchor
      ? [{ id, anchor, kind: 'comment', proposed: '', label: margin.by(nameOf(byId), margin.comment) }]
      : [],
  );
  const suggestions = openSuggestions(opinion).map(
    ({ id, byId, anchor, kind, proposed }): MarginMark => ({
      ...{ id, anchor, kind, proposed },
      label: margin.by(nameOf(byId), margin.suggestion),
    }),
  );
  return [...comments, ...suggestions];
}
