/** What the papers of a hearing are made from, and how they are named towards the outside. */
import type { Language } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/zh.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import type { Office } from '#shared/office/state.ts';
import type { RichBlock } from '#shared/richBlocks.ts';

export const paperKinds = [
  'approval',
  'plan',
  'panel',
  'notice',
  'announcement',
  'attendance',
  'rights',
  'minutes',
  'opinionForm',
  'opinionSummary',
  'feedback',
] as const;
export type HearingPaperKind = (typeof paperKinds)[number];

export type PaperSource = {
  readonly meeting: Meeting;
  readonly viewer: Viewer;
  readonly office: Office;
  readonly words: Words;
  readonly language: Language;
  /** Whose paper, for those made for each person. */
  readonly personId: string | null;
  /** The minutes as they stand, for 'minutes'. */
  readonly minutes: readonly RichBlock[];
  /** The check value of the record the paper was made from. */
  readonly head: string;
};

export type PaperRefusal = 'notForYou' | 'paperNotReady' | 'participantUnknown';
