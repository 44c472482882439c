/** Words of a joint conference beyond a hearing's. They travel together. */
export { conference } from '#shared/i18n/en/conference.ts';
export { conferenceRoom } from '#shared/i18n/en/conferenceRoom.ts';
export { inConference } from '#shared/i18n/en/inConference.ts';
