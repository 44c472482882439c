/** The desk: outline left, the sheet in the middle, what is said about it right, what is saved at the foot. */
import { useEffect, useState } from 'react';
import type { TextFacts } from '../../editor/opinionText.ts';
import { useAuthorNames } from '../../features/opinionAuthors/useAuthorNames.ts';
import { useAuthorship } from '../../features/opinionAuthors/useAuthorship.ts';
import { OutlinePane, type OutlinePlace } from '../../features/opinionDesk/OutlinePane.tsx';
import { useDocumentState, useOpinionDocument } from '../../features/opinionDesk/useOpinionDocument.ts';
import { openComments, openSuggestions } from '../../features/opinionReview/marks.ts';
import { VersionsDialog } from '../../features/opinionVersions/VersionsDialog.tsx';
import { useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { type Pane, RoomLayout } from '../../ui/RoomLayout.tsx';
import { DeskActs, type Looking } from './DeskActs.tsx';
import { Margin } from './Margin.tsx';
import { Sheet } from './Sheet.tsx';
import { TextFrame } from './TextFrame.tsx';
import { TextLine } from './TextLine.tsx';
import { useReview } from './useReview.ts';
import { useTextFacts } from './useTextFacts.ts';

type PaneId = 'outline' | 'text' | 'margin';

export function TextDesk() {
  const { opinionDesk: words } = useWords();
  const { access } = useOpinion();
  const nameOf = useAuthorNames();
  const [shown, setShown] = useState<PaneId>('text');
  const [showsAuthors, setShowsAuthors] = useState(false);
  const [showsVersions, setShowsVersions] = useState(false);
  const [facts, setFacts] = useState<TextFacts>({ words: 0, sections: [] });
  const { live, reopen } = useOpinionDocument();
  const state = useDocumentState(live);
  const { data: authorship, error: unverified } = useAuthorship(live);
  const review = useReview(() => setShown('margin'));
  useTextFacts(live, facts);

  // Authors asked for, or newly told: drawn anew.
  const { handle } = review;
  useEffect(() => {
    if (handle && (authorship || !showsAuthors)) handle.redraw();
  }, [handle, authorship, showsAuthors]);

  const looking: Looking = {
    showsAuthors,
    onAuthors: () => setShowsAuthors(!showsAuthors),
    onVersions: () => setShowsVersions(true),
  };
  const showText = () => setShown('text');
  const now = state?.generation == null ? null : { generation: state.generation, seq: state.seq };
  const outline = useOutline(facts, review.handle?.enter, showText);
  return (
    <TextFrame
      aside={
        <DeskActs live={live} looking={looking} mayHandIn={access === 'edit' && state?.status !== 'frozen'} />
      }
    >
      <RoomLayout<PaneId>
        look="flush"
        phoneLabel={words.panes}
        dockLabel={words.panes}
        shown={shown}
        onShow={setShown}
        footer={<TextLine live={live} words={facts.words} authorship={authorship} />}
        left={outline}
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
          ...useMarginHead(),
          content: (
            <Margin
              {...{ live, review, looking, authorship, reopen }}
              isUnverified={unverified !== null}
              onShow={showText}
            />
          ),
        }}
      />
      {showsVersions && <VersionsDialog now={now} nameOf={nameOf} onClose={() => setShowsVersions(false)} />}
    </TextFrame>
  );
}

function useMarginHead() {
  const { opinionDesk: words } = useWords();
  const { opinion } = useOpinion();
  const count = openComments(opinion).length + openSuggestions(opinion).length;
  return { id: 'margin', label: words.panesOf.margin, count } as const;
}

function useOutline(
  { sections }: TextFacts,
  enter: ((position: number) => void) | undefined,
  onGo: () => void,
): Pane<PaneId> {
  const { opinionDesk: words } = useWords();
  const [current, setCurrent] = useState<OutlinePlace | null>(null);
  const go = (place: OutlinePlace) => {
    const found = sections.find(
      ({ section, question }) => section === place.section && question === place.question,
    );
    setCurrent(place);
    onGo();
    if (found) enter?.(found.position);
  };
  return {
    id: 'outline',
    label: words.panesOf.outline,
    content: <OutlinePane current={current} onGo={go} />,
  };
}
