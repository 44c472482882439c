import type { CaseType } from '#shared/meeting/terms.ts';
import type { Words } from '../zh.ts';
import { conference } from './conference.ts';
import { inConferenceAfter } from './inConferenceAfter.ts';
import { inConferenceRoom } from './inConferenceRoom.ts';
import { terms } from './terms.ts';

export const inConference: Words['inConference'] = {
  terms: {
    tasks: { openCheckIn: () => 'Open check-in' },
    stages: conference.stages,
    exhibitAudiences: { public: 'The room', room: 'Members and attendees', officers: 'Members only' },
    hearingKind: (caseType: CaseType): string =>
      `Joint conference, ${terms.caseTypes[caseType].toLowerCase()}`,
  },
  refusals: conference.refusals,
  common: { reasonHint: 'Goes into the record of the conference' },
  ...inConferenceRoom,
  ...inConferenceAfter,
};
