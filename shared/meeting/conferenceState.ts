/** What a joint conference is beyond what every meeting is. `null` means "not yet". */
import type { Asked, Quorum, View, ViewResult } from './conferenceEvents.ts';
import type { ConferenceDeparture, Position } from './terms.ts';

/** One round of views; a later round leaves it as it was. */
export type ViewsRound = {
  readonly number: number;
  readonly sealed: boolean;
  readonly reason: string;
  readonly openedAt: number;
  /** Member → his view; what it says is empty for whoever may not read it yet. */
  readonly views: Readonly<Record<string, View>>;
  readonly revealed: {
    readonly views: readonly View[];
    readonly missing: readonly string[];
    readonly reason: string;
    readonly at: number;
  } | null;
  /** Who has had the floor in this round, in order. */
  readonly spoken: readonly string[];
};

export type Sitting = Quorum & { readonly convenedAt: number; readonly unread: readonly string[] };

export type Conference = {
  readonly asked: Asked;
  readonly requestedAt: number;
  readonly reviewBy: number;
  readonly ordered: boolean;
  readonly review:
    | { readonly kind: 'scheduled'; readonly by: string; readonly note: string; readonly at: number }
    | { readonly kind: 'declined'; readonly by: string; readonly reason: string; readonly at: number }
    | null;
  readonly order: readonly string[];
  readonly attendeesLeave: boolean;
  readonly departures: readonly ConferenceDeparture[];
  /** Who was sent the material, and has read it. */
  readonly material: Readonly<
    Record<
      string,
      { readonly exhibitIds: readonly string[]; readonly sentAt: number; readonly readAt: number | null }
    >
  >;
  /** One each time it was convened: again after an adjournment. */
  readonly sittings: readonly Sitting[];
  readonly adjournments: readonly {
    readonly from: number;
    readonly to: number;
    readonly reason: string;
    readonly at: number;
  }[];
  /** The expert opinion on the stage now. */
  readonly showingOpinion: {
    readonly opinionId: string;
    readonly title: string;
    readonly byId: string;
    readonly at: number;
  } | null;
  /** Every opinion that was ever on it. */
  readonly opinionsShown: readonly { readonly opinionId: string; readonly title: string }[];
  readonly rounds: readonly ViewsRound[];
  readonly results: readonly ViewResult[] | null;
  /** Attendees who confirmed what of theirs stands in the record: how many of their words. */
  readonly confirmedWords: Readonly<Record<string, { readonly count: number; readonly at: number }>>;
  readonly position: {
    readonly position: Position;
    readonly intended: string;
    readonly reasons: string;
    readonly by: string;
    readonly at: number;
  } | null;
  readonly escalation: {
    readonly by: string;
    readonly reasons: string;
    readonly at: number;
    readonly decision: {
      readonly way: 'decided' | 'toCommittee';
      readonly text: string;
      readonly by: string;
      readonly at: number;
    } | null;
    readonly committee: { readonly text: string; readonly heldAt: number; readonly at: number } | null;
  } | null;
  readonly filed: { readonly note: string; readonly at: number } | null;
};
