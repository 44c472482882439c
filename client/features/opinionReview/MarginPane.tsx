/** Everything said about the text, in the order of the text; what is settled stands folded at the end. */
import type { Comment, Suggestion } from '#shared/opinion/state.ts';
import type { Range } from '../../editor/anchors.ts';
import type { OpinionHandle } from '../../editor/handle.ts';
import { useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { CommentCard } from './CommentCard.tsx';
import { openComments, openSuggestions } from './marks.ts';
import styles from './Review.module.css';
import { SuggestionCard } from './SuggestionCard.tsx';
import type { ThreadProps } from './thread.ts';

export type Places = ReadonlyMap<string, Range | null>;

export function MarginPane({
  places,
  chosen,
  handle,
  onChoose,
}: {
  readonly places: Places;
  readonly chosen: string | null;
  readonly handle: OpinionHandle | null;
  readonly onChoose: (id: string) => void;
}) {
  const { margin: words } = useWords().opinionDesk;
  const { opinion } = useOpinion();
  const comments = openComments(opinion);
  const suggestions = openSuggestions(opinion);
  const isOpen = opinion.stage === 'drafting' || opinion.stage === 'submitted';
  const threadOf = <One extends Comment | Suggestion>(one: One): ThreadProps<One> => ({
    one,
    isChosen: one.id === chosen,
    isOpen,
    place: one.anchor === null ? undefined : places.get(one.id),
    onChoose: () => onChoose(one.id),
  });
  const draw = (one: Comment | Suggestion) =>
    'kind' in one ? (
      <SuggestionCard key={one.id} {...threadOf(one)} handle={handle} />
    ) : (
      <CommentCard key={one.id} {...threadOf(one)} />
    );
  const inOrder = [...comments, ...suggestions].toSorted(
    (one, other) =>
      (places.get(one.id)?.from ?? END) - (places.get(other.id)?.from ?? END) || one.at - other.at,
  );
  const settled = [...Object.values(opinion.comments), ...Object.values(opinion.suggestions)]
    .filter((one) => !inOrder.includes(one))
    .toSorted((one, other) => one.at - other.at);
  return (
    <Stack gap="small">
      {inOrder.length === 0 && <EmptyHint title={words.none}>{isOpen && words.noneMore}</EmptyHint>}
      {inOrder.map(draw)}
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{words.closed(settled.length)}</summary>
          <Stack gap="small">{settled.map(draw)}</Stack>
        </details>
      )}
    </Stack>
  );
}

const END = Number.MAX_SAFE_INTEGER;
