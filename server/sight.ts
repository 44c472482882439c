/** How one kind of stream is looked at: the functions of shared/ that say who may follow it and what he is shown. */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import type { StreamEvent, StreamKind } from '#shared/protocol.ts';

export type Sight<State, Event extends StreamEvent> = {
  readonly kind: StreamKind;
  readonly mayFollow: (state: State, viewer: Viewer) => boolean;
  readonly seenBy: (viewer: Viewer, record: Recorded<Event>, state: State) => Recorded<Event> | null;
  /** The same text for two moments in which the viewer may see the same things. */
  readonly standingOf: (state: State, viewer: Viewer) => string;
  /** Shown to him all the same, from the public gallery. */
  readonly isInGallery: (state: State, viewer: Viewer) => boolean;
  /** Had a part in it once, and is told that this is over. */
  readonly goneFrom: (state: State, viewer: Viewer) => 'recused' | 'withdrawn' | null;
  /** Is named among those connected. */
  readonly belongs: (state: State, viewer: Viewer) => boolean;
};
