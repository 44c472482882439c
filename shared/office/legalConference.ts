/** The legal defaults of joint conferences (2021 trial rules and practice): apart from what checks them, for every page. */
import type { ConferencePolicy } from './conferencePolicy.ts';

export const legalConference: ConferencePolicy = {
  atLeast: 3,
  oneIn: 3,
  reviewDays: 3,
  order: 'juniorFirst',
  sealed: true,
  attendeesLeave: true,
  handlerGivesView: true,
};
