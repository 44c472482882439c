/** Words of a joint conference beyond a hearing's. They travel together. */
export { conference } from '#shared/i18n/zh/conference.ts';
export { conferenceRoom } from '#shared/i18n/zh/conferenceRoom.ts';
export { inConference } from '#shared/i18n/zh/inConference.ts';
