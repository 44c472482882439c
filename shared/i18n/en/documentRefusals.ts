import type { documentRefusals as zh } from '../zh/documentRefusals.ts';

export const documentRefusals: typeof zh = {
  documentFrozen: 'The text is locked and takes no more changes',
  notRestored: 'The text has just changed again and was not restored; please compare once more and try again',
};
