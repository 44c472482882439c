/** The right of the desk: what came too late, what is being said, who wrote what, what was said, what is saved. */
import type { AuthorshipView } from '#shared/authorship/view.ts';
import { AuthorsCard } from '../../features/opinionAuthors/AuthorsCard.tsx';
import { LateCard } from '../../features/opinionDesk/LateCard.tsx';
import { SavedCard } from '../../features/opinionDesk/SavedCard.tsx';
import { useDocumentState } from '../../features/opinionDesk/useOpinionDocument.ts';
import { ComposeCard } from '../../features/opinionReview/ComposeCard.tsx';
import { MarginPane } from '../../features/opinionReview/MarginPane.tsx';
import { useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Line, Stack } from '../../ui/Stack.tsx';
import { useIsPhone } from '../../ui/useIsPhone.ts';
import { type Looking, LookingActs } from './DeskActs.tsx';
import type { Review } from './useReview.ts';

export function Margin({
  live,
  review,
  looking,
  authorship,
  isUnverified,
  reopen,
  onShow,
}: {
  readonly live: LiveDocument | null;
  readonly review: Review;
  readonly looking: Looking;
  readonly authorship: AuthorshipView | undefined;
  /** The authors could not be read. */
  readonly isUnverified: boolean;
  readonly reopen: () => void;
  /** To the text, where it is not beside this. */
  readonly onShow: () => void;
}) {
  const { opinionDesk: words } = useWords();
  const { access } = useOpinion();
  const isPhone = useIsPhone();
  const state = useDocumentState(live);
  const { composing, compose, handle, places, chosen, choose } = review;
  const show = (id: string) => {
    choose(id);
    onShow();
  };
  return (
    <Stack gap="small">
      {isPhone && (
        <Line>
          <LookingActs looking={looking} />
        </Line>
      )}
      {live && state?.late && (
        <LateCard live={live} late={state.late} generation={state.generation ?? 0} onDone={reopen} />
      )}
      {composing && <ComposeCard composing={composing} onChange={compose} onDone={() => compose(null)} />}
      {looking.showsAuthors && authorship && <AuthorsCard authorship={authorship} />}
      {looking.showsAuthors && isUnverified && <Notice tone="look">{words.authors.failed}</Notice>}
      <MarginPane places={places} chosen={chosen} handle={handle} onChoose={show} />
      {live && access === 'edit' && <SavedCard live={live} />}
    </Stack>
  );
}
