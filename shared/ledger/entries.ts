/** What the ledger is counted from: single facts about an assistant, each with the place it was read from. */
import type { ParticipationKind } from '#shared/office/roles.ts';

/** Where a fact stands: a meeting's record, an opinion's record, or the office's own. */
export type Source = 'meeting' | 'opinion' | 'office';

type About = { readonly assistantId: string; readonly source: Source; readonly sourceId: string };

/** He took part: once in one meeting, however often he left and came back. */
export type TookPart = About & {
  readonly entry: 'participation';
  readonly kind: ParticipationKind;
  readonly at: number;
  readonly title: string;
  readonly caseNo: string;
  /** Equal for what belongs to one case; empty for what belongs to none (a lecture). */
  readonly caseKey: string;
  readonly hours: number | null;
  readonly note: string;
};

export type Invited = About & {
  readonly entry: 'invitation';
  readonly at: number;
  readonly answer: 'accepted' | 'declined' | 'waiting';
};

/** He was asked for an opinion. `written`: with its own text and signature; else given orally in a meeting. */
export type Asked = About & {
  readonly entry: 'opinion';
  readonly written: boolean;
  /** The meeting a written one was asked in. */
  readonly ofMeeting: string | null;
  readonly title: string;
  readonly askedAt: number;
  readonly deliveredAt: number | null;
  readonly treated: {
    readonly at: number;
    readonly treatment: 'adopted' | 'partly' | 'notAdopted';
  } | null;
};

export type Entry = TookPart | Invited | Asked;

/** One case, however its number is written: brackets and widths differ from hand to hand. */
export const caseKeyOf = (caseNo: string): string =>
  caseNo
    .normalize('NFKC')
    .replace(/[〔〕[\]()【】\s]/g, '')
    .toLowerCase();
