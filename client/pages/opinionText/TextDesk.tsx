/** The desk: outline left, the sheet in the middle, what is said about it right, what is saved at the foot. */
import { useEffect, useState } from 'react';
import type { TextFacts } from '../../editor/opinionText.ts';
import { AuthorsCard } from '../../features/opinionAuthors/AuthorsCard.tsx';
import { useAuthorNames } from '../../features/opinionAuthors/useAuthorNames.ts';
import { useAuthorship } from '../../features/opinionAuthors/useAuthorship.ts';
import { LateCard } from '../../features/opinionDesk/LateCard.tsx';
import { OutlinePane, type OutlinePlace } from '../../features/opinionDesk/OutlinePane.tsx';
import { Presence } from '../../features/opinionDesk/Presence.tsx';
import { SavedCard } from '../../features/opinionDesk/SavedCard.tsx';
import { SubmitDialog } from '../../features/opinionDesk/SubmitDialog.tsx';
import { useDocumentState, useOpinionDocument } from '../../features/opinionDesk/useOpinionDocument.ts';
import { ComposeCard } from '../../features/opinionReview/ComposeCard.tsx';
import { MarginPane } from '../../features/opinionReview/MarginPane.tsx';
import { openComments, openSuggestions } from '../../features/opinionReview/marks.ts';
import { VersionsDialog } from '../../features/opinionVersions/VersionsDialog.tsx';
import { useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Button } from '../../ui/Button.tsx';
import { RoomLayout } from '../../ui/RoomLayout.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './TextDesk.module.css';
import { TextFrame } from './TextFrame.tsx';
import { TextLine } from './TextLine.tsx';
import { useReview } from './useReview.ts';
import { useTextFacts } from './useTextFacts.ts';

type Pane = 'outline' | 'text' | 'margin';

export function TextDesk() {
  const { opinionDesk: words } = useWords();
  const { opinion, access } = useOpinion();
  const nameOf = useAuthorNames();
  const [shown, setShown] = useState<Pane>('text');
  const [showsAuthors, setShowsAuthors] = useState(false);
  const [showsVersions, setShowsVersions] = useState(false);
  const [facts, setFacts] = useState<TextFacts>({ words: 0, sections: [] });
  const [current, setCurrent] = useState<OutlinePlace | null>(null);
  const live = useOpinionDocument(true);
  const state = useDocumentState(live);
  const { data: authorship } = useAuthorship(live);
  const review = useReview(() => setShown('margin'));
  useTextFacts(live, facts);

  // Authors asked for, or newly told: drawn anew.
  const { handle } = review;
  useEffect(() => {
    if (handle && (authorship || !showsAuthors)) handle.redraw();
  }, [handle, authorship, showsAuthors]);

  const go = (place: OutlinePlace) => {
    const found = facts.sections.find(
      ({ section, question }) => section === place.section && question === place.question,
    );
    setCurrent(place);
    setShown('text');
    if (found) handle?.enter(found.position);
  };
  const isWriting = access === 'edit' && state?.status !== 'frozen';
  return (
    <TextFrame
      aside={
        <span className={styles.acts}>
          {live && <Presence live={live} />}
          <Button pressed={showsAuthors} onPress={() => setShowsAuthors(!showsAuthors)}>
            {words.authors.show}
          </Button>
          <Button onPress={() => setShowsVersions(true)}>{words.versions.open}</Button>
          {live && isWriting && (
            <span className={styles.submit}>
              <SubmitDialog live={live} />
            </span>
          )}
        </span>
      }
    >
      <RoomLayout<Pane>
        look="flush"
        phoneLabel={words.panes}
        dockLabel={words.panes}
        shown={shown}
        onShow={setShown}
        footer={<TextLine live={live} words={facts.words} authorship={authorship} />}
        left={{
          id: 'outline',
          label: words.panesOf.outline,
          content: <OutlinePane current={current} onGo={go} />,
        }}
        stage={{
          id: 'text',
          label: words.panesOf.text,
          content: (
            <Sheet
              live={live}
              review={review}
              authorship={showsAuthors ? (authorship ?? null) : null}
              onFacts={setFacts}
            />
          ),
        }}
        right={{
          id: 'margin',
          label: words.panesOf.margin,
          count: openComments(opinion).length + openSuggestions(opinion).length,
          content: (
            <Stack gap="small">
              {live && state?.late && (
                <LateCard live={live} late={state.late} generation={state.generation ?? 0} />
              )}
              {review.composing && (
                <ComposeCard
                  composing={review.composing}
                  onChange={review.compose}
                  onDone={() => review.compose(null)}
                />
              )}
              {showsAuthors && authorship && <AuthorsCard authorship={authorship} />}
              <MarginPane
                places={review.places}
                chosen={review.chosen}
                handle={handle}
                onChoose={(id) => {
                  review.choose(id);
                  setShown('text');
                }}
              />
              {live && access === 'edit' && <SavedCard live={live} />}
            </Stack>
          ),
        }}
      />
      {showsVersions && (
        <VersionsDialog
          now={state && state.generation !== null ? { generation: state.generation, seq: state.seq } : null}
          nameOf={nameOf}
          onClose={() => setShowsVersions(false)}
        />
      )}
    </TextFrame>
  );
}
