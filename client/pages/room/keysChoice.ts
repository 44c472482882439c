/** Whether single keys do anything, kept in this browser (WCAG 2.1.4: they can be turned off). */
const KEPT = 'tingyi.keys';

export const keysAreOn = (): boolean => localStorage.getItem(KEPT) !== 'off';

export const turnKeys = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');
