/**
 * What happens on arriving at another page: the keyboard stands at its heading and the tab is named after it, so that
 * who reads by ear knows where he is. The heading may come later than the address, while a page is still on its way.
 */
import { useEffect, useRef } from 'react';
import { useAddress } from './address.tsx';
import { useWords } from './i18n.tsx';

const PATIENCE = 10_000;

/** Whoever types, or stands in what stayed on the page, keeps his place. */
const isBusy = (active: Element | null): boolean =>
  active !== null &&
  active !== document.body &&
  (active.matches('input, textarea, select') || active.closest('#main > *, [role="dialog"]') !== null);

function stopAt(heading: HTMLElement): void {
  if (isBusy(document.activeElement)) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.style.outline = 'none';
  heading.focus({ preventScroll: true });
}

export function useArrival(): void {
  const { common } = useWords();
  const { pathname } = useAddress();
  const shown = useRef(pathname);

  useEffect(() => {
    let arrived = shown.current === pathname;
    if (!arrived) scrollTo(0, 0);
    shown.current = pathname;
    const until = performance.now() + PATIENCE;
    const look = () => {
      const heading = document.querySelector<HTMLElement>('#root h1');
      const words = heading?.textContent?.trim();
      const title = words ? common.tabTitle(words) : common.productLong;
      if (document.title !== title) document.title = title;
      if (!heading || arrived || performance.now() > until) return;
      arrived = true;
      stopAt(heading);
    };
    const watch = new MutationObserver(look);
    const root = document.getElementById('root');
    if (root) watch.observe(root, { childList: true, subtree: true, characterData: true });
    look();
    return () => watch.disconnect();
  }, [pathname, common]);
}
