/** The sheet: written on by authors, read along by others, and once it is locked the very text that was. */
import { lazy, Suspense } from 'react';
import type { AuthorshipView } from '#shared/authorship/view.ts';
import type { AuthorsShown } from '../../editor/authorsView.ts';
import type { OpinionDesk } from '../../editor/opinionDesk.ts';
import type { TextFacts } from '../../editor/opinionText.ts';
import { TextNow } from '../../features/opinion/OpinionReading.tsx';
import { OpinionText } from '../../features/opinion/OpinionText.tsx';
import { describeRun } from '../../features/opinionAuthors/describeRun.ts';
import { useAuthorNames } from '../../features/opinionAuthors/useAuthorNames.ts';
import { useDocumentState } from '../../features/opinionDesk/useOpinionDocument.ts';
import { SelectedBar } from '../../features/opinionReview/SelectedBar.tsx';
import { useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useInks } from '../../live/useInks.ts';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './TextDesk.module.css';
import type { Review } from './useReview.ts';

const OpinionEditor = lazy(async () => ({
  default: (await import('../../editor/OpinionEditor.tsx')).OpinionEditor,
}));
const OpinionReader = lazy(async () => ({
  default: (await import('../../editor/OpinionReader.tsx')).OpinionReader,
}));

export function Sheet({
  live,
  review,
  authorship,
  onFacts,
}: {
  readonly live: LiveDocument | null;
  readonly review: Review;
  /** Null: authors are not asked for. */
  readonly authorship: AuthorshipView | null;
  readonly onFacts: (facts: TextFacts) => void;
}) {
  const { opinionDesk: words } = useWords();
  const { who, access, opinion, opinionId, expert } = useOpinion();
  const state = useDocumentState(live);
  const authors = useAuthorsShown(authorship);
  const desk = useDesk(review);
  const skeleton = <Skeleton label={words.loading} lines={10} />;
  const shared = { desk, authors, onFacts, onHandle: review.onHandle };
  const isBeingRead = opinion.stage === 'submitted' && expert !== undefined;
  return (
    <div className={styles.stage}>
      {access === 'read' && !state?.frozen && (
        <Notice shape="strip">{isBeingRead ? words.waits : words.reads}</Notice>
      )}
      <div className={styles.sheet} data-theme="light">
        <h2 className={styles.paperTitle}>{words.paperTitle}</h2>
        {state?.frozen ? (
          <OpinionText blocks={state.frozen.blocks} />
        ) : state?.status === 'refused' || state?.status === 'tooOld' ? (
          // What is open here is no longer what the server has: that alone is shown.
          <TextNow opinionId={opinionId} isOpen />
        ) : live && state?.isReady ? (
          <Suspense fallback={skeleton}>
            {access === 'edit' ? (
              <OpinionEditor
                {...shared}
                live={live}
                person={{ id: who.personId, name: who.name }}
                mayEdit={state.mayEdit}
              />
            ) : (
              <OpinionReader {...shared} doc={live.doc} />
            )}
          </Suspense>
        ) : (
          skeleton
        )}
      </div>
      {review.passage && review.passage.from < review.passage.to && !review.composing && !state?.frozen && (
        <SelectedBar passage={review.passage} onBegin={review.begin} />
      )}
    </div>
  );
}

function useDesk(review: Review): OpinionDesk {
  const { opinionDesk: words } = useWords();
  const { opinion } = useOpinion();
  const toasts = useToasts();
  const inkOf = useInks();
  const questions = opinion.brief?.questions ?? [];
  return {
    words: { label: words.text, loading: words.loading },
    inkOf,
    marks: review.marks,
    chosenMark: review.chosen,
    placeholderOf: ({ section, question }) => {
      const asked = questions.find(({ id }) => id === question);
      if (asked) return words.placeholderFor(asked.text);
      const known: Readonly<Record<string, string>> = words.placeholders;
      return known[section] ?? '';
    },
    onChooseMark: review.choose,
    onPassage: review.onPassage,
    onPlaces: review.onPlaces,
    onRefused: (what) => toasts.say({ text: words.refusals[what], tone: 'look' }),
    onComment: () => review.begin('comment'),
    onSuggest: () => review.begin('suggestion'),
  };
}

function useAuthorsShown(authorship: AuthorshipView | null): AuthorsShown | null {
  const { opinionDesk: words } = useWords();
  const nameOf = useAuthorNames();
  const inkOf = useInks();
  return (
    authorship && {
      runs: authorship.blocks.flatMap(({ runs }) => runs),
      inkOf,
      initialsOf: (id) => nameOf(id).charAt(0),
      describe: (run) => describeRun(run, nameOf, words),
    }
  );
}
