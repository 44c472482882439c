/** What is called otherwise in a joint conference than in a hearing, part by part; all else is said as in a hearing. */
import type { CaseType } from '#shared/meeting/terms.ts';
import { conference } from './conference.ts';
import { inConferenceAfter } from './inConferenceAfter.ts';
import { inConferenceRoom } from './inConferenceRoom.ts';
import { terms } from './terms.ts';

export const inConference = {
  terms: {
    tasks: { openCheckIn: (): string => '开启到会核对' },
    stages: conference.stages,
    exhibitAudiences: { public: '会议室内', room: '出席和列席人员', officers: '仅出席检察官' },
    hearingKind: (caseType: CaseType): string => `${terms.caseTypes[caseType]}检察官联席会议`,
  },
  refusals: conference.refusals,
  common: { reasonHint: '记入会议记录' },
  ...inConferenceRoom,
  ...inConferenceAfter,
};
