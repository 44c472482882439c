/** How an expert opinion is looked at: there is no public. */
import type { OpinionEvent } from '#shared/opinion/events.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import { belongs, mayFollow, standingOf } from '#shared/opinion/viewer.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import type { Sight } from './sight.ts';

export const opinionSight: Sight<Opinion, OpinionEvent> = {
  kind: 'opinion',
  ...{ mayFollow, seenBy, standingOf, belongs },
  isInGallery: () => false,
  goneFrom: () => null,
};
