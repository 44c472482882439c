/** Which blocks stand in which kind of document; the kind is what comes before the colon of the document's name. */
import type { NodeName, Section } from './richText.ts';

export type DocumentProfile = {
  /** Blocks that may stand at the top. */
  readonly top: readonly NodeName[];
  /** The system writes headings over its parts, which stay as they are. */
  readonly hasOutline: boolean;
};

const TEXT = ['paragraph', 'heading', 'bulletList', 'orderedList'] as const;

const DOCUMENT_KINDS = {
  minutes: { top: ['line', ...TEXT], hasOutline: false },
  opinion: { top: TEXT, hasOutline: true },
  notes: { top: TEXT, hasOutline: false },
} as const satisfies Readonly<Record<string, DocumentProfile>>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

const isDocumentKind = (name: string): name is DocumentKind => Object.hasOwn(DOCUMENT_KINDS, name);

/** A document of no known kind is plain text. */
export function profileOf(document: string): DocumentProfile {
  const [kind = ''] = document.split(':', 1);
  return DOCUMENT_KINDS[isDocumentKind(kind) ? kind : 'notes'];
}

/** A part of a document as the system lays it out: its heading, and what stands under it at first. */
export type OutlinePart = {
  readonly section: Section;
  /** The question this part answers. */
  readonly question: string | null;
  readonly level: 1 | 2;
  readonly heading: string;
  readonly paragraphs: readonly string[];
};
