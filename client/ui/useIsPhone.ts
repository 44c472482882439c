import { useSyncExternalStore } from 'react';

// The width at which the layout shows one pane at a time (RoomLayout.module.css).
const phone = matchMedia('(width < 48rem)');

const watch = (listener: () => void) => {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
};

/** Whether one pane is shown at a time. */
export const useIsPhone = (): boolean => useSyncExternalStore(watch, () => phone.matches);
