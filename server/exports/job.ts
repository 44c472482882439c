import type { Paper } from '#shared/papers/paper.ts';
import type { WordFaces } from './docx/faces.ts';

/** What the press and its printing process say to one another, over the channel between them. */
export type PaperFormat = 'pdf' | 'docx';

export type Job = { readonly id: number; readonly format: PaperFormat; readonly paper: Paper };

/** Handed to the process once, at its start. Directories are absolute. */
export type PrintingSetup = {
  readonly cacheDir: string;
  readonly fontDir: string | null;
  readonly wordFaces: WordFaces;
};

export type Printed = {
  readonly id: number;
  readonly residentBytes: number;
} & ({ readonly bytes: Uint8Array } | { readonly failure: string });
