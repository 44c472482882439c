/** The minutes grow by themselves too: whoever is at their end stays there, whoever reads further up is left alone. */
import { type RefObject, useEffect } from 'react';

/** This near to the end counts as being there, in CSS pixels. */
const NEAR = 96;

export function useFollowEnd(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = desk.current;
    if (!watched) return;
    let atEnd = true;
    const onScroll = (event: Event) => {
      const { target } = event;
      if (target instanceof HTMLElement)
        atEnd = target.scrollHeight - target.scrollTop - target.clientHeight < NEAR;
    };
    const follow = () => {
      const paper = atEnd ? scrollingIn(watched) : null;
      if (paper) paper.scrollTop = paper.scrollHeight;
    };
    const growth = new MutationObserver(follow);
    growth.observe(watched, { childList: true, subtree: true });
    watched.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      growth.disconnect();
      watched.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [desk]);
}

/** What scrolls round the text that is being written. */
function scrollingIn(desk: HTMLElement): HTMLElement | null {
  let element = desk.querySelector<HTMLElement>('[role="textbox"]');
  while (element && element !== desk && element.scrollHeight <= element.clientHeight + 1)
    element = element.parentElement;
  return element === desk ? null : element;
}
