/** Which field a refusal of the plan is about, so that the reason stands where it can be mended. */
import type { StreamRefusal } from '#shared/protocol.ts';

export type FlawPlace =
  | 'startsAt'
  | 'presider'
  | 'handler'
  | 'clerk'
  | 'secondClerk'
  | 'issues'
  | 'openness'
  | 'page';

const places: Partial<Record<StreamRefusal, FlawPlace>> = {
  inThePast: 'startsAt',
  presiderUnfit: 'presider',
  handlerMustPreside: 'presider',
  handlerUnfit: 'handler',
  clerkUnfit: 'clerk',
  sameClerkTwice: 'secondClerk',
  issueTwice: 'issues',
  opennessReasonMissing: 'openness',
};

export const flawPlace = (refused: StreamRefusal): FlawPlace => places[refused] ?? 'page';
