/** What is selected, what is being said about it, and where everything in the margin stands in the text. */
import { useEffect, useState } from 'react';
import type { OpinionHandle } from '../../editor/handle.ts';
import type { MarginMark, Passage } from '../../editor/opinionDesk.ts';
import { begin, type Composing } from '../../features/opinionReview/composing.ts';
import type { Places } from '../../features/opinionReview/MarginPane.tsx';
import { marksOf } from '../../features/opinionReview/marks.ts';
import { useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';

export type Review = {
  readonly handle: OpinionHandle | null;
  readonly onHandle: (handle: OpinionHandle) => void;
  readonly marks: readonly MarginMark[];
  readonly places: Places;
  readonly onPlaces: (places: Places) => void;
  readonly chosen: string | null;
  /** Shows a mark in the text and its card in the margin. */
  readonly choose: (id: string) => void;
  readonly passage: Passage | null;
  readonly onPassage: (passage: Passage | null) => void;
  readonly composing: Composing | null;
  readonly compose: (composing: Composing | null) => void;
  readonly begin: (what: Composing['what']) => void;
};

export function useReview(onMargin: () => void): Review {
  const { opinionDesk } = useWords();
  const { opinion } = useOpinion();
  const nameOf = useOpinionNames();
  const [handle, onHandle] = useState<OpinionHandle | null>(null);
  const [places, setPlaces] = useState<Places>(new Map());
  const [chosen, setChosen] = useState<string | null>(null);
  const [passage, onPassage] = useState<Passage | null>(null);
  const [composing, compose] = useState<Composing | null>(null);
  const marks = marksOf(opinion, nameOf, opinionDesk);
  const drawn = JSON.stringify([marks, chosen]);
  useEffect(() => {
    if (handle && drawn !== '') handle.redraw();
  }, [handle, drawn]);

  return {
    handle,
    onHandle,
    marks,
    places,
    onPlaces: (next) => setPlaces((before) => (samePlaces(before, next) ? before : next)),
    chosen,
    choose: (id) => {
      setChosen(id);
      const place = places.get(id);
      if (place) handle?.show(place);
      document.getElementById(`margin-${id}`)?.scrollIntoView({ block: 'nearest' });
    },
    passage,
    onPassage,
    composing,
    compose,
    begin: (what) => {
      // The latest selection, also when it was made a moment ago.
      const selected = handle?.passage() ?? passage;
      if (!selected) return;
      compose(begin(what, selected));
      onPassage(null);
      onMargin();
    },
  };
}

const samePlaces = (one: Places, other: Places): boolean =>
  JSON.stringify([...one]) === JSON.stringify([...other]);
