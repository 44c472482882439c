/** A passage of the minutes: taken from what is selected, and found again from its words. */
import { useEffect, useState } from 'react';

export const MINUTES_TEXT = 'minutes-text';
const LONGEST = 1000;

const placeOf = (): HTMLElement | null => document.getElementById(MINUTES_TEXT);

const selectedIn = (place: HTMLElement | null): string | null => {
  const selection = document.getSelection();
  if (!place || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (!place.contains(selection.getRangeAt(0).commonAncestorContainer)) return null;
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, LONGEST);
};

/** What is selected in the minutes; null when nothing is. Stays while a button is pressed on a touch screen. */
export function useSelectedPassage(): readonly [passage: string | null, forget: () => void] {
  const [passage, setPassage] = useState<string | null>(null);
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const selected = selectedIn(placeOf());
        const isEmptied = document.getSelection()?.isCollapsed ?? true;
        if (selected !== null || !isEmptied) setPassage(selected);
      }, 150);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(settling);
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return [
    passage,
    () => {
      document.getSelection()?.removeAllRanges();
      setPassage(null);
    },
  ];
}

/** Scrolls to the first place that says these words and marks it; false when there is none. */
export function showPassage(words: string): boolean {
  const place = placeOf();
  const range = place && rangeOf(place, words);
  if (!range) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
  if (typeof Highlight === 'function') CSS.highlights.set('passage', new Highlight(range));
  return true;
}

/** Spaces do not count: a selection over several lines has others than the text. */
function rangeOf(place: HTMLElement, words: string): Range | null {
  const wanted = words.replace(/\s+/g, '');
  const letters: { readonly node: Text; readonly offset: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data.charAt(offset);
      if (/\s/.test(letter)) continue;
      letters.push({ node, offset });
      text += letter;
    }
  }
  const at = wanted === '' ? -1 : text.indexOf(wanted);
  const [first, last] = [letters[at], letters[at + wanted.length - 1]];
  if (at < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
